"""What is said of a spreadsheet that cannot be read, or of a cell in it."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

SHEETS: Mapping[str, Sentence] = {
    "too-large": Sentence(
        "Filen fylder {size}, og grænsen er {most}. Del den op, eller fjern billeder fra den.",
        "The file takes up {size}, and the limit is {most}. Split it, or take pictures out of it.",
    ),
    "unpacks-too-large": Sentence(
        "Filen fylder over {most}, når den pakkes ud. Gem kun det ark, der skal læses.",
        "The file takes up more than {most} when it is unpacked. Keep only the sheet to be read.",
    ),
    "too-many-rows": Sentence(
        "Arket har for mange rækker: Der kan læses {most} ad gangen. Del det op i flere filer.",
        "The sheet has too many rows: {most} can be read at a time. Split it into several files.",
    ),
    "too-many-columns": Sentence(
        "Arket har for mange kolonner: Der kan læses {most}. Fjern dem, der ikke skal bruges.",
        "The sheet has too many columns: {most} can be read. Remove those that are not needed.",
    ),
    "locked": Sentence(
        "Filen er låst med en adgangskode. Gem den uden adgangskode, og prøv igen.",
        "The file is locked with a password. Save it without one, and try again.",
    ),
    "not-a-sheet": Sentence(
        "Filen er ikke et regneark. Gem den som Excel (.xlsx), OpenDocument (.ods) eller CSV.",
        "The file is no spreadsheet. Save it as Excel (.xlsx), OpenDocument (.ods) or CSV.",
    ),
    "broken": Sentence(
        "Filen kan ikke læses. Åbn den i dit regnearksprogram, gem den igen, og prøv igen.",
        "The file cannot be read. Open it in your spreadsheet program, save it, and try again.",
    ),
    "broken-text": Sentence(
        "Filen kan ikke læses fra linje {line}. Måske mangler der et anførselstegn.",
        "The file cannot be read from line {line} on. A quotation mark may be missing.",
    ),
    "empty": Sentence("Filen er tom.", "The file is empty."),
    "no-rows": Sentence(
        "Arket har ingen rækker under overskrifterne ({header}).",
        "The sheet has no rows below its header ({header}).",
    ),
    "header-twice": Sentence(
        "To kolonner hedder »{header}«. Giv dem hvert sit navn, eller fjern den ene.",
        "Two columns are called “{header}”. Give them different names, or remove one.",
    ),
    "columns-missing": Sentence(
        "Arket mangler kolonnen {missing}. Det har {found}. Ret overskrifterne i den øverste "
        "række, eller brug skabelonen.",
        "The sheet lacks the column {missing}. It has {found}. Correct the header in the top row, "
        "or use the template.",
    ),
    "no-day": Sentence(
        "»{text}« er ingen dato. Skriv den som 31-12-2026.",
        "“{text}” is no date. Write it as 31-12-2026.",
    ),
    "month-first": Sentence(
        "»{text}« har måneden først. Skriv dagen først, som 31-12-2026.",
        "“{text}” has the month first. Write the day first, as 31-12-2026.",
    ),
    "ambiguous-day": Sentence(
        "»{text}« kan læses på to måder, for andre datoer i kolonnen har måneden først. Skriv "
        "dagen først i hele kolonnen.",
        "“{text}” can be read in two ways, since other dates in the column have the month first. "
        "Write the day first in the whole column.",
    ),
    "formula": Sentence(
        "»{text}« ligner en formel. Skriv den værdi, der skal stå der.",
        "“{text}” looks like a formula. Write the value that should stand there.",
    ),
}

MIXED_DAYS = Sentence(
    "Datoerne i »{column}« er skrevet på flere måder: {forms}. Se efter, at de er læst rigtigt.",
    "The dates in “{column}” are written in several ways: {forms}. Check that they are right.",
)

DAY_FORMS: Mapping[str, Sentence] = {
    "sheet": Sentence("som dato i regnearket", "as a date of the spreadsheet"),
    "iso": Sentence("året først", "the year first"),
    "day-first": Sentence("dagen først", "the day first"),
    "in-words": Sentence("med måneden i ord", "with the month in words"),
    "serial": Sentence("som et tal", "as a number"),
    "month-first": Sentence("måneden først", "the month first"),
}


def say_sheet(code: str, params: Mapping[str, object], language: str) -> str:
    """What is wrong with the file or the cell, and what to do."""
    return SHEETS[code].format(language, **params)


def say_mixed_days(column: str, forms: tuple[str, ...], language: str) -> str:
    """A remark on a column whose days are written in several ways."""
    words = [DAY_FORMS[form] for form in forms]
    return MIXED_DAYS.format(language, column=column, forms=words)
