"""What a coordinator reads about who does what: running bodies, leads, places and authority."""

from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.finding_text import FindingText

_STRENGTHS = {
    "must": Sentence("»skal«", "“must”"),
    "expected": Sentence("»forventes«", "“expected”"),
    "may": Sentence("»kan«", "“may”"),
}

PEOPLE = {
    "served-by-several": FindingText(
        title=Sentence("Flere betjener det samme organ", "Several serve the same body"),
        sentence=Sentence(
            "{body} betjenes af {servants}, og der står ikke, hvem der gør hvad.",
            "{body} is served by {servants}, and nothing says who does what.",
        ),
        mend=Sentence(
            "Skriv, hvilken del hver af dem står for, eller lad én stå for det hele.",
            "Write which part each of them sees to, or let one see to it all.",
        ),
    ),
    "agenda-many-hands": FindingText(
        title=Sentence("Mange om dagsordenen", "Many hands on the agenda"),
        sentence=Sentence(
            "{parties} er med til at lave dagsordenen for {body}, men der står ikke i hvilken "
            "rækkefølge.",
            "{parties} have a hand in the agenda of {body}, but nothing says in which order.",
        ),
        mend=Sentence(
            "Skriv, hvem der først laver udkast, hvem der så retter til, og hvem der beslutter.",
            "Write the order: who drafts, who adjusts, and who decides.",
        ),
    ),
    "counted-in-unknown": FindingText(
        title=Sentence("Tæller mødet med?", "Is the meeting counted in?"),
        sentence=Sentence(
            "Det er uklart, om »{meeting}« er et af de andre møder i {body} eller kommer oven i "
            "dem.",
            "It is unclear whether “{meeting}” is one of the other meetings of {body} or comes on "
            "top of them.",
        ),
        mend=Sentence(
            "Skriv, hvilke møder det tæller med i, eller at det er et ekstra møde.",
            "Write which meetings it is counted among, or that it is an extra one.",
        ),
    ),
    "chair-two-ways": FindingText(
        title=Sentence("To måder at lede mødet på", "Two ways to chair"),
        sentence=Sentence(
            "{chair} er formand for {body}, men {others} kan også lede møderne, og der står ikke "
            "hvornår.",
            "{chair} chairs {body}, but {others} may lead the meetings too, and nothing says when.",
        ),
        mend=Sentence(
            "Skriv, hvornår andre leder mødet, for eksempel når formanden er fraværende.",
            "Write when others lead the meeting, for instance when the chair is absent.",
        ),
    ),
    "oversees-itself": FindingText(
        title=Sentence("Fører tilsyn med sine egne", "Oversees its own"),
        sentence=Sentence(
            "{body} skal følge arbejdet hos {whom}. Den, der følger arbejdet, er altså med til at "
            "udføre det.",
            "{body} is to watch over {whom}. So whoever watches the work also has a part in doing "
            "it.",
        ),
        mend=Sentence(
            "Giv enten opgaven eller tilsynet til nogle andre.",
            "Give either the work or the oversight to somebody else.",
        ),
        words={"whom": {"itself": Sentence("sig selv", "itself")}},
    ),
    "lead-before-appointment": FindingText(
        title=Sentence("Tovholdere, der ikke er udpeget", "Leads not yet appointed"),
        sentence=Sentence(
            "{by} skal udpege tovholderne, men {leads} står som tovholdere, uden at det siges, at "
            "de er udpeget.",
            "{by} appoints the leads, but {leads} are named as leads with nothing said of an "
            "appointment.",
        ),
        mend=Sentence(
            "Skriv, at de er udpeget og hvornår, eller lad navnet vente på udpegningen.",
            "Write that they are appointed and when, or leave the name until they are.",
        ),
    ),
    "lead-not-a-person": FindingText(
        title=Sentence("En tovholder, der ikke er en person", "A lead who is no person"),
        sentence=Sentence(
            "En tovholder skal være en person, men det er {leads} ikke.",
            "A lead must be a person, which these are not: {leads}.",
        ),
        mend=Sentence(
            "Skriv den stilling, som er tovholder.", "Name the post that is to be the lead."
        ),
    ),
    "post-without-place": FindingText(
        title=Sentence("En stilling uden plads", "A post without a place"),
        sentence=Sentence(
            "{post} har en opgave, men stillingen hører ikke til nogen enhed og har ikke plads i "
            "noget organ.",
            "{post} has work to do, but belongs to no unit and has no place in any body.",
        ),
        mend=Sentence(
            "Skriv, hvilken enhed stillingen hører til.", "Write which unit the post belongs to."
        ),
    ),
    "body-without-seats": FindingText(
        title=Sentence("Et organ uden beskrivelse", "A body without a description"),
        sentence=Sentence(
            "{body} har en opgave, men der står ikke, hvem der er med, eller hvad organet skal.",
            "{body} has work to do, but nothing says who is in it or what it is for.",
        ),
        mend=Sentence(
            "Beskriv organet: hvad det er til for, hvem der sidder der, og hvornår det mødes.",
            "Describe the body: what it is for, who sits there, and when it meets.",
        ),
    ),
    "authority-twice": FindingText(
        title=Sentence("Ansvaret er givet to gange", "The same say given twice"),
        sentence=Sentence(
            "{parties} har hver for sig fået ansvaret for »{what}«.",
            "{parties} have each been made responsible for “{what}”.",
        ),
        mend=Sentence(
            "Lad én have ansvaret, og skriv for de andre, hvad deres del er.",
            "Let one be responsible, and write what part the others have.",
        ),
    ),
    "placed-twice": FindingText(
        title=Sentence("Placeret flere steder", "Placed more than once"),
        sentence=Sentence(
            "»{what}« hører til flere steder i strategien: {nodes}.",
            "“{what}” has more than one place in the strategy: {nodes}.",
        ),
        mend=Sentence("Vælg ét sted.", "Choose one place."),
    ),
    "modality-differs": FindingText(
        title=Sentence("Både skal og kan", "Both must and may"),
        sentence=Sentence(
            "Om »{what}« står der både {strengths} for {owner}.",
            "About “{what}” it says both {strengths} for {owner}.",
        ),
        mend=Sentence(
            "Vælg det ene, og skriv det samme alle steder.",
            "Choose one, and write the same everywhere.",
        ),
        words={"strengths": _STRENGTHS},
    ),
    "amender-not-owner": FindingText(
        title=Sentence("Ændres af en anden end ejeren", "Amended by another than the owner"),
        sentence=Sentence(
            "Dokumentet gennemfører »{what}«, som ejes af {owners}, men {amender} kan ændre "
            "dokumentet.",
            "The document carries out “{what}”, which {owners} owns, but {amender} may amend it.",
        ),
        mend=Sentence(
            "Skriv, at ændringer skal holde sig inden for »{what}«, eller lad ejeren ændre "
            "dokumentet.",
            "Write that amendments must stay within “{what}”, or let the owner amend the document.",
        ),
    ),
    "owner-missing": FindingText(
        title=Sentence("Ingen har ansvaret", "Nobody is responsible"),
        sentence=Sentence(
            "Der står ikke, hvem der har ansvaret for »{duty}«.",
            "Nothing says who is responsible for “{duty}”.",
        ),
        mend=Sentence("Skriv, hvem der har ansvaret.", "Write who is responsible."),
    ),
}
