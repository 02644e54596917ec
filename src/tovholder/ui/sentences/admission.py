"""What speaks against giving somebody a seat, said so that it can be put right."""

from collections.abc import Mapping

from tovholder.core.composition import Objection
from tovholder.ui.sentences import Sentence

OBJECTIONS: Mapping[str, Sentence] = {
    "ends-before-it-begins": Sentence(
        "Sidste dag ({ends}) ligger før første dag ({starts}).",
        "The last day ({ends}) is before the first ({starts}).",
    ),
    "sits-there-already": Sentence(
        "{name} har allerede pladsen siden {since}. Afslut den, eller forlæng den i stedet.",
        "{name} holds the seat already since {since}. End that, or extend it instead.",
    ),
    "sits-twice": Sentence(
        "{name} har allerede en plads i organet: {seat}, siden {since}. Én person kan ikke sidde "
        "på to pladser på én gang. Flyt personen i stedet.",
        "{name} has a seat in the body already: {seat}, since {since}. One person cannot hold two "
        "at once. Move the person instead.",
    ),
    "sits-and-stands-in": Sentence(
        "{name} kan ikke både være medlem og suppleant i samme organ ({seat}, siden {since}).",
        "{name} cannot be both a member and a substitute in one body ({seat}, since {since}).",
    ),
    "sits-and-observes": Sentence(
        "{name} kan ikke både være medlem og observatør i samme organ ({seat}, siden {since}).",
        "{name} cannot be both a member and an observer in one body ({seat}, since {since}).",
    ),
    "stands-in-for-himself": Sentence(
        "Ingen kan være suppleant for sig selv.", "Nobody can be a substitute for himself."
    ),
    "stands-in-for-a-stranger": Sentence(
        "Den, der er suppleant for, har ingen plads i organet i den tid.",
        "Whoever is to be stood in for has no seat in the body at that time.",
    ),
    "stands-in-for-nobody": Sentence(
        "Pladsens suppleanter er personlige. Vælg, hvem personen er suppleant for.",
        "The seat's substitutes are personal. Choose whom the person stands in for.",
    ),
    "rank-taken": Sentence(
        "{name} er allerede suppleant nr. {rank} på pladsen.",
        "{name} is already substitute no. {rank} of the seat.",
    ),
    "no-rank": Sentence(
        "Pladsens suppleanter kommer i rækkefølge. Skriv, hvilket nummer personen har.",
        "The seat's substitutes come in order. Write which number the person has.",
    ),
    "no-substitutes-here": Sentence(
        "Kommissoriet giver ikke pladsen »{seat}« suppleanter.",
        "The charter gives the seat “{seat}” no substitutes.",
    ),
    "acting-but-no-chair": Sentence(
        "Kun en formand kan være fungerende.", "Only a chair can be acting."
    ),
    "acting-from-outside": Sentence(
        "{name} sidder ikke i organet i forvejen.", "{name} does not sit in the body already."
    ),
    "chair-already": Sentence(
        "Organet har allerede en formand i den tid: {names}.",
        "The body has a chair at that time already: {names}.",
    ),
    "no-place-left": Sentence(
        "Der er ingen ledig plads den {day}: »{seat}« har {most:plads|pladser}, og der sidder "
        "{names}.",
        "No place is free on {day}: “{seat}” has {most:place|places}, held by {names}.",
    ),
    "not-on-the-list": Sentence(
        "Kommissoriet kender ikke pladsen, og listen over pladser er ikke åben.",
        "The charter does not know the seat, and its list of seats is not open.",
    ),
    "before-the-charter": Sentence(
        "Første dag ligger før reglerne gælder. De gælder fra {starts}.",
        "The first day is before the rules are in force. They are from {starts}.",
    ),
    "after-the-charter": Sentence(
        "Første dag ligger efter, at reglerne holdt op med at gælde {ends}.",
        "The first day is after the rules ceased to be in force on {ends}.",
    ),
    "longer-than-the-term": Sentence(
        "Perioden er {years} år og slutter {ends}.",
        "The term is {years:year|years} and ends on {ends}.",
    ),
    "renewed-too-often": Sentence(
        "{name} kan genvælges {most:gang|gange} i træk, og det er sket.",
        "{name} can be renewed {most:time|times} in a row, and has been.",
    ),
    "other-sector": Sentence(
        "Pladsen er for {sectors}. {name} er noteret under {sector}.",
        "The seat is for {sectors}. {name} is listed under {sector}.",
    ),
}


def say_objection(objection: Objection, language: str) -> str:
    """The objection as a sentence, and what can be done."""
    return OBJECTIONS[objection.code].format(language, **objection.params)
