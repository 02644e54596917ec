"""What each key of a charter file means: for editors, and for the charter reference."""

from tovholder.core.charter.base import Part
from tovholder.core.charter.meanings_of_work import OF_CHARTERS, OF_STRATEGY, OF_WORK

_EVERYWHERE = {
    "clause": "The place in the source document.",
    "inferred": "How the editor read a passage that leaves something open.",
    "also": "Other accepted names for the same.",
    "written_as": "Other ways in which the document spells the name.",
    "id": "What other places in the file call it by.",
    "title": "What it is called.",
    "name": "What it is called.",
    "about": "What it is about: the id of something else in the file.",
    "modality": "How strongly it binds: `must` is broken, `expected` deviates, `may` never fails.",
    "when": "When it is due, as a phrase.",
    "until": "The last day it holds.",
    "attested_by": "Who vouches for it once a year, where no fact can show it.",
    "horizon": "The stretch of time that it deals with.",
    "venue": "Where it takes place.",
    "proposed": "Suggested by the document, and adopted by nobody: shown, never judged.",
    "agenda": "What stands on the agenda.",
    "fields": "What has to be filled in.",
    "period": "The days it covers.",
    "decided_by": "Who decides on it.",
    "anchored_in": "Where it is anchored, in the word of the document.",
    "measured_by": "The indicators that show how it goes.",
    "on": "The day it took place.",
    "at_least": "The smallest number allowed.",
    "at_most": "The largest number allowed.",
    "one_per": "The level of the strategy whose nodes have one each.",
    "secretary": "Who serves it as its secretary.",
    "tasks": "What it answers for.",
    "case_number": "The number of the case in the archive.",
}

_OF_BODIES = {
    "Body": {
        "mandate": "What the body is for.",
        "about": "What the body is about, in a sentence.",
        "established": "The day it was set up.",
        "set_by": "Who set it up.",
        "part_of": "The body that it is a part of.",
        "reports_to": "Whom it reports to.",
        "oversees": "Whom or what it watches over.",
        "replaces": "The body that it took over from.",
        "size": "How many it may be.",
        "seats": "The places in it.",
        "open_list": "The list of seats is open: the document ends it with “and others”.",
        "quotas": "How many come from which sector.",
        "eligibility": "Who can be in it.",
        "topics": "What it deals with.",
        "chair": "Who chairs it.",
        "acting_chair": "Who leads a meeting otherwise.",
        "secretariat": "Who serves it as its secretariat.",
        "serviced_by": "Who serves it, in whatever role.",
        "facilitated_by": "Who facilitates its meetings.",
        "agenda": "Who has a hand in its agenda.",
        "meetings": "Its kinds of meeting and how often they are held.",
        "materials": "When the papers of a meeting are due.",
        "minutes": "When the minutes are due, and who may read them.",
        "preparation": "What else is to be ready before a meeting.",
        "closed_items": "Whether items may be handled behind closed doors.",
        "decides": "The documents and rules that it decides on.",
        "first_meeting": "Its first meeting.",
    },
    "Size": {"exactly": "Just so many."},
    "Quota": {
        "sector": "The sector they come from.",
        "among": "The sector that this one lies inside: “of which”.",
    },
    "Seat": {
        "id": "What other places call it by; its own within the body.",
        "role": "What the holder is in the body.",
        "holder": "The post, unit or party whose place it is.",
        "sectors": "The sectors that the holder can come from.",
        "count": "How many places: a number, a range, or `unknown`.",
        "defined_in": "The other document that says how many.",
        "appointed_by": "Who appoints the holder.",
        "on_behalf_of": "Whom the holder speaks for.",
        "voting": "Whether the holder has a vote.",
        "optional": "May be filled as needed.",
        "changes_yearly": "Follows the holder of a prize or a yearly office.",
        "substitutes": "Whether there are substitutes, and how they are called in.",
        "substitute_for": "The seat that this one stands in for.",
        "term": "How long it is held.",
        "interim": "For the time being.",
    },
    "Term": {
        "years": "For how many years.",
        "renewals": "How many times it can be renewed.",
        "follows": "The election whose period it keeps to.",
        "staggered": "Not all seats are up at once.",
    },
    "Chair": {
        "post": "The post that chairs.",
        "how": "How the chair comes about.",
        "among": "Among whom.",
        "by": "Who elects or appoints.",
    },
    "ActingChair": {
        "any_of": "Who can lead a meeting.",
        "when": "On what condition; without it, at any time.",
    },
    "Service": {
        "by": "Who serves.",
        "interim": "Until somebody permanent does.",
        "task": "What part of the service, when several share it.",
    },
    "AgendaHands": {
        "arranged_by": "Who sets up the agenda.",
        "drafted_by": "Who drafts it.",
        "adjusted_by": "Who may change the draft.",
        "in_steps": "These hands follow upon each other in this order.",
    },
    "Meeting": {
        "counted_in": "The other kind of meeting that it counts as, `own` or `unknown`.",
        "outside_cadence": "A single meeting that the cadence does not ask for.",
        "longer": "Longer than the others.",
        "joint_with": "Who it is held together with.",
        "agenda_at_least": "What has to be on the agenda at the least.",
    },
    "Papers": {
        "owner": "Who sees to it.",
        "available_to": "Who can read them.",
    },
    "ClosedItems": {"allowed": "Whether they are allowed.", "ground": "Why."},
    "Predecessor": {
        "members": "Who sat there, by the titles of the seats.",
        "carried_over": "The document says that the old places still stand.",
        "tasks": "What it answered for.",
    },
}

