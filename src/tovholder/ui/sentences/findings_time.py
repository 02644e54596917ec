"""What a coordinator reads about rhythms, periods, order, and work that leaves no trace."""

from tovholder.ui.dates import month_name
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.finding_text import FindingText

_MONTHS = {
    str(number): Sentence(month_name(number, "da"), month_name(number, "en"))
    for number in range(1, 13)
}
_PAPERS = {
    "materials": Sentence("Materialet til", "The papers for"),
    "minutes": Sentence("Referatet fra", "The minutes of"),
}
_SIDES = {"before": Sentence("før", "before"), "after": Sentence("efter", "after")}

TIME = {
    "range": FindingText(
        title=Sentence("Et spænd i stedet for et tal", "A range instead of a number"),
        sentence=Sentence(
            "»{what}«: Der står {least} til {most} gange, men kun {least} kan kræves.",
            "“{what}”: It says {least} to {most} times, but only {least} can be asked for.",
        ),
        mend=Sentence(
            "Skriv ét tal, eller skriv »mindst«.", "Write one number, or write “at least”."
        ),
    ),
    "cadence-differs": FindingText(
        title=Sentence("To rytmer for det samme", "Two rhythms for the same thing"),
        sentence=Sentence(
            "»{what}« har forskellig rytme hvert sted: {rhythms}.",
            "“{what}” has a different rhythm in each place: {rhythms}.",
        ),
        mend=Sentence("Skriv den samme rytme begge steder.", "Write the same rhythm in both."),
    ),
    "proposed-rule": FindingText(
        title=Sentence("Et forslag ved siden af reglen", "A proposal beside the rule"),
        sentence=Sentence(
            "For »{what}« gælder nu »{adopted}«, men dokumentet foreslår »{proposed}«.",
            "The rule for “{what}” is “{adopted}”, but the document proposes “{proposed}”.",
        ),
        mend=Sentence(
            "Vedtag forslaget i stedet for reglen, eller fjern det.",
            "Adopt the proposal in place of the rule, or remove it.",
        ),
    ),
    "series-without-day": FindingText(
        title=Sentence("En række uden dag", "A series without a day"),
        sentence=Sentence(
            "»{what}« holdes »{rhythm}«, men der står ikke hvilken ugedag.",
            "“{what}” is held “{rhythm}”, but nothing says on which weekday.",
        ),
        mend=Sentence(
            "Skriv dagen, for eksempel »første fredag i hver måned«, og gerne hvornår rækken "
            "slutter.",
            "Write the day, for instance “first Friday of every month”, and preferably when the "
            "series ends.",
        ),
    ),
    "same-month": FindingText(
        title=Sentence("To ting i samme måned", "Two things in one month"),
        sentence=Sentence(
            "»{what}« er sat til {month}, og i samme måned mødes de samme parter til »{meeting}«. "
            "Der står ikke, hvad der kommer først.",
            "“{what}” is set for {month}, and in the same month the same parties meet for "
            "“{meeting}”. Nothing says which comes first.",
        ),
        mend=Sentence(
            "Skriv rækkefølgen, for eksempel »efter« mødet, eller vælg en anden måned.",
            "Write the order, for instance “after” the meeting, or choose another month.",
        ),
        words={"month": _MONTHS},
    ),
    "unattested": FindingText(
        title=Sentence("Ingen kan se, om det sker", "Nobody can see whether it is done"),
        sentence=Sentence(
            "Ingen kan se, om {who} gør dette, for det har ingen dag, og ingen bekræfter det: "
            "{what}.",
            "Nobody can see whether {who} did this, since it has no day and nobody vouches for "
            "it: {what}.",
        ),
        mend=Sentence(
            "Skriv, hvornår det skal ske, eller hvem der hvert år bekræfter, at det er gjort.",
            "Write when it is to be done, or who vouches every year that it was.",
        ),
    ),
    "gates-unordered": FindingText(
        title=Sentence("Hvem skal se det først?", "Who is to see it first?"),
        sentence=Sentence(
            "»{what}« skal forbi {bodies}, men der står ikke i hvilken rækkefølge.",
            "“{what}” must pass {bodies}, but nothing says in which order.",
        ),
        mend=Sentence("Skriv rækkefølgen.", "Write the order."),
    ),
    "first-round-skips": FindingText(
        title=Sentence("Første runde springer trin over", "The first round skips steps"),
        sentence=Sentence(
            "Første runde af »{cycle}« i {year} springer {skipped} over, og der står ikke hvorfor.",
            "The first round of “{cycle}” in {year} skips {skipped}, and nothing says why.",
        ),
        mend=Sentence(
            "Skriv, hvorfor første runde er kortere, eller tag alle trin med.",
            "Write why the first round is shorter, or go through every step.",
        ),
    ),
    "steps-out-of-order": FindingText(
        title=Sentence("Trin i forkert rækkefølge", "Steps out of order"),
        sentence=Sentence(
            "»{step}« skal ske senest {by}, men venter på »{after}«, som kommer senere.",
            "“{step}” is to be done by {by}, but waits for “{after}”, which comes later.",
        ),
        mend=Sentence(
            "Ret en af datoerne, eller skriv, hvilket trin der ventes på.",
            "Correct one of the dates, or write which step is waited for.",
        ),
    ),
    "deadline-impossible": FindingText(
        title=Sentence("Fristen rækker ud over næste møde", "The deadline passes the next meeting"),
        sentence=Sentence(
            "{body} har en frist på {days:dag|dage} fra mødet, men der er kun omkring "
            "{between:dag|dage} mellem møderne.",
            "{body} has a deadline of {days:day|days} from the meeting, but there are only about "
            "{between:day|days} between meetings.",
        ),
        mend=Sentence(
            "Sæt en kortere frist, eller hold færre møder.",
            "Set a shorter deadline, or hold fewer meetings.",
        ),
    ),
    "papers-wrong-side": FindingText(
        title=Sentence("Materiale på den forkerte side af mødet", "Papers on the wrong side"),
        sentence=Sentence(
            "{papers} møderne i {body} skal komme {side} mødet.",
            "{papers} the meetings of {body} are to come {side} the meeting.",
        ),
        mend=Sentence(
            "Materialet hører til før mødet, referatet efter.",
            "Papers belong before the meeting, and minutes after it.",
        ),
        words={"papers": _PAPERS, "side": _SIDES},
    ),
    "periods-differ": FindingText(
        title=Sentence("Perioderne passer ikke sammen", "Periods out of step"),
        sentence=Sentence(
            "»{part}« ligger helt eller delvis uden for den periode, hvor »{whole}« gælder.",
            "“{part}” lies wholly or partly outside the period of “{whole}”.",
        ),
        mend=Sentence(
            "Ret en af perioderne, så den ene rummer den anden.",
            "Correct one of the periods, so that one holds the other.",
        ),
    ),
    "duty-after-end": FindingText(
        title=Sentence("Efter dokumentets udløb", "After the document has ended"),
        sentence=Sentence(
            "»{what}« er sat til {on}, men dokumentet gælder kun til {until}.",
            "“{what}” is set for {on}, but the document holds only until {until}.",
        ),
        mend=Sentence(
            "Flyt datoen, eller lad dokumentet gælde længere.",
            "Move the date, or let the document hold longer.",
        ),
    ),
}
