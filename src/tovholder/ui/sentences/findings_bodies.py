"""What a coordinator reads about places in bodies, and about roles that get in each other's way."""

from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.finding_text import FindingText

_ROLES = {
    "chair": Sentence("formand", "chair"),
    "secretary": Sentence("sekretær", "secretary"),
}

BODIES = {
    "quota-elsewhere": FindingText(
        title=Sentence("Antal pladser står et andet sted", "Number of places told elsewhere"),
        sentence=Sentence(
            "Det står ikke her, hvor mange pladser »{seat}« har i {body}. Derfor kan ingen se, om "
            "organet er rigtigt sammensat.",
            "How many places “{seat}” has in {body} is not said here, so nobody can see whether "
            "the body is composed as it should be.",
        ),
        mend=Sentence(
            "Skriv antallet af pladser, eller del dem op med et antal til hver.",
            "Write the number of places, or divide them with a number for each.",
        ),
    ),
    "open-list": FindingText(
        title=Sentence("Åben liste over pladser", "Open list of seats"),
        sentence=Sentence(
            "Listen over pladser i {body} er ikke lukket, så ingen kan se, hvem der har ret til at "
            "være med.",
            "The list of seats in {body} is left open, so nobody can see who has a right to be "
            "there.",
        ),
        mend=Sentence(
            "Skriv alle pladser på listen, også dem, der kun besættes efter behov.",
            "List every seat, those filled only as needed included.",
        ),
    ),
    "seats-over-size": FindingText(
        title=Sentence("Flere pladser end medlemmer", "More seats than members"),
        sentence=Sentence(
            "{body} må højst have {most:medlem|medlemmer}, men listen har {seats:plads|pladser}, "
            "der skal besættes.",
            "{body} may have at most {most:member|members}, but {seats:seat|seats} on the list "
            "must be filled.",
        ),
        mend=Sentence(
            "Hæv det højeste antal, fjern pladser, eller skriv, hvilke der kun besættes efter "
            "behov.",
            "Raise the highest number, remove seats, or say which are filled only as needed.",
        ),
    ),
    "seats-under-size": FindingText(
        title=Sentence("Færre pladser end medlemmer", "Fewer seats than members"),
        sentence=Sentence(
            "{body} skal have mindst {least:medlem|medlemmer}, men listen har kun "
            "{seats:plads|pladser}.",
            "{body} must have at least {least:member|members}, but the list has only "
            "{seats:seat|seats}.",
        ),
        mend=Sentence(
            "Skriv de pladser, der mangler, eller sænk det mindste antal.",
            "List the missing seats, or lower the smallest number.",
        ),
    ),
    "term-without-length": FindingText(
        title=Sentence("En periode uden længde", "A term without a length"),
        sentence=Sentence(
            "Der står noget om perioden for »{seat}« i {body}, men ikke, hvor lang den er.",
            "Something is said about the term of “{seat}” in {body}, but not how long it is.",
        ),
        mend=Sentence(
            "Skriv antallet af år, eller hvilket valg perioden følger.",
            "Write the number of years, or which election the term follows.",
        ),
    ),
    "chair-missing": FindingText(
        title=Sentence("Ingen formand", "No chair"),
        sentence=Sentence(
            "{body} kan beslutte, men der står ikke, hvem der leder møderne.",
            "{body} has the right to decide, but nothing says who leads its meetings.",
        ),
        mend=Sentence(
            "Skriv, hvem der er formand, eller hvordan formanden vælges.",
            "Write who the chair is, or how the chair is chosen.",
        ),
    ),
    "quotas-over-size": FindingText(
        title=Sentence("Kvoter, der ikke kan holdes", "Quotas that cannot be kept"),
        sentence=Sentence(
            "Kvoterne for {sectors} kræver tilsammen {asked:medlem|medlemmer}, men i {body} er der "
            "kun plads til {most}.",
            "The quotas for {sectors} ask for {asked:member|members} together, but {body} has room "
            "for only {most}.",
        ),
        mend=Sentence(
            "Sænk en af kvoterne, eller giv plads til flere.",
            "Lower one of the quotas, or make room for more.",
        ),
    ),
    "seat-dropped": FindingText(
        title=Sentence("Pladser, der er faldet ud", "Places left out"),
        sentence=Sentence(
            "{body} afløser {old}, men der er ikke længere plads til {dropped}, og der står ikke "
            "hvorfor.",
            "{body} replaces {old}, but has no place for {dropped}, and nothing says why.",
        ),
        mend=Sentence(
            "Giv dem en plads, eller skriv, at de gamle pladser er ført videre eller ikke længere "
            "gælder.",
            "Give them a seat, or say that the old places are carried over or no longer count.",
        ),
    ),
    "seat-by-decision": FindingText(
        title=Sentence("En plads, der kun står i en beslutning", "A seat only by decision"),
        sentence=Sentence(
            "En beslutning giver »{holder}« en plads i {body}, men pladsen står ikke på organets "
            "egen liste.",
            "A decision gives “{holder}” a place in {body}, but the body's own list does not have "
            "it.",
        ),
        mend=Sentence(
            "Skriv pladsen på organets liste, eventuelt som en plads, der besættes efter behov.",
            "Add the seat to the list of the body, as one to be filled as needed if that is meant.",
        ),
    ),
    "dual-role": FindingText(
        title=Sentence("Både hjælper og medlem", "Both helper and member"),
        sentence=Sentence(
            "»{party}« står for arbejdet i {bodies} og er også medlem.",
            "“{party}” runs the work of {bodies}, and is a member too.",
        ),
        mend=Sentence(
            "Lad en anden stå for arbejdet, eller gør pladsen til en plads uden stemmeret.",
            "Let somebody else run the work, or make the seat one without a vote.",
        ),
    ),
    "interim-service": FindingText(
        title=Sentence("Midlertidigt uden slutdato", "Interim with no end"),
        sentence=Sentence(
            "»{who}« har kun opgaven i {body} indtil videre, og der står ikke hvor længe.",
            "“{who}” is there for {body} only for the time being, and nothing says for how long.",
        ),
        mend=Sentence(
            "Skriv, hvornår det slutter, eller gør det til en fast ordning.",
            "Write when it ends, or make it permanent.",
        ),
    ),
    "adopts-itself": FindingText(
        title=Sentence("Beslutter sin egen rolle", "Decides its own role"),
        sentence=Sentence(
            "{body} har selv vedtaget det dokument, der giver {body} ret til at beslutte.",
            "{body} has itself adopted the document that gives {body} its right to decide.",
        ),
        mend=Sentence(
            "Lad den, som organet refererer til, vedtage dokumentet.",
            "Let the one that the body reports to adopt the document.",
        ),
    ),
    "office-differs": FindingText(
        title=Sentence("To på den samme post", "Two for one office"),
        sentence=Sentence(
            "»{seated}« har pladsen som {role} i {body}, men et andet sted står »{named}« som "
            "{role}.",
            "“{seated}” has the seat of {role} in {body}, but elsewhere “{named}” is its {role}.",
        ),
        mend=Sentence("Skriv den samme begge steder.", "Write the same one in both places."),
        words={"role": _ROLES},
    ),
}
