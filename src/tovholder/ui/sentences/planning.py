"""What a plan of the year's meetings says: reasons, clashes, findings, steps; and of meetings."""

from collections.abc import Mapping

from tovholder.core.calendar import holiday_name
from tovholder.core.planning import (
    Clash,
    ClashCode,
    Finding,
    FindingCode,
    Origin,
    Proposal,
    Step,
    StepKind,
    Why,
    WhyCode,
)
from tovholder.ui import dates
from tovholder.ui.sentences import Sentence, language_code

SCHOOL_HOLIDAYS: Mapping[str, Sentence] = {
    "winter-7": Sentence("vinterferien", "the winter holiday"),
    "winter-8": Sentence("vinterferien", "the winter holiday"),
    "easter": Sentence("påskeferien", "the Easter holiday"),
    "summer": Sentence("skolernes sommerferie", "the schools’ summer holiday"),
    "autumn": Sentence("efterårsferien", "the autumn holiday"),
    "christmas": Sentence("juleferien", "the Christmas holiday"),
}
CLASHES: Mapping[ClashCode, Sentence] = {
    ClashCode.OUTSIDE: Sentence(
        "Dagen ligger uden for den tid, kommissoriet giver: {first} til {last}.",
        "The day is outside the time that the charter gives: {first} to {last}.",
    ),
    ClashCode.WEEKEND: Sentence("Dagen er en {weekday}.", "The day is a {weekday}."),
    ClashCode.HOLIDAY: Sentence("Dagen er helligdag: {what}.", "The day is a holiday: {what}."),
    ClashCode.CLOSED: Sentence(
        "Rådhuset har lukket den dag.", "The town hall is closed on that day."
    ),
    ClashCode.SAME_BODY: Sentence(
        "Organet har et andet møde samme dag: {what}.",
        "The body has another meeting on that day: {what}.",
    ),
    ClashCode.SAME_PERSON: Sentence(
        "Skal også være til {what} samme dag: {persons}.",
        "Must also be at {what} on that day: {persons}.",
    ),
    ClashCode.BETWEEN: Sentence(
        "Dagen ligger inde mellem fridage.", "The day lies in between days off."
    ),
    ClashCode.SCHOOL: Sentence("Dagen ligger i {what}.", "The day is in {what}."),
    ClashCode.JULY: Sentence(
        "Det er juli, og mange holder ferie.", "It is July, when many are on holiday."
    ),
    ClashCode.POLITICAL: Sentence(
        "Den politiske kalender har {what} samme dag.",
        "The political calendar has {what} on that day.",
    ),
    ClashCode.OTHER: Sentence("Samme dag: {what}.", "On the same day: {what}."),
    ClashCode.MISSES_SUPERIOR: Sentence(
        "Det passer dårligt med {what} {on}: Mødet når ikke dagsordenen dér.",
        "It goes badly with {what} on {on}: what is said comes too late for its agenda.",
    ),
    ClashCode.TOO_CLOSE: Sentence(
        "Der er kun {number:dag|dage} til et andet af organets møder: {what} {on}.",
        "Another meeting of the body is only {number:day|days} away: {what} on {on}.",
    ),
    ClashCode.MONTH_FULL: Sentence(
        "Måneden har {number:møde|møder}.", "The month has {number:meeting|meetings}."
    ),
    ClashCode.WEEKDAY: Sentence(
        "Organet mødes ellers på en {weekday}.", "The body otherwise meets on a {weekday}."
    ),
    ClashCode.BUSY_DAY: Sentence("Samme dag er der også {what}.", "That day has {what}, too."),
}
WHYS: Mapping[WhyCode, Sentence] = {
    WhyCode.SET: Sentence("Mødet er fastsat.", "The meeting is set."),
    WhyCode.PINNED: Sentence(
        "Dagen er valgt af jer og bliver liggende.", "You chose the day, and it stays."
    ),
    WhyCode.ADDED: Sentence("Mødet har I selv føjet til.", "You added the meeting yourselves."),
    WhyCode.ONLY_DAY: Sentence(
        "Kommissoriet nævner selv dagen.", "The charter itself names the day."
    ),
    WhyCode.EVENLY: Sentence(
        "{required} møder er spredt jævnt fra {first} til {last}.",
        "{required} meetings are spread evenly from {first} to {last}.",
    ),
    WhyCode.IN_WINDOW: Sentence(
        "Kommissoriet beder om mødet mellem {first} og {last}.",
        "The charter asks for the meeting between {first} and {last}.",
    ),
    WhyCode.BEFORE_DEADLINE: Sentence(
        "Mødet skal være holdt senest {last}, og der er tid i reserve.",
        "The meeting must be held by {last}, and there is time to spare.",
    ),
    WhyCode.HANGS: Sentence(
        "Mødet følger af et andet og skal ligge mellem {first} og {last}.",
        "The meeting follows from another and must lie between {first} and {last}.",
    ),
    WhyCode.CHOSEN_WEEKDAY: Sentence(
        "I har valgt, at organet mødes på en {weekday}.",
        "You chose that the body meets on a {weekday}.",
    ),
    WhyCode.USUAL_WEEKDAY: Sentence(
        "Organet plejer at mødes på en {weekday}.", "The body usually meets on a {weekday}."
    ),
    WhyCode.MOVED_OFF: Sentence(
        "{first} ville ellers passe bedst. Men: {clash}",
        "{first} would fit best. But: {clash}",
    ),
}
FINDINGS: Mapping[FindingCode, Sentence] = {
    FindingCode.TOO_FEW: Sentence(
        "{body}: Kommissoriet beder om {required}, og planen har {number} ({title}).",
        "{body}: the charter asks for {required}, and the plan has {number} ({title}).",
    ),
    FindingCode.PAST: Sentence(
        "{body}: {title} skulle være holdt senest {due}. Det kan planen ikke nå.",
        "{body}: {title} was due by {due}. The plan cannot make up for that.",
    ),
    FindingCode.MONTH_FULL: Sentence(
        "{month} har {number:møde|møder}. Det er flere end {required}.",
        "{month} has {number:meeting|meetings}. That is more than {required}.",
    ),
    FindingCode.COUNTED_OPEN: Sentence(
        "{body}: Kommissoriet siger ikke, om {title} tæller med blandt de andre møder. "
        "Planen regner det med.",
        "{body}: the charter does not say whether {title} counts among the other meetings. "
        "The plan counts it.",
    ),
    FindingCode.NO_SCHOOL_HOLIDAYS: Sentence(
        "Skolernes ferier i {number} kendes ikke. Hent dem ind som kalender.",
        "The school holidays of {number} are not known. Import them as a calendar.",
    ),
}
ORIGINS: Mapping[Origin, Sentence] = {
    Origin.PROPOSED: Sentence("Forslag", "Proposed"),
    Origin.PINNED: Sentence("Valgt dag", "Day chosen"),
    Origin.ADDED: Sentence("Føjet til", "Added"),
    Origin.SET: Sentence("Fastsat", "Set"),
}
STEPS: Mapping[StepKind, Sentence] = {
    StepKind.PREPARATION: Sentence("Forberedelse", "Preparation"),
    StepKind.ITEMS: Sentence("Frist for punkter", "Deadline for items"),
    StepKind.AGENDA: Sentence("Dagsordenen godkendes", "The agenda is approved"),
    StepKind.DISPATCH: Sentence("Udsendelse", "Dispatch"),
    StepKind.MEETING: Sentence("Møde", "Meeting"),
    StepKind.MINUTES: Sentence("Udkast til referat", "Draft of the minutes"),
    StepKind.PUBLICATION: Sentence("Referatet er lagt frem", "The minutes are published"),
    StepKind.DUTY: Sentence("Opgave", "Task"),
}
MEETING_STATES: Mapping[str, Sentence] = {
    "planned": Sentence("Planlagt", "Planned"),
    "cancelled": Sentence("Aflyst", "Cancelled"),
    "held": Sentence("Holdt", "Held"),
}
OCCASIONS: Mapping[str, Sentence] = {
    "political": Sentence("Politisk møde", "Political meeting"),
    "school": Sentence("Skoleferie", "School holiday"),
    "other": Sentence("Andet", "Something else"),
}
NO_DAY_OR_TITLE = Sentence("Der mangler en dato eller en titel.", "There is no date, or no title.")
CALENDAR = Sentence("Møder: {name}", "Meetings: {name}")
CALENDAR_ABOUT = Sentence("Hvornår der er møde, og hvor.", "When there is a meeting, and where.")
CANCELLED_TITLE = Sentence("Aflyst: {title}", "Cancelled: {title}")
REFUSALS: Mapping[str, Sentence] = {
    "move-when-cancelled": Sentence(
        "Mødet er aflyst. Genoptag det, før det flyttes.",
        "The meeting is cancelled. Take it up again before moving it.",
    ),
    "move-when-held": Sentence(
        "Mødet er holdt og kan ikke flyttes.", "The meeting was held and cannot be moved."
    ),
    "cancel-when-cancelled": Sentence(
        "Mødet er allerede aflyst.", "The meeting is cancelled already."
    ),
    "cancel-when-held": Sentence(
        "Mødet er holdt og kan ikke aflyses.", "The meeting was held and cannot be cancelled."
    ),
    "hold-when-cancelled": Sentence(
        "Mødet er aflyst. Genoptag det først.", "The meeting is cancelled. Take it up again first."
    ),
    "hold-when-held": Sentence(
        "Mødet er allerede markeret som holdt.", "The meeting is marked as held already."
    ),
    "hold-before-the-day": Sentence(
        "Mødet kan først markeres som holdt på selve dagen.",
        "The meeting can be marked as held on its day at the earliest.",
    ),
    "reopen-when-planned": Sentence(
        "Mødet er planlagt, så der er ikke noget at genoptage.",
        "The meeting is planned, so there is nothing to take up again.",
    ),
}


