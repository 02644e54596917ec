"""How a body's composition stands against the charter, in a sentence per rule."""

from collections.abc import Mapping

from tovholder.core.composition import Check, Outcome
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.bounds import say_bounds

KEPT, BROKEN, OPEN = Outcome.KEPT, Outcome.BROKEN, Outcome.OPEN

OUTCOMES: Mapping[Outcome, Sentence] = {
    KEPT: Sentence("Overholdt", "Kept"),
    BROKEN: Sentence("Ikke overholdt", "Not kept"),
    OPEN: Sentence("Kan ikke afgøres", "Cannot be told"),
}

_SIZE = Sentence(
    "{count:medlem|medlemmer}. Kravet er {bounds}.",
    "{count:member|members}. It must be {bounds}.",
)
_QUOTA = Sentence(
    "{count} fra {sector}. Kravet er {bounds}.", "{count} from {sector}. It must be {bounds}."
)
_AMONG = Sentence(
    "{count} fra {sector} blandt dem fra {among}. Kravet er {bounds}.",
    "{count} from {sector} among those from {among}. It must be {bounds}.",
)
_AND_UNKNOWN = Sentence(
    "{said} Det vides ikke, hvor {unknown:medlem|medlemmer} kommer fra.",
    "{said} It is not known where {unknown:member comes|members come} from.",
)
_NAMED_SUBSTITUTES = Sentence(
    "{seat}: {count:suppleant|suppleanter}, og der skal være {needed}.",
    "{seat}: {count:substitute|substitutes}, and there must be {needed}.",
)

