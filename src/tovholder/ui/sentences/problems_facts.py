"""What a coordinator reads about each problem in a file of facts, beside those of any file."""

from tovholder.ui.sentences import Sentence

FACTS = {
    "facts-not-keys": Sentence(
        "Filen skal bestå af nøglerne »facts:« og »waivers:« med en liste under hver.",
        "The file must have the keys “facts:” and “waivers:”, each with a list below it.",
    ),
    "facts-of-another-charter": Sentence(
        "Hændelserne hører til »{found}«, men dokumentet har id »{charter}«. Ret id'et, eller brug "
        "den rigtige fil.",
        "These facts belong to “{found}”, but the charter's id is “{charter}”. Correct the id, or "
        "use the right file.",
    ),
    "fact-without-value": Sentence(
        "»{kind}« er et tal. Tilføj nøglen »value« med tallet.",
        "“{kind}” is a number. Add the key “value” with the number.",
    ),
    "plan-without-day": Sentence(
        "Et planlagt møde ligger på en dag. Tilføj nøglen »about« med mødets dato; »on« er dagen, "
        "hvor det blev planlagt.",
        "A planned meeting lies on a day. Add the key “about” with the meeting's day; “on” is the "
        "day it was planned.",
    ),
    "unknown-subject": Sentence(
        "Dokumentet har ingen forpligtelse, der hedder »{subject}«.",
        "The charter has no obligation called “{subject}”.",
    ),
}
