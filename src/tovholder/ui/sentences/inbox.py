"""Why something cannot be put off, handed over, or left for an absence."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

REFUSALS: Mapping[str, Sentence] = {
    "no-reason": Sentence("Skriv, hvorfor du udsætter det.", "Say why you put it off."),
    "snooze-not-ahead": Sentence("Vælg en dag, der ligger ude i fremtiden.", "Choose a day ahead."),
    "snooze-too-long": Sentence(
        "Højst {days} dage ad gangen. Skal det vente længere, så overlad det til en anden, eller"
        " få det fraveget.",
        "At most {days} days at a time. If it must wait for longer, hand it over, or have it"
        " waived.",
    ),
    "unknown-person": Sentence(
        "Organisationen kender ikke personen.", "The organisation does not know the person."
    ),
    "own-substitute": Sentence(
        "Du kan ikke overlade det til dig selv.", "You cannot hand it over to yourself."
    ),
    "substitute-out-of-reach": Sentence(
        "Personen har hverken mailadresse eller login og ville aldrig få det at vide.",
        "The person has neither a mail address nor a login, and would never hear of it.",
    ),
    "ends-before-it-begins": Sentence(
        "Den sidste dag ligger før den første.", "The last day is before the first."
    ),
    "absence-too-long": Sentence("Højst et år ad gangen.", "At most one year at a time."),
}
"""By the reason of an `Answer` from the rules of the inbox."""
