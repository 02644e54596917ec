"""What the fields of a charter are called in a sentence about a change.

A label is found by the field's full name ("size.at_most"), else by its key alone ("title"). Labels
are in the definite form, so that "… er nu …" fits them all. A full one stands by itself; one for a
key alone needs to hear of what.
"""

from tovholder.ui.sentences import Sentence

LABELS = {
    "about": Sentence("omtalen", "the description"),
    "also": Sentence("de navne, der også bruges", "the names also used"),
    "by": Sentence("den ansvarlige", "the one responsible"),
    "case_number": Sentence("sagsnummeret", "the case number"),
    "clause": Sentence("stedet i dokumentet", "the place in the document"),
    "decided_by": Sentence("dem, der beslutter", "those who decide"),
    "fields": Sentence("felterne", "the fields"),
    "from": Sentence("den første dag", "the first day"),
    "horizon": Sentence("den tid, det handler om", "the time that it is about"),
    "id": Sentence("id'et i filen", "the id in the file"),
    "inferred": Sentence("bemærkningen om læsningen", "the note on how it is read"),
    "kind": Sentence("arten", "the kind"),
    "measured_by": Sentence("de pejlemærker, der måler det", "the indicators that measure it"),
    "modality": Sentence("forpligtelsens styrke", "how strongly it binds"),
    "on": Sentence("dagen", "the day"),
    "owner": Sentence("den ansvarlige", "the one responsible"),
    "period": Sentence("perioden", "the period"),
    "tasks": Sentence("opgaverne", "the tasks"),
    "title": Sentence("navnet", "the name"),
    "to": Sentence("modtageren", "the receiver"),
    "until": Sentence("den sidste dag", "the last day"),
    "venue": Sentence("stedet", "the venue"),
    "when": Sentence("tidspunktet", "the time"),
    "written_as": Sentence("de andre skrivemåder", "the other spellings"),
    "written_by": Sentence("dem, der skriver det", "those who write it"),
    # The charter
    "charter.charter": Sentence("dokumentets id i filen", "the document's id in the file"),
    "charter.kind": Sentence("dokumentets art", "the kind of document"),
    "charter.title": Sentence("dokumentets titel", "the document's title"),
    "charter.organisation": Sentence("organisationen", "the organisation"),
    "charter.about": Sentence("dokumentets omtale", "the document's description"),
    "charter.clause": Sentence("dokumentets sted i et andet", "the document's place in another"),
    "charter.inferred": Sentence(
        "bemærkningen om læsningen af dokumentet", "the note on how the document is read"
    ),
    "charter.source": Sentence("oplysningerne om kilden", "the particulars of the source"),
    "charter.adopted": Sentence("vedtagelsen", "the adoption"),
    "charter.in_force": Sentence("gyldigheden", "the time in force"),
    "charter.amended_by": Sentence("retten til at ændre dokumentet", "the right to amend"),
    "charter.implements": Sentence(
        "det, som dokumentet fører ud i livet,", "what the document carries out"
    ),
    "charter.due_days": Sentence("reglen om frister på fridage", "the rule on days off"),
    "charter.strategy": Sentence("strategien", "the strategy"),
    "charter.record": Sentence("referatet", "the minutes"),
    "source.title": Sentence("kildens titel", "the source's title"),
    "source.dated": Sentence("kildens dato", "the source's date"),
    "source.journal_number": Sentence("kildens journalnummer", "the source's journal number"),
    "source.kind": Sentence("kildens art", "the kind of source"),
    "adopted.on": Sentence("dagen for vedtagelsen", "the day of adoption"),
    "adopted.by": Sentence("den, der har vedtaget dokumentet,", "the one who adopted the document"),
    "in-force.from": Sentence(
        "den første dag, dokumentet gælder,", "the first day the document applies"
    ),
    "in-force.until": Sentence(
        "den sidste dag, dokumentet gælder,", "the last day the document applies"
    ),
    "amendable.by": Sentence("den, der kan ændre dokumentet,", "the one who may amend it"),
    "amendable.within": Sentence("rammen for ændringer", "the frame for amendments"),
    "due-days.on_holiday": Sentence(
        "reglen om frister på en fridag", "the rule on what falls due on a day off"
    ),
    "due-days.closed": Sentence("de særlige lukkedage", "the extra closed days"),
    "milestone.on": Sentence("dagen", "the day"),
    "milestone.followed_up_by": Sentence("den, der følger op,", "the one who follows up"),
    "declared.what": Sentence("det, der tælles,", "what is counted"),
    "declared.of": Sentence("listen, der tælles i,", "the list that is counted"),
    "declared.count": Sentence("tallet", "the number"),
    "reference.cited_as": Sentence("måden, der henvises på,", "the way it is cited"),
    "reference.about": Sentence("det, henvisningen handler om,", "what the reference is about"),
    "statement.about": Sentence("det, det handler om,", "what it is about"),
    # Who and what
    "unit.part_of": Sentence("det, enheden hører under,", "what the unit belongs to"),
    "unit.merges": Sentence("de sammenlagte enheder", "the merged units"),
    "post.unit": Sentence("enheden", "the unit"),
    "party.sector": Sentence("sektoren", "the sector"),
    "spelling.text": Sentence("skrivemåden", "the spelling"),
    "artefact.owned_by": Sentence("ejerne", "the owners"),
    "artefact.amended_by": Sentence("dem, der kan ændre det", "those who may amend it"),
    "artefact.anchored_in": Sentence("forankringen", "where it is anchored"),
    "artefact.executed_by": Sentence("dem, der fører det ud i livet", "those who carry it out"),
    "artefact.edited_by": Sentence("redaktørerne", "the editors"),
    "artefact.distributed_to": Sentence("modtagerne", "the receivers"),
    "artefact.placed_in": Sentence("pladserne i strategien", "the places in the strategy"),
    "artefact.entries": Sentence("punkterne", "the entries"),
    "artefact.period": Sentence("perioden", "the period"),
    "placement.node": Sentence("pladsen i strategien", "the place in the strategy"),
    "gate.at": Sentence("de organer, det skal forbi,", "the bodies that it must pass"),
    "gate.before": Sentence("det, der kommer bagefter,", "what comes after it"),
    "gate.after": Sentence("det, der kommer før,", "what comes before it"),
    # Bodies
    "body.mandate": Sentence("mandatet", "the mandate"),
    "body.established": Sentence("dagen, organet blev oprettet,", "the day it was set up"),
    "body.until": Sentence("organets sidste dag", "the body's last day"),
    "body.set_by": Sentence("den, der nedsætter organet,", "the one who sets it up"),
    "body.part_of": Sentence("det organ, det hører under,", "the body it belongs to"),
    "body.reports_to": Sentence("dem, der refereres til", "those reported to"),
    "body.oversees": Sentence("dem, organet fører tilsyn med", "those it oversees"),
    "body.anchored_in": Sentence("forankringen", "where it is anchored"),
    "body.replaces": Sentence("forgængeren", "the predecessor"),
    "body.size": Sentence("størrelsen", "the size"),
    "body.topics": Sentence("emnerne", "the topics"),
    "body.chair": Sentence("formandskabet", "the chair"),
    "body.acting_chair": Sentence("mødeledelsen", "the acting chair"),
    "body.secretary": Sentence("sekretærerne", "the secretaries"),
    "body.secretariat": Sentence("sekretariaterne", "the secretariats"),
    "body.serviced_by": Sentence("dem, der betjener organet", "those who service it"),
    "body.facilitated_by": Sentence("dem, der faciliterer møderne", "the facilitators"),
    "body.agenda": Sentence("arbejdet med dagsordenen", "the work on the agenda"),
    "body.materials": Sentence("materialet", "the papers"),
    "body.minutes": Sentence("referatet", "the minutes"),
    "body.closed_items": Sentence("lukkede punkter", "closed items"),
    "body.decides": Sentence("det, organet beslutter", "what it decides on"),
    "body.first_meeting": Sentence("det første møde", "the first meeting"),
    "predecessor.name": Sentence("forgængerens navn", "the predecessor's name"),
    "predecessor.members": Sentence("forgængerens medlemmer", "the predecessor's members"),
    "size.exactly": Sentence("antallet af medlemmer", "the number of members"),
    "size.at_least": Sentence("det mindste antal medlemmer", "the smallest number of members"),
    "size.at_most": Sentence("det største antal medlemmer", "the largest number of members"),
    "quota.exactly": Sentence("antallet", "the number"),
    "quota.at_least": Sentence("det mindste antal", "the smallest number"),
    "quota.at_most": Sentence("det største antal", "the largest number"),
    "quota.sector": Sentence("sektoren", "the sector"),
    "quota.among": Sentence("den sektor, det er en del af,", "the sector it is a part of"),
    "seat.role": Sentence("rollen", "the role"),
    "seat.holder": Sentence("den, hvis plads det er,", "the one whose seat it is"),
    "seat.sectors": Sentence("sektorerne", "the sectors"),
    "seat.count": Sentence("antallet af pladser", "the number of places"),
    "seat.defined_in": Sentence("dokumentet, der bestemmer det,", "the document that defines it"),
    "seat.appointed_by": Sentence("den, der udpeger,", "the one who appoints"),
    "seat.on_behalf_of": Sentence("den, der repræsenteres,", "the one represented"),
    "seat.substitutes": Sentence("reglen om suppleanter", "the rule on substitutes"),
    "seat.substitute_for": Sentence(
        "den plads, der trædes i stedet for,", "the seat that is substituted"
    ),
    "seat.term": Sentence("valgperioden", "the term"),
    "places.at_least": Sentence("det mindste antal pladser", "the smallest number of places"),
    "places.at_most": Sentence("det største antal pladser", "the largest number of places"),
    "term.years": Sentence("valgperiodens længde i år", "the term in years"),
    "term.renewals": Sentence("antallet af genvalg", "the number of renewals"),
    "term.follows": Sentence("det valg, perioden følger,", "the election that the term follows"),
    "chair.post": Sentence("formanden", "the chair"),
    "chair.how": Sentence("måden at finde formanden på", "how the chair is found"),
    "chair.among": Sentence("dem, formanden findes blandt", "those the chair is found among"),
    "chair.by": Sentence("den, der vælger formanden,", "the one who chooses the chair"),
    "acting-chair.any_of": Sentence(
        "de andre, der kan lede mødet,", "those others who may lead a meeting"
    ),
    "acting-chair.when": Sentence(
        "betingelsen for, at andre leder mødet,", "the condition for others to lead"
    ),
    "service.task": Sentence("delen af betjeningen", "the part of the service"),
    "agenda-hands.arranged_by": Sentence(
        "dem, der tilrettelægger dagsordenen", "those who arrange the agenda"
    ),
    "agenda-hands.drafted_by": Sentence(
        "dem, der laver udkast til dagsordenen", "those who draft the agenda"
    ),
    "agenda-hands.adjusted_by": Sentence(
        "dem, der retter dagsordenen til", "those who adjust the agenda"
    ),
    "agenda-hands.decided_by": Sentence(
        "dem, der beslutter dagsordenen", "those who decide the agenda"
    ),
    "meeting.counted_in": Sentence("det, mødet tæller med i,", "what it is counted in"),
    "meeting.joint_with": Sentence("dem, mødet holdes sammen med", "those it is held with"),
    "meeting.about": Sentence("det, mødet handler om,", "what the meeting is about"),
    "papers.available_to": Sentence("dem, der kan se det,", "those who may see it"),
    "closed-items.ground": Sentence(
        "grunden til at lukke et punkt", "the ground for closing an item"
    ),
    "task.attested_by": Sentence("den, der bekræfter,", "the one who vouches"),
    "task.about": Sentence("det, opgaven handler om,", "what the task is about"),
    "agenda-item.about": Sentence("det, punktet handler om,", "what the item is about"),
}
