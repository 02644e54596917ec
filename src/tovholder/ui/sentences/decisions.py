"""The words for a decision's kind and state, and for why something cannot be done with it."""

from tovholder.ui.sentences import Sentence

KINDS = {
    "decided": Sentence("Besluttet", "Decided"),
    "recommended": Sentence("Anbefalet", "Recommended"),
    "noted": Sentence("Taget til efterretning", "Taken note of"),
}

STATES = {
    "overdue": Sentence("Over fristen", "Overdue"),
    "open": Sentence("Åben", "Open"),
    "followed-up": Sentence("Mangler bekræftelse", "To be verified"),
    "closed": Sentence("Lukket", "Closed"),
}
"""By state; "overdue" is one that is open after its due day."""

REFUSALS = {
    "changed-meanwhile": Sentence(
        "En anden har ændret beslutningen, mens du skrev. Se, hvad der er ændret, og gem igen, "
        "hvis dine rettelser stadig skal gælde.",
        "Somebody else has changed the decision while you were writing. See what has changed, and "
        "save again if your corrections still hold.",
    ),
    "decision-is-closed": Sentence(
        "Beslutningen er lukket. Åbn den igen, hvis der mangler noget.",
        "The decision is closed. Open it again if something remains to be done.",
    ),
    "decision-is-open": Sentence("Beslutningen er allerede åben.", "The decision is open already."),
    "decision-not-followed-up": Sentence(
        "Ingen har skrevet, hvad der er fulgt op på, så der er ikke noget at bekræfte endnu.",
        "Nobody has said what has followed, so there is nothing to verify yet.",
    ),
    "decision-number-belongs-to-year": Sentence(
        "Nummeret hører til et andet år end den nye dato. Luk beslutningen med en begrundelse, og "
        "indtast den igen med den rigtige dato.",
        "The number belongs to another year than the new day. Close the decision with a reason, "
        "and enter it again with the right day.",
    ),
    "owner-cannot-verify-decision": Sentence(
        "Den ansvarlige kan ikke selv bekræfte opfølgningen. Det skal en anden gøre.",
        "The owner cannot verify the follow-up. Somebody else must do it.",
    ),
}
"""By the reason of an `Answer` from the rules of decisions."""
