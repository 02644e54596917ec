"""What a coordinator reads about numbers, names, dates and wording."""

from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.finding_text import FindingText

LISTS = {
    "seats": Sentence("pladser", "seats"),
    "meetings": Sentence("møder om året", "meetings a year"),
    "bodies": Sentence("organer", "bodies"),
    "indicators": Sentence("pejlemærker", "indicators"),
    "fields": Sentence("felter", "fields"),
    "steps": Sentence("trin", "steps"),
    "entries": Sentence("punkter", "entries"),
    "startup": Sentence("trin i opstarten", "start-up steps"),
    "duties": Sentence("forpligtelser", "duties"),
    "tasks": Sentence("opgaver", "tasks"),
    "topics": Sentence("emner", "topics"),
    "members": Sentence("medlemmer", "members"),
    "purposes": Sentence("formål", "purposes"),
    "principles": Sentence("principper", "principles"),
    "parties": Sentence("parter", "parties"),
    "units": Sentence("enheder", "units"),
    "agreements": Sentence("aftaler", "agreements"),
}

WORDS = {
    "count-differs": FindingText(
        title=Sentence("Tallet passer ikke", "The number does not fit"),
        sentence=Sentence(
            "{where}: Der står {stated} {what}, men listen rummer {counted}.",
            "{where}: The document says {stated} {what}, but the list holds {counted}.",
        ),
        mend=Sentence(
            "Tæl efter. Ret tallet, eller skriv det, der mangler, på listen.",
            "Count again. Correct the number, or list what is missing.",
        ),
        words={"what": LISTS},
    ),
    "inferred-reading": FindingText(
        title=Sentence("Læst på én af flere måder", "Read in one of several ways"),
        sentence=Sentence(
            "Et sted i »{what}« er læst på én af flere måder. {reading}",
            "A passage of “{what}” is read in one of several ways. {reading}",
        ),
        mend=Sentence(
            "Skriv det i dokumentet, som det skal forstås, og fjern bemærkningen om læsningen.",
            "Say in the document how it is meant, and remove the note on how it was read.",
        ),
    ),
    "placeholder": FindingText(
        title=Sentence("Ikke udfyldt", "Not filled in"),
        sentence=Sentence(
            "»{what}« har noget, der ikke er udfyldt: {placeholders}",
            "“{what}” has something not filled in: {placeholders}",
        ),
        mend=Sentence("Skriv det, der skal stå.", "Write what belongs there."),
    ),
    "annex-missing": FindingText(
        title=Sentence("Et bilag mangler", "An annex is missing"),
        sentence=Sentence(
            "Dokumentet henviser til »{reference}«, som ikke følger med.",
            "The document refers to “{reference}”, which does not come with it.",
        ),
        mend=Sentence("Vedlæg bilaget.", "Attach it."),
    ),
    "reference-by-place": FindingText(
        title=Sentence("Henviser til et sted på siden", "Refers to a place on the page"),
        sentence=Sentence(
            "»{reference}« findes kun ved »{cited_as}«, og det passer kun, til teksten flyttes.",
            "“{reference}” is found only by “{cited_as}”, which holds only until the text moves.",
        ),
        mend=Sentence(
            "Henvis til afsnittets nummer eller titel.",
            "Refer to the number or the title of the section.",
        ),
    ),
    "names-alike": FindingText(
        title=Sentence("To navne, der ligner hinanden", "Two names much alike"),
        sentence=Sentence(
            "»{one}« og »{other}« ligner hinanden så meget, at de kan være det samme.",
            "“{one}” and “{other}” are so alike that they may be the same.",
        ),
        mend=Sentence(
            "Er de det samme, så behold det ene navn, og skriv det andet som et navn, der også "
            "bruges. Er de forskellige, så giv dem navne, der ikke kan forveksles.",
            "If they are the same, keep one name and write the other as one that is also used. "
            "If they differ, give them names that cannot be mixed up.",
        ),
    ),
    "name-varies": FindingText(
        title=Sentence("Navnet skrives forskelligt", "The name varies"),
        sentence=Sentence(
            "»{name}« kaldes også {spellings}, uden at der står, at det er det samme.",
            "“{name}” is also called {spellings}, and nothing says that they are the same.",
        ),
        mend=Sentence(
            "Brug ét navn, eller skriv det andet som et navn, der også bruges.",
            "Use one name, or write the other as one that is also used.",
        ),
    ),
    "meeting-outside-cadence": FindingText(
        title=Sentence("Møde uden for de faste måneder", "A meeting outside the fixed months"),
        sentence=Sentence(
            "»{meeting}« ({when}) ligger uden for de måneder, hvor {body} ellers mødes.",
            "“{meeting}” ({when}) falls outside the months in which {body} meets.",
        ),
        mend=Sentence(
            "Læg mødet i en af de faste måneder, eller gør måneden til en af dem.",
            "Move the meeting to one of the fixed months, or make its month one of them.",
        ),
    ),
    "start-before-force": FindingText(
        title=Sentence("Begynder, før dokumentet gælder", "Begins before the document applies"),
        sentence=Sentence(
            "Dokumentet gælder fra {rules_from}, men noget begynder tidligere: {what}.",
            "The document applies from {rules_from}, but some of it begins earlier: {what}.",
        ),
        mend=Sentence(
            "Lad dokumentet gælde fra den første dag, eller flyt det, der begynder for tidligt.",
            "Let the document apply from the first day, or move what begins too early.",
        ),
    ),
    "body-starts-late": FindingText(
        title=Sentence("Organet oprettes for sent", "The body is set up late"),
        sentence=Sentence(
            "{body} oprettes først {on}, men organets møder og forpligtelser gælder fra "
            "{rules_from}.",
            "{body} is not set up until {on}, but its meetings and duties apply from {rules_from}.",
        ),
        mend=Sentence(
            "Opret organet fra begyndelsen, eller skriv, hvornår møder og forpligtelser begynder.",
            "Set the body up from the start, or write when the meetings and duties begin.",
        ),
    ),
}
