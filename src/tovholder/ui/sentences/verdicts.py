"""Why a verdict stands as it does, in a sentence. `explain` is the one way to say it."""

from collections.abc import Mapping

from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import NO_DAY
from tovholder.core.verdicts import Reason, Verdict
from tovholder.ui.sentences import Sentence

Sentences = Mapping[Reason, Sentence]

REASONS: Sentences = {
    Reason.DONE: Sentence(
        "{counted} af {required} er nået, den seneste {last}. Fristen var {due}.",
        "{counted} of {required} done, last on {last}. It was due by {due}.",
    ),
    Reason.DONE_LATE: Sentence(
        "{counted} af {required} er nået, men først {last}, {late:dag|dage} efter fristen {due}.",
        "{counted} of {required} done, but not until {last}, {late:day|days} after {due}.",
    ),
    Reason.NOT_OPEN_YET: Sentence(
        "Det er ikke tid endnu. Fristen er {due}.", "It is not time yet. It is due by {due}."
    ),
    Reason.NO_DAY_SET: Sentence("Der er ikke fastsat nogen dag.", "No day has been set."),
    Reason.UNDER_WAY: Sentence(
        "{counted} af {required} er nået. Fristen er {due}.",
        "{counted} of {required} done. It is due by {due}.",
    ),
    Reason.DUE_WITHIN_A_MONTH: Sentence(
        "{counted} af {required} er nået, og fristen er {due}.",
        "{counted} of {required} done, and it is due by {due}.",
    ),
    Reason.PAST_DUE: Sentence(
        "{counted} af {required} blev nået inden fristen {due}. Resten kan stadig indhentes.",
        "{counted} of {required} done when it was due on {due}. The rest can still be done late.",
    ),
    Reason.TOO_LATE: Sentence(
        "{counted} af {required} blev nået inden {closes}, og nu kan det ikke længere indhentes.",
        "{counted} of {required} done by {closes}, and it can no longer be made up for.",
    ),
    Reason.NOT_DONE_BUT_EXPECTED: Sentence(
        "{counted} af {required} blev nået inden fristen {due}. Det forventes, men kræves ikke.",
        "{counted} of {required} done when it was due on {due}. It is expected, not required.",
    ),
    Reason.NOT_DONE_NOR_REQUIRED: Sentence(
        "Ikke sket inden {due}. Det er frivilligt.", "Not done by {due}. It is voluntary."
    ),
    Reason.AS_NEEDED: Sentence(
        "Sker efter behov. Registreret {counted:gang|gange} i {year}.",
        "Done as needed. Seen {counted:time|times} in {year}.",
    ),
    Reason.WAIVED: Sentence(
        "Fraveget {waived} af {by}: {decision}.", "Waived on {waived} by {by}: {decision}."
    ),
    Reason.ATTESTED: Sentence(
        "Det kan ikke måles, men blev bekræftet {last}.",
        "It cannot be measured, but somebody vouched for it on {last}.",
    ),
    Reason.NOT_ATTESTED: Sentence(
        "Det kan ikke måles, og ingen har bekræftet det i {year}.",
        "It cannot be measured, and nobody has vouched for it in {year}.",
    ),
    Reason.DENIED: Sentence(
        "Det kan ikke måles, men {last} blev det erklæret, at det ikke er sket.",
        "It cannot be measured, but on {last} it was declared not to have been done.",
    ),
    Reason.SEEN_BUT_UNCOUNTED: Sentence(
        "Registreret {counted:gang|gange} i {year}. Kommissoriet siger ikke, hvor meget der skal "
        "til.",
        "Seen {counted:time|times} in {year}. The charter does not say how much it takes.",
    ),
    Reason.LEVEL_HOLDS: Sentence(
        "Der er {counted:medlem|medlemmer}. Kravet er {bounds}.",
        "There are {counted:member|members}. The rule is {bounds}.",
    ),
    Reason.LEVEL_TOO_LOW: Sentence(
        "Der er kun {counted:medlem|medlemmer}. Kravet er {bounds}.",
        "There are only {counted:member|members}. The rule is {bounds}.",
    ),
    Reason.LEVEL_TOO_HIGH: Sentence(
        "Der er {counted:medlem|medlemmer}, og det er for mange. Kravet er {bounds}.",
        "There are {counted:member|members}, which is too many. The rule is {bounds}.",
    ),
    Reason.LEVEL_UNKNOWN: Sentence(
        "Det vides ikke, hvor mange medlemmer der er.", "Nobody knows how many members there are."
    ),
    Reason.TREND_HOLDS: Sentence(
        "Tallet for {year} er {value}, året før {before}. Det går den rigtige vej.",
        "The value for {year} is {value}, the year before {before}. It moves the right way.",
    ),
    Reason.TREND_FAILS: Sentence(
        "Tallet for {year} er {value}, året før {before}. Det går den forkerte vej.",
        "The value for {year} is {value}, the year before {before}. It moves the wrong way.",
    ),
    Reason.TREND_UNKNOWN: Sentence(
        "Der mangler tal for at kunne se, hvordan det går i {year}.",
        "There are not enough values to tell how it goes in {year}.",
    ),
    Reason.NOT_YET_IN_FORCE: Sentence(
        "Denne udgave gælder ikke endnu.", "This version is not in force yet."
    ),
}