_OF_PARTIES = {
    "Spelling": {"text": "The name as it is spelled."},
    "Hand": {"by": "Who has a hand in it."},
    "Unit": {
        "part_of": "The unit or party that it is a part of.",
        "merges": "The organisations that were merged into it.",
    },
    "Post": {"unit": "The unit that it belongs to."},
    "Party": {"sector": "The sector that it comes from."},
    "Artefact": {
        "about": "What it is about, in a sentence.",
        "owned_by": "Who owns it.",
        "amended_by": "Who may change it.",
        "executed_by": "Who carries it out.",
        "written_by": "Who writes it.",
        "edited_by": "Who edits it.",
        "distributed_to": "Who gets it.",
        "placed_in": "Where in the strategy the document puts it.",
        "entries": "What stands in it.",
        "gates": "What must happen before it goes on.",
        "gates_in_order": "The gates follow upon each other in this order.",
        "living": "Can grow with new entries at any time.",
    },
    "Placement": {"node": "The node of the strategy."},
    "Gate": {
        "at": "The bodies it passes.",
        "before": "What it comes before.",
        "after": "What it comes after.",
    },
    "Period": {"from": "The first day."},
    "Reference": {
        "cited_as": "How the document points at it.",
        "attached": "Whether it is attached to the document.",
        "about": "What in the file it concerns.",
    },
    "Declared": {
        "what": "A level of the strategy, or one of the lists that can be counted.",
        "of": "The body or document whose list it is.",
        "count": "The number stated.",
        "at_most": "The number is a largest number.",
    },
    "Adopted": {"on": "The day.", "by": "Who adopted it."},
    "InForce": {"from": "The first day it rules.", "until": "The last day; without it, standing."},
    "Amendable": {
        "by": "Who may change it.",
        "within": "The document whose owner sets the outer frame.",
    },
    "Milestone": {"on": "The day.", "followed_up_by": "Who looks at it."},
    "Decision": {
        "by": "Who decided.",
        "outcome": "What was decided.",
        "conditions": "On what conditions.",
        "orders": "The work that it asks for.",
        "adds": "The places that it gives in bodies.",
        "due": "When it is to be carried out.",
    },
    "AddedSeat": {
        "body": "The body.",
        "holder": "Who gets the place.",
        "ad_hoc": "Only for the occasion.",
    },
}

KEYS: dict[str, dict[str, str]] = _OF_BODIES | _OF_PARTIES | OF_WORK | OF_STRATEGY | OF_CHARTERS


def meaning(part: type[Part], key: str) -> str:
    """What the key of the part means. KeyError if nobody has said."""
    for model in part.__mro__:
        if found := KEYS.get(model.__name__, {}).get(key):
            return found
    return _EVERYWHERE[key]