def say_clash(clash: Clash, one: Proposal, language: str) -> str:
    """What speaks against the day of a meeting of the plan, as a sentence."""
    weekday = clash.number if clash.code is ClashCode.WEEKDAY else one.day.weekday()
    return CLASHES[clash.code].format(
        language,
        what=_what(clash, one, language),
        on=clash.on or one.day,
        persons=list(clash.persons),
        number=clash.number,
        weekday=_weekday(weekday, language),
        first=one.opens,
        last=one.due,
    )


def say_why(why: Why, one: Proposal, language: str) -> str:
    """Why a meeting lies on its day, as a sentence."""
    first = why.first or one.opens
    said = ""
    if why.clash is not None:
        code, what = why.clash.code, _what(why.clash, one, language, first)
        said = CLASHES[code].format(
            language,
            what=what,
            on=why.clash.on or first,
            persons=list(why.clash.persons),
            number=why.clash.number,
            weekday=_weekday(first.weekday(), language),
            first=one.opens,
            last=one.due,
        )
    return WHYS[why.code].format(
        language,
        first=first,
        last=why.last or one.due,
        required=why.required,
        weekday=_weekday(why.weekday, language),
        clash=said,
    )


def say_finding(finding: Finding, language: str, body: str = "") -> str:
    """What the whole plan should be told about. `body` is the name of the finding's body."""
    month = dates.month_name(finding.month, language).capitalize() if finding.month else ""
    return FINDINGS[finding.code].format(
        language,
        title=finding.title,
        body=body or finding.body,
        month=month,
        number=finding.number,
        required=finding.required,
        due=finding.due or "",
    )


def say_step(step: Step, language: str) -> str:
    """What a step is: the charter's own word for it if it has one."""
    if step.kind in (StepKind.PREPARATION, StepKind.DUTY) and step.title:
        return step.title
    return STEPS[step.kind].text(language)


def _what(clash: Clash, one: Proposal, language: str, day: object = None) -> str:
    code = "en" if language_code(language) == "en" else "da"
    if clash.code is ClashCode.HOLIDAY:
        return holiday_name(day or one.day, code) or ""  # type: ignore[arg-type]
    if clash.code is ClashCode.SCHOOL and clash.what in SCHOOL_HOLIDAYS:
        return SCHOOL_HOLIDAYS[clash.what].text(language)
    return clash.what


def _weekday(number: int, language: str) -> str:
    return dates.WEEKDAYS[language_code(language)][number]