ONCE: Sentences = {
    Reason.DONE: Sentence(
        "Sket {last}. Fristen var {due}.", "Done on {last}. It was due by {due}."
    ),
    Reason.DONE_LATE: Sentence(
        "Sket {last}, {late:dag|dage} efter fristen {due}.",
        "Done on {last}, {late:day|days} after it was due on {due}.",
    ),
    Reason.UNDER_WAY: Sentence(
        "Ikke sket endnu. Fristen er {due}.", "Not done yet. It is due by {due}."
    ),
    Reason.DUE_WITHIN_A_MONTH: Sentence(
        "Ikke sket endnu, og fristen er {due}.", "Not done yet, and it is due by {due}."
    ),
    Reason.PAST_DUE: Sentence(
        "Ikke sket inden fristen {due}. Det kan stadig indhentes.",
        "Not done when it was due on {due}. It can still be done late.",
    ),
    Reason.TOO_LATE: Sentence(
        "Ikke sket inden {closes}, og nu kan det ikke længere indhentes.",
        "Not done by {closes}, and it can no longer be made up for.",
    ),
    Reason.NOT_DONE_BUT_EXPECTED: Sentence(
        "Ikke sket inden fristen {due}. Det forventes, men kræves ikke.",
        "Not done when it was due on {due}. It is expected, not required.",
    ),
}
"""What takes one time only is not counted."""

UNDATED: Sentences = {
    Reason.DONE: Sentence("Sket {last}.", "Done on {last}."),
    Reason.NOT_OPEN_YET: Sentence("Det er ikke tid endnu.", "It is not time yet."),
}
"""What has no due day."""

AFTER: Sentences = {
    Reason.DONE: Sentence(
        "Skulle ske efter {anchor}. Sket {last}.", "Was to follow {anchor}. Done on {last}."
    ),
    Reason.NO_DAY_SET: Sentence(
        "Skal ske efter {anchor}. Kommissoriet sætter ingen frist, og det er ikke registreret "
        "endnu.",
        "Is to follow {anchor}. The charter sets no due day, and it has not been seen yet.",
    ),
}
"""What has no due day, but a day to come after."""

LEADS: Sentences = {
    Reason.LEVEL_HOLDS: Sentence("Der er udpeget en tovholder.", "A lead is appointed."),
    Reason.LEVEL_TOO_LOW: Sentence("Der er ingen tovholder.", "There is no lead."),
    Reason.LEVEL_UNKNOWN: Sentence(
        "Det vides ikke, om der er udpeget en tovholder.",
        "Nobody knows whether a lead is appointed.",
    ),
}
"""What is said of a lead instead of a number."""

LEVELS: Sentences = {
    Reason.TREND_HOLDS: Sentence(
        "Tallet for {year} er {value}. Målet er {bounds}.",
        "The value for {year} is {value}. The target is {bounds}.",
    ),
    Reason.TREND_FAILS: Sentence(
        "Tallet for {year} er {value}. Målet er {bounds}, og det er ikke nået.",
        "The value for {year} is {value}. The target is {bounds}, and it is missed.",
    ),
}
"""What is said of a target that is a level, not a direction."""

_PROVISIONAL = Sentence(
    " Dagen er den senest mulige; den rigtige er ikke fastsat endnu.",
    " The day is the latest possible; the real one is not set yet.",
)
_COUNTED_FROM = Sentence(
    " Fristen er regnet fra {anchor}.", " The due day is counted from {anchor}."
)
_NOTHING_DUE = Sentence("Intet forfalder i {year}.", "Nothing falls due in {year}.")

