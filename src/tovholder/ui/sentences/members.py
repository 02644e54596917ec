"""The list of members as a spreadsheet: its columns, what follows from a row, and what is wrong."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.organisation import SEAT_ROLES
from tovholder.ui.sentences.sheets import say_sheet

COLUMNS: Mapping[str, Sentence] = {
    "charter": Sentence("Kommissorium", "Charter"),
    "body": Sentence("Organ", "Body"),
    "seat": Sentence("Plads", "Seat"),
    "name": Sentence("Navn", "Name"),
    "email": Sentence("Mail", "Mail address"),
    "title": Sentence("Stilling", "Job title"),
    "employer": Sentence("Arbejdsplads", "Works for"),
    "sector": Sentence("Sektor", "Sector"),
    "part": Sentence("Som", "As"),
    "on_behalf_of": Sentence("På vegne af", "On behalf of"),
    "from_on": Sentence("Fra", "From"),
    "until_on": Sentence("Til", "Until"),
    "stands_in_for": Sentence("Suppleant for", "Substitute for"),
    "rank": Sentence("Suppleant nr.", "Substitute no."),
    "is_acting": Sentence("Fungerende", "Acting"),
}
"""The headers, in the order of the file; either language is read."""

YES = Sentence("ja", "yes")
NO = Sentence("nej", "no")

OUTCOMES: Mapping[str, Sentence] = {
    "empty": Sentence("Intet navn: pladsen er stadig ledig", "No name: the seat stays vacant"),
    "unchanged": Sentence("Uændret", "Unchanged"),
    "seat": Sentence("Får pladsen", "Is given the seat"),
    "end": Sentence("Afsluttes", "Is ended"),
    "extend": Sentence("Forlænges", "Is extended"),
    "correct": Sentence("Rettes", "Is corrected"),
    "error": Sentence("Fejl", "Error"),
}

PERSONS: Mapping[str, Sentence] = {
    "new": Sentence("Ny person", "New person"),
    "known": Sentence("Kendt person", "Known person"),
}

CHANGES: Mapping[str, Sentence] = {
    "until": Sentence("sidste dag: {before} → {after}", "last day: {before} → {after}"),
    "other": Sentence("{column}: {before} → {after}", "{column}: {before} → {after}"),
}
OPEN = Sentence("indtil videre", "until further notice")
NOTHING = Sentence("intet", "nothing")

ERRORS: Mapping[str, Sentence] = {
    "no-body": Sentence("Skriv, hvilket organ det er.", "Write which body it is."),
    "unknown-body": Sentence(
        "Intet kommissorium, der gælder nu, har et organ, der hedder »{text}«.",
        "No charter in force has a body called “{text}”.",
    ),
    "several-bodies": Sentence(
        "Flere kommissorier har »{text}«. Skriv hvilket i kolonnen Kommissorium.",
        "Several charters have “{text}”. Write which in the column Charter.",
    ),
    "unknown-seat": Sentence(
        "{body} har ingen plads, der hedder »{text}«.", "{body} has no seat called “{text}”."
    ),
    "several-seats": Sentence(
        "{body} har flere pladser, der hedder »{text}«. Skriv pladsens id fra kommissoriet.",
        "{body} has several seats called “{text}”. Write the seat's id from the charter.",
    ),
    "no-from": Sentence("Skriv den første dag.", "Write the first day."),
    "unknown-part": Sentence(
        "»{text}« er ikke noget, man kan sidde som. Skriv en af: {expected}.",
        "“{text}” is nothing that one can sit as. Write one of: {expected}.",
    ),
    "no-mail": Sentence("»{text}« er ingen mailadresse.", "“{text}” is no mail address."),
    "no-rank": Sentence(
        "»{text}« er ikke et nummer fra 1 til 99.", "“{text}” is no number from 1 to 99."
    ),
    "no-yes": Sentence("Skriv ja eller nej, ikke »{text}«.", "Write yes or no, not “{text}”."),
    "too-long": Sentence(
        "»{column}« er for lang: højst {most} tegn.", "“{column}” is too long: {most} at most."
    ),
    "mail-of-another": Sentence(
        "Mailadressen tilhører {name}. Ret navnet eller adressen.",
        "The mail address belongs to {name}. Correct the name or the address.",
    ),
    "several-persons": Sentence(
        "Flere personer hedder {name}. Skriv mailadressen på den rigtige.",
        "Several people are called {name}. Write the mail address of the right one.",
    ),
    "other-mail": Sentence(
        "{name} er noteret med adressen {email}. Ret arket eller personen.",
        "{name} is listed with the address {email}. Correct the sheet or the person.",
    ),
    "other-first-day": Sentence(
        "{name} har allerede pladsen siden {since}. Skriv den dag, eller ret pladsen på dens side.",
        "{name} holds the seat already since {since}. Write that day, or correct it on its page.",
    ),
    "unknown-principal": Sentence(
        "Ingen, der hedder »{text}«, sidder i organet.", "Nobody called “{text}” sits in the body."
    ),
    "twice": Sentence(
        "Det samme står i række {row}. Slet den ene.", "The same stands in row {row}. Delete one."
    ),
}
"""What is wrong with a row, and what to do."""


def say_trouble(code: str, params: Mapping[str, object], language: str) -> str:
    """What is wrong with a row, or with a cell of it."""
    if code in ERRORS:
        told = {**params, "column": _column(params.get("column"), language)}
        return ERRORS[code].format(language, **told)
    said = say_sheet(code, params, language)
    return f"{params['column']}: {said}" if "column" in params else said


def _column(key: object, language: str) -> str:
    word = COLUMNS.get(str(key))
    return word.text(language) if word else ""


def say_change(key: str, before: object, after: object, language: str) -> str:
    """What changes about a membership: "sidste dag: indtil videre → 31. dec. 2026"."""
    if key == "until_on":
        told = {"before": before or OPEN, "after": after or OPEN}
        return CHANGES["until"].format(language, **told)
    column = COLUMNS[key.removesuffix("_id")]
    told = {name: _value(one) for name, one in (("before", before), ("after", after))}
    return CHANGES["other"].format(language, column=column, **told)


def _value(value: object) -> object:
    if isinstance(value, bool):
        return YES if value else NO
    if value in ("", None):
        return NOTHING
    known = {role.value: word for role, word in SEAT_ROLES.items()}
    return known.get(str(value), value)
