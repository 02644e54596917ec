"""Why something cannot be said of a rule, or cannot be taken back."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

REFUSALS: Mapping[str, Sentence] = {
    "changed-meanwhile": Sentence(
        "Nogen har rettet det eller trukket det tilbage i mellemtiden. Se, hvordan det står nu.",
        "Somebody corrected or withdrew it in the meantime. See how it stands now.",
    ),
    "no-reason": Sentence(
        "Skriv hvorfor. Begrundelsen bliver stående ved siden af det gamle.",
        "Write why. The reason is kept beside what was there before.",
    ),
    "no-proof": Sentence(
        "Skriv, hvad du ved det fra, eller giv et link eller en fil.",
        "Write what you know it from, or give a link or a file.",
    ),
    "known-already": Sentence(
        "Det er allerede registreret, at det skete den dag. Ret det, der står, hvis det er "
        "forkert.",
        "It is already on record that it happened on that day. Correct that if it is wrong.",
    ),
    "waived-already": Sentence(
        "Den er allerede fraveget. Træk først den fravigelse tilbage, hvis den er forkert.",
        "It is waived already. Withdraw that waiver first if it is wrong.",
    ),
    "day-in-future": Sentence(
        "Dagen ligger i fremtiden. Det kan først bekræftes, når det er sket.",
        "The day is in the future. It can be vouched for once it has happened.",
    ),
    "day-before-charter": Sentence(
        "Dagen ligger før kommissoriet trådte i kraft.",
        "The day is before the charter came into force.",
    ),
    "day-before-occurrence": Sentence(
        "Dagen ligger før den gang, du har valgt. Vælg en tidligere gang, eller ret dagen.",
        "The day is before the time that you chose. Choose an earlier time, or mend the day.",
    ),
    "day-after-occurrence": Sentence(
        "Dagen er for sen til at tælle for den gang, du har valgt. Vælg en senere gang, eller ret "
        "dagen.",
        "The day is too late to count for the time that you chose. Choose a later time, or mend "
        "the day.",
    ),
    "decided-in-future": Sentence(
        "Dagen ligger i fremtiden. Fraviges kan der kun efter en beslutning, der er truffet.",
        "The day is in the future. Only a decision that was made can waive something.",
    ),
    "told-by-seats": Sentence(
        "Antallet af medlemmer følger af, hvem der har en plads. Ret pladserne i stedet.",
        "The number of members follows from who has a seat. Change the seats instead.",
    ),
    "not-yours": Sentence(
        "Det kan den bekræfte, som har ansvaret for reglen, og de, der må bekræfte alt.",
        "It can be vouched for by whoever answers for the rule, and by those who may for all.",
    ),
    "nothing-chosen": Sentence(
        "Vælg mindst én regel i listen.",
        "Choose at least one rule in the list.",
    ),
    "nothing-answered": Sentence(
        "Svar på mindst ét af spørgsmålene.",
        "Answer at least one of the questions.",
    ),
    "comment-without-answer": Sentence(
        "Svar ja eller nej til din kommentar.",
        "Answer yes or no to go with your comment.",
    ),
    "no-without-comment": Sentence(
        "Skriv kort, hvorfor det ikke er sket.",
        "Write in a few words why it was not done.",
    ),
}
"""By the reason of `compliance.rules.RefusedEvidenceError` and of an `Answer` there."""


def say_evidence_refusal(reason: str, language: str) -> str:
    """The reason as a sentence."""
    return REFUSALS[reason].text(language)
