"""What the commands say about themselves, in Danish and English."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

PROGRAM = Sentence(
    "Fører et kommissorium ud i livet fra en tekstfil: finder modsigelser, laver årshjulet og "
    "viser, om det bliver holdt.",
    "Runs an organisation from its charter, a text file: finds contradictions, makes the annual "
    "wheel, and shows whether the charter is kept.",
)
EXITS = Sentence(
    "Afslutningskoder: 0 alt er i orden, 1 der blev fundet noget, 2 forkert brug, 3 en fil kan "
    "ikke læses.",
    "Exit codes: 0 all is well, 1 something was found, 2 wrong use, 3 a file cannot be read.",
)
SEE_HELP = Sentence(
    "tovholder KOMMANDO --help fortæller mere om en kommando.",
    "tovholder COMMAND --help tells more about a command.",
)

USAGE = Sentence("brug: ", "usage: ")
COMMANDS = Sentence("kommandoer", "commands")
ARGUMENTS = Sentence("argumenter", "arguments")
OPTIONS = Sentence("valg", "options")
COMMAND = Sentence("KOMMANDO", "COMMAND")
FILE = Sentence("FIL", "FILE")
OLD = Sentence("GAMMEL", "OLD")
NEW = Sentence("NY", "NEW")
DAY = Sentence("DATO", "DATE")
YEAR = Sentence("ÅR", "YEAR")

SUMMARIES: Mapping[str, Sentence] = {
    "check": Sentence("find modsigelser i et kommissorium", "find contradictions in a charter"),
    "wheel": Sentence("lav årshjulet", "make the annual wheel"),
    "judge": Sentence("vis, om kommissoriet bliver holdt", "show whether the charter is kept"),
    "diff": Sentence("fortæl, hvad en ny udgave ændrer", "tell what a new version changes"),
    "schema": Sentence("skriv et JSON Schema til en editor", "write a JSON Schema for editors"),
    "manage": Sentence("kør en af Djangos kommandoer", "run one of Django's commands"),
}
ABOUT: Mapping[str, Sentence] = {
    "check": Sentence(
        "Læser et eller flere kommissorier og fortæller, hvad der modsiger sig selv eller mangler, "
        "med linje, sted og forslag til rettelse. Flere filer holdes også op mod hinanden.",
        "Reads one or more charters and tells what contradicts itself or is missing, with line, "
        "clause and a way to mend it. Several files are also held against each other.",
    ),
    "wheel": Sentence(
        "Viser årets møder, frister og opgaver: som liste, billede (SVG), kalender (iCalendar) "
        "eller JSON. Skriv billedet til en fil med »> aarshjul.svg«. Uden --facts og --on er det "
        "en plan for hele året, der ikke siger, hvad der er sket.",
        "Shows the year's meetings, due days and tasks: as a list, a picture (SVG), a calendar "
        "(iCalendar) or JSON. Write the picture to a file with “> wheel.svg”. Without --facts "
        "and --on it is a plan of the whole year that does not say what happened.",
    ),
    "judge": Sentence(
        "Holder det, der er sket, op mod kommissoriet, regel for regel, som det stod på en dag. "
        "docs/facts-format.md beskriver filen med hændelser.",
        "Holds what happened against the charter, rule by rule, as it stood on a day. "
        "docs/facts-format.md describes the file of facts.",
    ),
    "diff": Sentence(
        "Fortæller med ord, hvad der er anderledes i den nye udgave. Er kun henvisningen til "
        "stedet i dokumentet ændret, vises det kun med --all.",
        "Tells in words what is different in the new version. Changes of the place in the "
        "document are shown with --all only.",
    ),
    "schema": Sentence(
        "Skriver det JSON Schema, som en editor bruger til at foreslå og tjekke nøgler.",
        "Writes the JSON Schema that an editor uses to complete and check keys.",
    ),
}
HELP = Sentence("vis denne hjælp", "show this help")
HELP_OF: Mapping[str, Sentence] = {
    "lang": Sentence(
        "sprog: da eller en (ellers systemets sprog)", "language: da or en (else the system's)"
    ),
    "version": Sentence("vis versionen", "show the version"),
    "json": Sentence("skriv JSON", "write JSON"),
    "charter": Sentence("kommissoriets fil", "the charter's file"),
    "old": Sentence("den gamle udgave", "the old version"),
    "new": Sentence("den nye udgave", "the new version"),
    "fail-on-finding": Sentence(
        "hvor alvorligt et fund skal være, før koden er 1: error, warning, info eller never "
        "(ellers warning)",
        "how grave a finding must be for exit code 1: error, warning, info or never (else warning)",
    ),
    "fail-on-standing": Sentence(
        "hvad der giver koden 1: broken, overdue (brudt eller over fristen) eller never "
        "(ellers overdue)",
        "what gives exit code 1: broken, overdue (broken or overdue) or never (else overdue)",
    ),
    "year": Sentence("året (ellers året nu)", "the year (else this year)"),
    "year-of-on": Sentence("året (ellers datoens år)", "the year (else that of the day)"),
    "on": Sentence("dagen, der spørges til (ellers i dag)", "the day asked about (else today)"),
    "facts": Sentence(
        "fil med det, der er sket; kan gives flere gange",
        "file of what happened; can be given several times",
    ),
    "svg": Sentence("skriv et billede", "write a picture"),
    "ics": Sentence("skriv en kalender", "write a calendar"),
    "rest": Sentence("kommandoen og dens valg", "the command and its options"),
    "all": Sentence("vis også ændringer i sted og læsning", "show changes of clause and reading"),
}

WRONG_USE = Sentence("Forkert brug: {what}", "Wrong use: {what}")
TRY_HELP = Sentence("Se: {command} --help", "See: {command} --help")

MISUSES: tuple[tuple[str, Sentence], ...] = (
    (
        r"the following arguments are required: (?P<names>.*)",
        Sentence("Der mangler: {names}", "Missing: {names}"),
    ),
    (r"unrecognized arguments: (?P<names>.*)", Sentence("ukendt: {names}", "unknown: {names}")),
    (
        r"argument (?P<name>.*): expected (?:one|at least one) argument",
        Sentence("{name} skal have en værdi.", "{name} needs a value."),
    ),
    (
        r"argument (?P<name>.*): invalid choice: (?P<value>'.*?') \(choose from (?P<known>.*)\)",
        Sentence(
            "{value} kan ikke bruges som {name}. Vælg en af: {known}",
            "{value} cannot be used as {name}. Choose one of: {known}",
        ),
    ),
    (
        r"argument (?P<name>.*): invalid \w+ value: (?P<value>.*)",
        Sentence("{value} kan ikke bruges som {name}.", "{value} cannot be used as {name}."),
    ),
    (
        r"argument (?P<name>.*): not allowed with argument (?P<other>.*)",
        Sentence(
            "{name} kan ikke bruges sammen med {other}.", "{name} cannot be used with {other}."
        ),
    ),
    (
        r"argument (?P<name>.*): ignored explicit argument (?P<value>.*)",
        Sentence("{name} tager ingen værdi ({value}).", "{name} takes no value ({value})."),
    ),
    (
        r"ambiguous option: (?P<name>.*) could match (?P<known>.*)",
        Sentence("{name} kan betyde flere: {known}", "{name} could be several: {known}"),
    ),
)
"""What argparse says in English, as patterns, and how it is said here."""