COMPOSITION: Mapping[str, Mapping[Outcome, Sentence]] = {
    "size": {KEPT: _SIZE, BROKEN: _SIZE},
    "quota": {KEPT: _QUOTA, BROKEN: _QUOTA, OPEN: _QUOTA},
    "quota-among": {KEPT: _AMONG, BROKEN: _AMONG, OPEN: _AMONG},
    "filled": {
        KEPT: Sentence(
            "Ingen plads er ledig eller besat af for mange.",
            "No seat is vacant or held by too many.",
        ),
    },
    "vacant": {
        BROKEN: Sentence(
            "{seat}: {vacant:ledig plads|ledige pladser}.",
            "{seat}: {vacant:place is|places are} vacant.",
        ),
    },
    "over-filled": {
        BROKEN: Sentence(
            "{seat}: {over:person|personer} for meget.", "{seat}: {over:person|people} too many."
        ),
    },
    "places-elsewhere": {
        OPEN: Sentence(
            "{seat}: {count:person|personer}. Antallet af pladser står i {source}.",
            "{seat}: {count:person|people}. How many there should be is told in {source}.",
        ),
    },
    "places-unknown": {
        OPEN: Sentence(
            "{seat}: {count:person|personer}. Kommissoriet siger ikke, hvor mange der skal være.",
            "{seat}: {count:person|people}. The charter does not say how many there should be.",
        ),
    },
    "unlisted": {
        KEPT: Sentence(
            "Uden for listen sidder {names}. Listen er åben.",
            "Outside the list: {names}. The list is open.",
        ),
        BROKEN: Sentence(
            "På en plads, som kommissoriet ikke kender: {names}.",
            "In a seat that the charter does not know: {names}.",
        ),
    },
    "chair": {KEPT: Sentence("{name} er formand.", "{name} is the chair.")},
    "no-chair": {BROKEN: Sentence("Der er ingen formand.", "There is no chair.")},
    "several-chairs": {
        BROKEN: Sentence("Der er flere formænd: {names}.", "There are several chairs: {names}.")
    },
    "chair-among": {
        KEPT: Sentence("{name} er valgt blandt {among}.", "{name} was elected among {among}."),
        BROKEN: Sentence(
            "{name} hører ikke til dem, som formanden skal vælges blandt: {among}.",
            "{name} is not one of those among whom the chair is elected: {among}.",
        ),
        OPEN: Sentence(
            "Formanden vælges blandt {among}. Det vides ikke, om {name} hører til dem.",
            "The chair is elected among {among}. It is not known whether {name} is one of them.",
        ),
    },
    "chair-rotates": {
        KEPT: Sentence(
            "Formandskabet går på skift: {name} efter {before}.",
            "The chair rotates: {name} after {before}.",
        ),
        BROKEN: Sentence(
            "Formandskabet går på skift, men {name} er formand igen.",
            "The chair rotates, yet {name} is the chair again.",
        ),
    },
    "ex-officio": {
        KEPT: Sentence("{name} sidder som {post}.", "{name} sits as {post}."),
        OPEN: Sentence(
            "Pladsen hører til {post}, men {name} står som {title}.",
            "The seat goes with {post}, yet {name} is listed as {title}.",
        ),
    },
    "ex-officio-untitled": {
        OPEN: Sentence(
            "Pladsen hører til {post}. {name} står uden stilling.",
            "The seat goes with {post}. {name} is listed without a job title.",
        ),
    },
    "on-behalf": {
        KEPT: Sentence("{name} sidder på vegne af {told}.", "{name} sits on behalf of {told}."),
        BROKEN: Sentence(
            "{name} sidder på vegne af {told}, men pladsen tilhører {whom}.",
            "{name} sits on behalf of {told}, yet the seat belongs to {whom}.",
        ),
    },
    "on-behalf-unknown": {
        OPEN: Sentence(
            "Pladsen tilhører {whom}. Det er ikke noteret, hvem {name} sidder på vegne af.",
            "The seat belongs to {whom}. It is not noted on whose behalf {name} sits.",
        ),
    },
    "substitutes-personal": {KEPT: _NAMED_SUBSTITUTES, BROKEN: _NAMED_SUBSTITUTES},
    "substitutes-ordered": {KEPT: _NAMED_SUBSTITUTES, BROKEN: _NAMED_SUBSTITUTES},
    "serves-until": {
        KEPT: Sentence("{name} betjener organet til {until}.", "{name} serves until {until}."),
        BROKEN: Sentence(
            "{name} skulle kun betjene organet til {until}.",
            "{name} was to serve only until {until}.",
        ),
    },
    "serves-interim": {
        OPEN: Sentence(
            "{name} betjener organet midlertidigt, uden en slutdag.",
            "{name} serves for the time being, with no last day.",
        ),
    },
    "seat-interim": {
        OPEN: Sentence(
            "{seat}: Pladsen er midlertidig.", "{seat}: The seat is for the time being."
        ),
    },
    "term": {
        KEPT: Sentence("{name} er valgt til {ends}.", "{name} sits until {ends}."),
        BROKEN: Sentence(
            "Perioden for {name} udløb {ends}.", "The term of {name} ran out on {ends}."
        ),
    },
    "term-follows": {
        KEPT: Sentence(
            "{name} er udpeget i den periode, der begyndte {begins}.",
            "{name} was appointed in the period that began on {begins}.",
        ),
        BROKEN: Sentence(
            "{name} er udpeget før den periode, der begyndte {begins}.",
            "{name} was appointed before the period that began on {begins}.",
        ),
    },
    "term-follows-unknown": {
        OPEN: Sentence(
            "{name} sidder, så længe perioden varer: {follows}.",
            "{name} sits for as long as the period lasts: {follows}.",
        ),
    },
    "renewals": {
        KEPT: Sentence(
            "{name} er genvalgt {count:gang|gange}. Grænsen er {most}.",
            "{name} was renewed {count:time|times}. The limit is {most}.",
        ),
        BROKEN: Sentence(
            "{name} er genvalgt {count:gang|gange}. Det må højst ske {most:gang|gange}.",
            "{name} was renewed {count:time|times}. It may happen {most:time|times} at most.",
        ),
    },
    "staggered": {
        KEPT: Sentence(
            "{seat}: Pladserne er på valg på skift.", "{seat}: The places come up by turns."
        ),
        BROKEN: Sentence(
            "{seat}: Alle perioder udløber {ends}, men de skulle udløbe på skift.",
            "{seat}: All terms end on {ends}, yet they should end by turns.",
        ),
    },
    "yearly": {
        KEPT: Sentence("{seat}: {name} siden {since}.", "{seat}: {name} since {since}."),
        OPEN: Sentence(
            "{seat} skifter hvert år, men {name} har siddet siden {since}.",
            "{seat} changes every year, yet {name} has sat since {since}.",
        ),
    },
}


def say_check(check: Check, language: str) -> str:
    """How the rule stands, as a sentence."""
    bounds = say_bounds(check.params.get("least"), check.params.get("most"), language)
    params = {**check.params, "bounds": bounds}
    said = COMPOSITION[check.code][check.outcome].format(language, **params)
    if check.params.get("unknown"):
        return _AND_UNKNOWN.format(language, said=said, unknown=check.params["unknown"])
    return said
