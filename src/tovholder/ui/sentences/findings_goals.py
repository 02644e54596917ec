"""What a coordinator reads about goals, money, agreements, and one thing in two places."""

from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.finding_text import FindingText

_TRENDS = {"up": Sentence("stige", "rise"), "down": Sentence("falde", "fall")}
_KINDS = {
    "unit": Sentence("en enhed", "a unit"),
    "post": Sentence("en stilling", "a post"),
    "party": Sentence("en part uden for organisationen", "an outside party"),
    "body": Sentence("et organ", "a body"),
    "seat": Sentence("en plads i et andet organ", "a seat in another body"),
}

GOALS = {
    "milestone-unowned": FindingText(
        title=Sentence("Ingen følger op på milepælen", "Nobody follows up the milestone"),
        sentence=Sentence(
            "»{milestone}« er sat til {on}, men dokumentet gælder uden slutdato, og ingen skal "
            "følge op.",
            "“{milestone}” is set for {on}, but the document has no end, and nobody is to follow "
            "up.",
        ),
        mend=Sentence("Skriv, hvem der følger op.", "Write who follows up."),
    ),
    "ambition-unmeasured": FindingText(
        title=Sentence("Et mål, der ikke kan måles", "A goal that cannot be measured"),
        sentence=Sentence(
            "Intet viser, om ambitionen »{ambition}« bliver nået.",
            "Nothing shows whether the ambition “{ambition}” is reached.",
        ),
        mend=Sentence(
            "Skriv, hvilket pejlemærke den måles på.", "Write which indicator measures it."
        ),
    ),
    "target-without-baseline": FindingText(
        title=Sentence("Udgangspunktet mangler", "No baseline"),
        sentence=Sentence(
            "»{indicator}« skal {direction}, men der står ikke fra hvilket tal.",
            "“{indicator}” is to {direction}, but nothing says from which value.",
        ),
        mend=Sentence(
            "Skriv det tal, der måles ud fra, og hvilken dag det er fra.",
            "Write the value to measure from, and the day it is from.",
        ),
        words={"direction": _TRENDS},
    ),
    "money-inclusion-unknown": FindingText(
        title=Sentence("Er beløbet regnet med?", "Is the amount included?"),
        sentence=Sentence(
            "Det er uklart, om »{line}« er en del af et andet beløb eller kommer oven i.",
            "It is unclear whether “{line}” is part of another amount or comes on top of it.",
        ),
        mend=Sentence(
            "Skriv, hvilket beløb det er en del af, eller at det kommer oven i.",
            "Write which amount it is part of, or that it comes on top.",
        ),
    ),
    "all-and-more": FindingText(
        title=Sentence("Alt er givet, og så mere til", "All is given, and then more"),
        sentence=Sentence(
            "»{line}« rummer alle penge til {purpose}, men »{more}« giver flere til det samme.",
            "“{line}” holds all money for {purpose}, but “{more}” gives more for the same.",
        ),
        mend=Sentence(
            "Skriv, at det kun er en del af pengene, eller hvor de ekstra penge kommer fra.",
            "Say that it is only part of the money, or where the extra money comes from.",
        ),
    ),
    "parts-over-whole": FindingText(
        title=Sentence("Delene er større end det hele", "The parts exceed the whole"),
        sentence=Sentence(
            "{parts} er en del af »{line}«, men er tilsammen et større beløb.",
            "{parts} are part of “{line}”, but together they are a larger amount.",
        ),
        mend=Sentence(
            "Ret et af beløbene, eller skriv, at en af delene kommer oven i.",
            "Correct one of the amounts, or say that one of the parts comes on top.",
        ),
    ),
    "agreement-lapsed": FindingText(
        title=Sentence("En aftale, der ikke bruges", "An agreement not in use"),
        sentence=Sentence(
            "»{agreement}« er udløbet, men står her stadig.",
            "“{agreement}” has lapsed, but still stands here.",
        ),
        mend=Sentence(
            "Fjern aftalen, eller sæt den i kraft igen.",
            "Remove the agreement, or bring it into force again.",
        ),
    ),
    "topics-overlap": FindingText(
        title=Sentence("To organer om det samme", "Two bodies on the same topic"),
        sentence=Sentence(
            "»{one}« og »{other}« arbejder begge med {topics}.",
            "“{one}” and “{other}” both work with {topics}.",
        ),
        mend=Sentence(
            "Skriv, hvem af dem der tager sig af hvad, eller saml emnet ét sted.",
            "Write which of them takes care of what, or keep the topic in one place.",
        ),
    ),
    "same-name-twice": FindingText(
        title=Sentence("Ét navn til flere ting", "One name for several things"),
        sentence=Sentence(
            "»{name}« er navnet på både {kinds}, så ingen kan se, hvad der menes.",
            "“{name}” is the name of {kinds} alike, so nobody can see which is meant.",
        ),
        mend=Sentence(
            "Giv dem hver sit navn. Er de det samme, så skriv det kun ét sted.",
            "Give each its own name. If they are the same, write it in one place only.",
        ),
        words={"kinds": _KINDS},
    ),
    "horizon-differs": FindingText(
        title=Sentence("Uklart, hvilken tid det gælder", "Unclear what time it is for"),
        sentence=Sentence(
            "»{what}« gælder forskellig tid hvert sted: {horizons}.",
            "“{what}” is for a different stretch of time in each place: {horizons}.",
        ),
        mend=Sentence("Skriv den samme periode alle steder.", "Write the same period throughout."),
    ),
    "merged-away": FindingText(
        title=Sentence("En part, der ikke findes mere", "A party that is no more"),
        sentence=Sentence(
            "Dokumentet regner med »{party}«, men i »{other}« står der, at den er lagt sammen med "
            "»{unit}«.",
            "The document counts on “{party}”, but “{other}” says that it was merged into "
            "“{unit}”.",
        ),
        mend=Sentence(
            "Skriv, hvornår parten eller dokumentet ophører, og hvem der overtager opgaverne.",
            "Write when the party or the document ends, and who takes over its work.",
        ),
    ),
}
