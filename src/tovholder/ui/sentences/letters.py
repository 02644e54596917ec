"""The letter that asks whoever appoints for a name for a seat: its text and what it tells."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

TITLE = Sentence("Udpegning til {body}: {seat}", "Appointment to {body}: {seat}")

VACANT = Sentence(
    "Pladsen **{seat}** i **{body}** er ledig.", "The seat **{seat}** in **{body}** is vacant."
)
ENDING = Sentence(
    "Perioden for {name} på pladsen **{seat}** i **{body}** udløber {day}.",
    "The term of {name} in the seat **{seat}** of **{body}** ends on {day}.",
)
ENDED = Sentence(
    "Perioden for {name} på pladsen **{seat}** i **{body}** udløb {day}.",
    "The term of {name} in the seat **{seat}** of **{body}** ended on {day}.",
)

TEXT = Sentence(
    da="""Til {modtager}

{anledning} Pladsen står i {kommissorium}, og det er jer, der udpeger.

Vi beder jer om at sende os et navn senest **{svarfrist}**.

## Det gælder for pladsen

{krav}

## Det har vi brug for

- Navn og stilling
- Mailadresse og telefonnummer
- Hvornår personen kan begynde, hvis det ikke er med det samme

Svar gerne til {afsender}. Vi kontakter derefter personen om møder og materialer.

Med venlig hilsen

{afsender}
{organisation}
""",
    en="""To {recipient}

{occasion} The seat is set out in {charter}, and it is yours to appoint to.

Please send us a name by **{answer_by}**.

## What holds for the seat

{rules}

## What we need

- Name and job title
- Mail address and telephone number
- When the person can begin, if not at once

Please answer to {sender}. We will then write to the person about meetings and papers.

Yours sincerely

{sender}
{organisation}
""",
)
"""What the letter says where an organisation has not written its own; in Markdown."""

BLANKS: Mapping[str, Sentence] = {
    "recipient": Sentence("modtager", "recipient"),
    "occasion": Sentence("anledning", "occasion"),
    "body": Sentence("organ", "body"),
    "seat": Sentence("plads", "seat"),
    "charter": Sentence("kommissorium", "charter"),
    "rules": Sentence("krav", "rules"),
    "answer_by": Sentence("svarfrist", "answer_by"),
    "sender": Sentence("afsender", "sender"),
    "organisation": Sentence("organisation", "organisation"),
}
"""What can stand in braces in the text, by what is put there."""

RULES: Mapping[str, Sentence] = {
    "role": Sentence("Personen sidder som {role}.", "The person sits as {role}."),
    "holder": Sentence("Pladsen hører til {who}.", "The seat goes with {who}."),
    "behalf": Sentence("Personen sidder på vegne af {who}.", "The person sits on behalf of {who}."),
    "sectors": Sentence("Personen kommer fra: {sectors}.", "The person comes from: {sectors}."),
    "term": Sentence(
        "Perioden er {years} år og løber til og med {ends}, hvis den begynder {starts}.",
        "The term is {years:year|years}, and lasts until {ends} if it begins on {starts}.",
    ),
    "renewals": Sentence(
        "Den samme person kan genudpeges højst {most:gang|gange} i træk.",
        "The same person can be appointed again {most:time|times} in a row at most.",
    ),
    "follows": Sentence("Perioden følger {follows}.", "The term follows {follows}."),
    "yearly": Sentence("Pladsen skifter hvert år.", "The seat changes every year."),
    "no-vote": Sentence("Pladsen er uden stemmeret.", "The seat has no vote."),
    "substitute-personal": Sentence(
        "Udpeg også en personlig suppleant.", "Please appoint a personal substitute too."
    ),
    "substitute-ordered": Sentence(
        "Udpeg også suppleanter i rækkefølge.", "Please appoint substitutes too, in order."
    ),
    "quota": Sentence(
        "Organet mangler {missing} fra {sector} (kravet er {bounds}).",
        "The body lacks {missing} from {sector} (it must be {bounds}).",
    ),
    "quota-among": Sentence(
        "Organet mangler {missing} fra {sector} blandt dem fra {among} (kravet er {bounds}).",
        "The body lacks {missing} from {sector} among those from {among} (it must be {bounds}).",
    ),
    "eligible": Sentence("{title}.", "{title}."),
    "places": Sentence("Der skal bruges {count:navn|navne}.", "{count:name is|names are} needed."),
}
"""What the charter asks of whoever is to hold the seat, each a line of its own."""


def blank_names(language: str) -> dict[str, str]:
    """What is put in, by the name that stands in braces."""
    return {word.text(language): key for key, word in BLANKS.items()}