_EXACTLY = Sentence("præcis {least}", "exactly {least}")
_BETWEEN = Sentence("{least} til {most}", "{least} to {most}")
_AT_LEAST = Sentence("mindst {least}", "at least {least}")
_AT_MOST = Sentence("højst {most}", "at most {most}")
_NONE = Sentence("ukendt", "unknown")

_DANISH_MARKS = str.maketrans(",.", ".,")

_AHEAD = frozenset({Reason.NOT_OPEN_YET, Reason.UNDER_WAY, Reason.DUE_WITHIN_A_MONTH})
_DATED = _AHEAD | {Reason.DONE, Reason.DONE_LATE, Reason.PAST_DUE, Reason.TOO_LATE}


def explain(verdict: Verdict, language: str) -> str:
    """The reason of a verdict as a sentence or two."""
    occurrence, params = verdict.occurrence, _params(verdict, language)
    said = _sentence(verdict).format(language, **params)
    if occurrence.provisional and verdict.reason in _AHEAD:
        return said + _PROVISIONAL.text(language)
    if occurrence.anchor and occurrence.due != NO_DAY and verdict.reason in _DATED:
        return said + _COUNTED_FROM.format(language, **params)
    return said


def explain_nothing_due(year: int, language: str) -> str:
    """What is said of a rule that has no occurrence in the year."""
    return _NOTHING_DUE.format(language, year=str(year))


def _sentence(verdict: Verdict) -> Sentence:
    """The sentence that fits this kind of rule best."""
    occurrence = verdict.occurrence
    obligation = occurrence.obligation
    tables = (
        (LEADS, obligation.done_by is FactKind.LEAD_APPOINTED),
        (LEVELS, obligation.bounds is not None and not obligation.bounds.direction),
        (AFTER, occurrence.due == NO_DAY and occurrence.anchor is not None),
        (UNDATED, occurrence.due == NO_DAY),
        (ONCE, occurrence.required == 1),
    )
    for table, applies in tables:
        if applies and verdict.reason in table:
            return table[verdict.reason]
    return REASONS[verdict.reason]


def _params(verdict: Verdict, language: str) -> dict[str, object]:
    occurrence, proofs, waiver = verdict.occurrence, verdict.proofs, verdict.waiver
    return {
        "due": occurrence.due,
        "closes": occurrence.closes,
        "anchor": occurrence.anchor or "",
        "year": str(occurrence.due.year) if occurrence.due != NO_DAY else "",
        "required": occurrence.required,
        "counted": verdict.counted,
        "last": proofs[-1].on if proofs else "",
        "late": (proofs[-1].on - occurrence.due).days if proofs else 0,
        "value": _value(proofs[-1] if proofs else None, language),
        "before": _value(proofs[0] if len(proofs) > 1 else None, language),
        "bounds": _bounds(verdict, language),
        "waived": waiver.on if waiver else "",
        "by": waiver.by if waiver else "",
        "decision": waiver.ref if waiver else "",
    }


def _value(fact: Fact | None, language: str) -> str:
    if fact is None or fact.value is None:
        return _NONE.text(language)
    return grouped(f"{fact.value.normalize():,f}", language)


def _bounds(verdict: Verdict, language: str) -> str:
    bounds = verdict.occurrence.obligation.bounds
    return "" if bounds is None else say_bounds(bounds.least, bounds.most, language)


def say_bounds(least: float | None, most: float | None, language: str) -> str:
    """ "mindst 4", "4 til 6", "højst 6", "præcis 4"; "" without bounds."""
    if least is None and most is None:
        return ""
    low, high = (_number(one, language) for one in (least, most))
    if low == high:
        sentence = _EXACTLY
    elif most is None:
        sentence = _AT_LEAST
    elif least is None:
        sentence = _AT_MOST
    else:
        sentence = _BETWEEN
    return sentence.format(language, least=low, most=high)


def _number(value: float | None, language: str) -> str | None:
    if value is None:
        return None
    return grouped(f"{value:,.10g}", language)


def grouped(number: str, language: str) -> str:
    """ "19,900.5" as the language writes it: "19.900,5" in Danish."""
    return number if language == "en" else number.translate(_DANISH_MARKS)
