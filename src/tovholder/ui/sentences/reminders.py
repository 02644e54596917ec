"""What a reminder says, why somebody gets none, and what the page of its link asks."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

LETTER: Mapping[str, Sentence] = {
    "subject-late": Sentence("heraf {late} over fristen", "{late} of them overdue"),
    "subject": Sentence(
        "{count:ting venter|ting venter} på dig", "{count:thing waits|things wait} for you"
    ),
    "subject-one": Sentence("{title}: {when}", "{title}: {when}"),
    "greeting": Sentence("Kære {name}", "Dear {name}"),
    "intro": Sentence(
        "Her er det, der venter på dig. Det meste kan du svare på direkte fra mailen uden at logge"
        " ind. Hvert link kan bruges én gang.",
        "This is what waits for you. Most of it you can answer straight from the mail without"
        " logging in. Each link can be used once.",
    ),
    "inbox": Sentence("Se det hele i Mit overblik", "See it all in My overview"),
    "why": Sentence(
        "Du får mailen, fordi kommissoriet eller en beslutning har gjort det til dit ansvar.",
        "You get this mail because the charter or a decision has made these things yours to do.",
    ),
}

SECTIONS: Mapping[str, Sentence] = {
    "late": Sentence("Over fristen", "Overdue"),
    "week": Sentence("Inden for en uge", "Within a week"),
    "later": Sentence("Senere", "Later"),
}

LINES: Mapping[str, Sentence] = {
    "due": Sentence("Frist: {due} ({when})", "Due: {due} ({when})"),
    "clause": Sentence("§ {clause}", "§ {clause}"),
    "clause-cadence": Sentence("§ {clause}: {cadence}", "§ {clause}: {cadence}"),
    "cadence": Sentence("{cadence}", "{cadence}"),
    "instead": Sentence("Du svarer i stedet for {name}.", "You answer in the place of {name}."),
    "fallback": Sentence(
        "Du får den, fordi {name} ikke har svaret eller ikke kan nås.",
        "You get it because {name} has not answered, or cannot be reached.",
    ),
    "nobody": Sentence(
        "Du får den, fordi ingen andre har opgaven.", "You get it because nobody else has it."
    ),
}

STEP: Mapping[str, Sentence] = {
    "before": Sentence("{days:dag|dage} før fristen", "{days:day|days} before it is due"),
    "after": Sentence("{days:dag|dage} efter fristen", "{days:day|days} after it was due"),
}

LEVEL: tuple[Sentence, ...] = (
    Sentence("ansvarlig", "answers for it"),
    Sentence("næste i rækken", "next in line"),
    Sentence("sidste i rækken", "last in line"),
)

SILENCE: Mapping[str, Sentence] = {
    "no-address": Sentence("har ingen mailadresse", "has no mail address"),
    "absent": Sentence("er fraværende", "is away"),
    "snoozed": Sentence("har udsat den", "has put it off"),
    "too-soon": Sentence(
        "fik besked for under fem dage siden", "was reminded less than five days ago"
    ),
    "weekly": Sentence("får kun mail én gang om ugen", "gets mail once a week only"),
    "only-late": Sentence(
        "får kun mail om det, der er over fristen", "gets mail only about what is overdue"
    ),
}

OUTCOME: Mapping[str, Sentence] = {
    "no-mail": Sentence("Ingen mail: {why}", "No mail: {why}"),
    "instead": Sentence("Mail i stedet for {name}", "Mail in the place of {name}"),
    "mail": Sentence("Mail som {level}", "Mail as: {level}"),
}

PACES: Mapping[str, Sentence] = {
    "daily": Sentence(
        "Hver arbejdsdag, der er noget nyt", "Every working day on which there is something new"
    ),
    "weekly": Sentence(
        "En gang om ugen, den første arbejdsdag", "Once a week, on the first working day"
    ),
    "late": Sentence("Kun om det, der er over fristen", "Only about what is overdue"),
}

QUESTION: Mapping[str, Sentence] = {
    "done": Sentence("Det er gjort", "It is done"),
    "later": Sentence("Ikke endnu: spørg igen om en uge", "Not yet: ask again in a week"),
    "day": Sentence("Gjort den", "Done on"),
    "note": Sentence("Hvad er der gjort?", "What was done?"),
    "note-attest": Sentence("Hvad bygger du det på?", "What do you base it on?"),
    "gone": Sentence(
        "Det er gjort, eller der er ikke længere nogen frist.",
        "It has been done, or nothing is due any more.",
    ),
    "thanks": Sentence(
        "Tak. „{title}“ er noteret som gjort {day}.",
        "Thank you. “{title}” is noted as done on {day}.",
    ),
    "put-off": Sentence(
        "Tak. Vi spørger igen efter {day}.", "Thank you. We will ask again after {day}."
    ),
}
