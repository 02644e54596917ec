"""What is wrong with a charter file as a file: its encoding, its size and its YAML."""

from tovholder.ui.sentences import Sentence

FILE = {
    "file-too-large": Sentence(
        "Filen fylder {size} kB, og grænsen er {limit} kB. Et kommissorium er ren tekst og fylder "
        "langt mindre; se efter, om det er den rigtige fil.",
        "The file takes up {size} kB, and the limit is {limit} kB. A charter is plain text and "
        "takes up far less; check that it is the right file.",
    ),
    "not-utf8": Sentence(
        "Filen er ikke gemt som UTF-8; den ser ud til at være gemt som {encoding}. "
        "Vælg »Gem som« i dit program, og vælg tegnsættet UTF-8.",
        "The file is not saved as UTF-8; it seems to be saved as {encoding}. "
        "Choose “Save as” in your editor, and pick the encoding UTF-8.",
    ),
    "control-character": Sentence(
        "Her står et usynligt tegn ({character}), som ikke hører hjemme i en tekst. "
        "Slet det, og skriv stedet igen.",
        "There is an invisible character here ({character}) that does not belong in a text. "
        "Delete it, and type the place again.",
    ),
    "more-problems": Sentence(
        "Der er flere fejl i filen end de {told}, der er nævnt. Ret dem, og prøv igen; så kommer "
        "resten frem.",
        "There are more mistakes in the file than the {told} named. Correct these and try again "
        "to see the rest.",
    ),
    "empty-file": Sentence(
        "Filen er tom eller rummer kun kommentarer. Begynd med »charter:« og et kort id.",
        "The file is empty or has only comments. Begin with “charter:” and a short id.",
    ),
    "list-at-top": Sentence(
        "Filen begynder med en liste. Den skal begynde med nøgler som »charter:« og »title:«.",
        "The file begins with a list. It must begin with keys such as “charter:” and “title:”.",
    ),
    "text-at-top": Sentence(
        "Filen er én løbende tekst. Den skal bestå af nøgler som »charter:« og »title:«.",
        "The file is one running text. It must consist of keys such as “charter:” and “title:”.",
    ),
    "several-documents": Sentence(
        "Her begynder et dokument mere i samme fil. Fjern linjen med »---« eller »...«, "
        "og lad hvert kommissorium have sin egen fil.",
        "Another document begins here in the same file. Remove the line with “---” or “...”, "
        "and give each charter a file of its own.",
    ),
    "too-deep": Sentence(
        "Her ligger mere end {limit} lag inden i hinanden. Se efter, om alle parenteser er lukket.",
        "More than {limit} layers lie inside each other here. Check that all brackets are closed.",
    ),
    "too-many-values": Sentence(
        "Filen har mere end {limit} oplysninger, og så meget læses ikke. Del den i flere filer.",
        "The file has more than {limit} values, and no more are read. Split it into several files.",
    ),
    "anchor-refused": Sentence(
        "Ankeret »&{name}« kan ikke bruges her. Fjern det; skriv teksten helt ud, "
        "hvor den skal stå.",
        "The anchor “&{name}” cannot be used here. Remove it; write the text out in full "
        "where it belongs.",
    ),
    "alias-refused": Sentence(
        "Henvisningen »*{name}« kan ikke bruges her. Skriv teksten helt ud, eller sæt den i "
        "anførselstegn, hvis stjernen er en del af den.",
        "The alias “*{name}” cannot be used here. Write the text out in full, or put it in quotes "
        "if the asterisk is part of it.",
    ),
    "tag-refused": Sentence(
        "Mærket »{tag}« kan ikke bruges her. Fjern det, eller sæt teksten i anførselstegn, "
        "hvis udråbstegnet er en del af den.",
        "The tag “{tag}” cannot be used here. Remove it, or put the text in quotes if the "
        "exclamation mark is part of it.",
    ),
    "key-not-text": Sentence(
        "Her mangler et navn foran kolonet. Skriv en nøgle som »title:«.",
        "A name is missing before the colon here. Write a key such as “title:”.",
    ),
    "duplicate-key": Sentence(
        "Nøglen »{key}« står her to gange; den første er i linje {first}. Behold den ene.",
        "The key “{key}” is here twice; the first is on line {first}. Keep one of them.",
    ),
    "yaml-tab": Sentence(
        "Her står et tabulatortegn. Ryk ind med mellemrum i stedet.",
        "There is a tab here. Indent with spaces instead.",
    ),
    "yaml-colon": Sentence(
        "Her er et kolon for meget, eller linjen er rykket for langt ind. "
        "Sæt teksten i anførselstegn, hvis kolonet er en del af den.",
        "There is a colon too many here, or the line is indented too far. "
        "Put the text in quotes if the colon is part of it.",
    ),
    "yaml-dash": Sentence(
        "En liste kan ikke begynde her. Sæt bindestregen på sin egen linje under nøglen.",
        "A list cannot begin here. Put the dash on a line of its own below the key.",
    ),
    "yaml-character": Sentence(
        "En tekst kan ikke begynde med dette tegn. Sæt teksten i anførselstegn.",
        "A text cannot begin with this character. Put the text in quotes.",
    ),
    "yaml-no-colon": Sentence(
        "Linje {began} mangler et kolon efter nøglen, eller den er rykket for lidt ind.",
        "Line {began} lacks a colon after its key, or it is not indented enough.",
    ),
    "yaml-unclosed": Sentence(
        "Noget, der begynder i linje {began}, er ikke lukket før her: Der mangler en parentes, "
        "et anførselstegn eller et komma mellem to oplysninger.",
        "Something that begins on line {began} is not closed by here: a bracket or a quotation "
        "mark is missing, or a comma between two values.",
    ),
    "yaml-unopened": Sentence(
        "Her lukkes en parentes, som ikke er åbnet. Slet den, eller sæt teksten i anførselstegn.",
        "A bracket is closed here that was never opened. Delete it, or put the text in quotes.",
    ),
    "yaml-quote": Sentence(
        "Teksten i anførselstegn slutter før her. Sæt et komma eller en ny linje imellem, eller "
        "brug \" uden om en tekst, der selv rummer '.",
        "The text in quotes ends before here. Put a comma or a new line in between, or use "
        "\" around a text that has ' in it.",
    ),
    "yaml-indent": Sentence(
        "Linjen er rykket anderledes ind end dem, den hører sammen med fra linje {began}. "
        "Ret antallet af mellemrum foran den.",
        "The line is indented differently from those it belongs with, from line {began} on. "
        "Correct the number of spaces before it.",
    ),
    "yaml-escape": Sentence(
        "En omvendt skråstreg kan ikke stå sådan i en tekst med dobbelte anførselstegn. "
        "Skriv to af dem, eller brug enkelte anførselstegn.",
        "A backslash cannot stand like this in a text with double quotes. "
        "Write two of them, or use single quotes.",
    ),
    "not-yaml": Sentence(
        "Filen kan ikke læses videre herfra, fordi den ikke følger reglerne for YAML. "
        "Se på linjen og den foran: kolon, indrykning, parenteser og anførselstegn.",
        "The file cannot be read on from here, as it breaks the rules of YAML. "
        "Look at the line and the one before: colons, indentation, brackets and quotes.",
    ),
}
