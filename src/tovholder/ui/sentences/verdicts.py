"""Why a verdict stands as it does, in a sentence. `explain` is the one way to say it."""

from tovholder.core.facts import Fact
from tovholder.core.obligations import NO_DAY
from tovholder.core.verdicts import Reason, Verdict
from tovholder.ui.sentences import Sentence

REASONS: dict[Reason, Sentence] = {
    Reason.DONE: Sentence(
        "Sket {last}. Fristen var {due}.", "Done on {last}. It was due by {due}."
    ),
    Reason.DONE_LATE: Sentence(
        "Sket {last}, {late:dag|dage} efter fristen {due}.",
        "Done on {last}, {late:day|days} after it was due on {due}.",
    ),
    Reason.NOT_OPEN_YET: Sentence(
        "Det er ikke tid endnu. Fristen er {due}.", "It is not time yet. It is due by {due}."
    ),
    Reason.NO_DAY_SET: Sentence("Der er ikke sat nogen dag.", "No day has been set."),
    Reason.UNDER_WAY: Sentence(
        "{counted} af {required} er nået. Fristen er {due}.",
        "{counted} of {required} done. It is due by {due}.",
    ),
    Reason.DUE_WITHIN_A_MONTH: Sentence(
        "{counted} af {required} er nået, og fristen er {due}.",
        "{counted} of {required} done, and it is due by {due}.",
    ),
    Reason.PAST_DUE: Sentence(
        "{counted} af {required} blev nået inden fristen {due}. Det kan stadig nås for sent.",
        "{counted} of {required} done when it was due on {due}. It can still be done late.",
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
        "Sker efter behov. Set {counted:gang|gange} i perioden.",
        "Done as needed. Seen {counted:time|times} in the period.",
    ),
    Reason.WAIVED: Sentence(
        "Fraveget {waived} af {by}: {decision}.", "Waived on {waived} by {by}: {decision}."
    ),
    Reason.ATTESTED: Sentence(
        "Kan ikke måles, men er bekræftet {last}.",
        "It cannot be measured, but somebody vouched for it on {last}.",
    ),
    Reason.NOT_ATTESTED: Sentence(
        "Kan ikke måles, og ingen har bekræftet det i {year}.",
        "It cannot be measured, and nobody has vouched for it in {year}.",
    ),
    Reason.SEEN_BUT_UNCOUNTED: Sentence(
        "Set {counted:gang|gange} i {year}. Kommissoriet siger ikke, hvor meget der skal til.",
        "Seen {counted:time|times} in {year}. The charter does not say how much it takes.",
    ),
    Reason.LEVEL_HOLDS: Sentence(
        "Antallet er {value}. Det ligger inden for {bounds}.",
        "The number is {value}. It is within {bounds}.",
    ),
    Reason.LEVEL_TOO_LOW: Sentence(
        "Antallet er {value}. Kravet er {bounds}.", "The number is {value}. It must be {bounds}."
    ),
    Reason.LEVEL_TOO_HIGH: Sentence(
        "Antallet er {value}. Kravet er {bounds}.", "The number is {value}. It must be {bounds}."
    ),
    Reason.LEVEL_UNKNOWN: Sentence("Antallet kendes ikke.", "The number is not known."),
    Reason.TREND_HOLDS: Sentence(
        "Tallet for {year} er {value} (før {before}).",
        "The value for {year} is {value} ({before} before).",
    ),
    Reason.TREND_FAILS: Sentence(
        "Tallet for {year} er {value} (før {before}). Målet er ikke nået.",
        "The value for {year} is {value} ({before} before). The target is missed.",
    ),
    Reason.TREND_UNKNOWN: Sentence(
        "Der er ikke tal nok for {year}.", "There are not enough values for {year}."
    ),
    Reason.NOT_YET_IN_FORCE: Sentence(
        "Denne udgave gælder ikke endnu.", "This version is not in force yet."
    ),
}

_EXACTLY = Sentence("præcis {least}", "exactly {least}")
_BETWEEN = Sentence("{least} til {most}", "{least} to {most}")
_AT_LEAST = Sentence("mindst {least}", "at least {least}")
_AT_MOST = Sentence("højst {most}", "at most {most}")
_NONE = Sentence("ukendt", "unknown")


def explain(verdict: Verdict, language: str) -> str:
    """The reason of a verdict as a sentence."""
    sentence = REASONS[verdict.reason]
    return sentence.format(language, **_params(verdict, language))


def _params(verdict: Verdict, language: str) -> dict[str, object]:
    occurrence, proofs, waiver = verdict.occurrence, verdict.proofs, verdict.waiver
    return {
        "due": occurrence.due,
        "closes": occurrence.closes,
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
    number = f"{fact.value.normalize():f}"
    return number if language == "en" else number.replace(".", ",")


def _bounds(verdict: Verdict, language: str) -> str:
    bounds = verdict.occurrence.obligation.bounds
    if bounds is None or (bounds.least is None and bounds.most is None):
        return ""
    least, most = (None if one is None else f"{one:g}" for one in (bounds.least, bounds.most))
    if least == most:
        sentence = _EXACTLY
    elif most is None:
        sentence = _AT_LEAST
    elif least is None:
        sentence = _AT_MOST
    else:
        sentence = _BETWEEN
    return sentence.format(language, least=least, most=most)
