"""What only the whole of a charter file shows, or several charters together."""

from tovholder.ui.sentences import Sentence

WHOLE = {
    "duplicate-id": Sentence(
        "Id'et »{id}« er brugt før, i linje {first}. Giv en af de to et andet id.",
        "The id “{id}” is used before, on line {first}. Give one of the two another id.",
    ),
    "reserved-id": Sentence(
        "»{id}« har en fast betydning og kan ikke være et id. Vælg et andet.",
        "“{id}” has a fixed meaning and cannot be an id. Choose another.",
    ),
    "unknown-reference": Sentence(
        "»{ref}« findes ikke i filen. Skriv id'et på {kinds}.",
        "“{ref}” is not in the file. Write the id of {kinds}.",
    ),
    "wrong-kind": Sentence(
        "»{ref}« er {found}. Skriv i stedet id'et på {kinds}.",
        "“{ref}” is {found}. Write the id of {kinds} instead.",
    ),
    "unknown-name": Sentence(
        "»{word}« kendes ikke her.",
        "“{word}” is not known here.",
    ),
    "circle-of-reporting": Sentence(
        "Disse refererer til hinanden i ring: {members}. Fjern ét led i »reports_to«.",
        "These report to each other in a circle: {members}. Remove one link in “reports_to”.",
    ),
    "circle-of-parts": Sentence(
        "Disse er dele af hinanden i ring: {members}. Fjern ét led i »part_of«.",
        "These are parts of each other in a circle: {members}. Remove one link in “part_of”.",
    ),
    "circle-of-days": Sentence(
        "Disse venter på hinanden i ring, så ingen af dem kan få en dag: {members}. "
        "Giv den ene en tid, der ikke afhænger af de andre.",
        "These wait for each other in a circle, so that none can get a day: {members}. "
        "Give one of them a time that does not depend on the others.",
    ),
    "ends-before-start": Sentence(
        "Perioden slutter {end}, før den begynder {start}. Ret en af datoerne.",
        "The period ends on {end}, before it begins on {start}. Correct one of the dates.",
    ),
    "tree-deeper-than-levels": Sentence(
        "»{title}« ligger i {depth}. lag af strategien, men »levels« har "
        "{levels:niveau|niveauer}. Tilføj et niveau, eller flyt punktet op.",
        "“{title}” lies in layer {depth} of the strategy, but “levels” has "
        "{levels:level|levels}. Add a level, or move the node up.",
    ),
    "no-body-for-meeting": Sentence(
        "»{value}« regnes fra et organs møder, men »{title}« hører ikke til noget organ. "
        "Tilføj »body« med organets id.",
        "“{value}” counts from the meetings of a body, but “{title}” belongs to none. "
        "Add “body” with the id of the body.",
    ),
    "charter-twice": Sentence(
        "»{earlier}« gælder stadig den {since}, hvor »{title}« træder i kraft, og de to har samme "
        "id. Sæt en slutdato på den ældste.",
        "“{earlier}” still rules on {since}, when “{title}” comes into force, and the two have "
        "the same id. Give the older one an end date.",
    ),
    "chair-differs": Sentence(
        "»{earlier}« og »{later}« gælder samtidig og giver {body} hver sin formand. Ret den ene, "
        "eller sæt en slutdato på den ældste.",
        "“{earlier}” and “{later}” rule at the same time and give {body} different chairs. "
        "Correct one, or give the older one an end date.",
    ),
    "size-differs": Sentence(
        "»{earlier}« og »{later}« gælder samtidig og giver {body} hver sin størrelse. Ret den "
        "ene, eller sæt en slutdato på den ældste.",
        "“{earlier}” and “{later}” rule at the same time and give {body} different sizes. "
        "Correct one, or give the older one an end date.",
    ),
    "mandate-differs": Sentence(
        "»{earlier}« og »{later}« gælder samtidig og giver {body} hver sit mandat. Ret den ene, "
        "eller sæt en slutdato på den ældste.",
        "“{earlier}” and “{later}” rule at the same time and give {body} different mandates. "
        "Correct one, or give the older one an end date.",
    ),
    "duty-twice": Sentence(
        "Forpligtelsen »{duty}« står i både »{earlier}« og »{later}«, som gælder samtidig. Behold "
        "den i den ene, eller giv de to hver sit id.",
        "The duty “{duty}” is in both “{earlier}” and “{later}”, which rule at the same time. "
        "Keep it in one, or give the two different ids.",
    ),
    "same-text": Sentence(
        "Teksten er ord for ord den samme som i udgave {version}. Der er ikke noget nyt at gemme.",
        "The text is word for word that of version {version}. There is nothing new to store.",
    ),
    "starts-too-early": Sentence(
        "Udgave {version} gælder fra {since}, og en ny udgave skal gælde fra en senere dag. "
        "Ret »from« i »in_force«.",
        "Version {version} is in force from {since}, and a new version must start on a later day. "
        "Correct “from” in “in_force”.",
    ),
    "other-charter": Sentence(
        "Kladden er til kommissoriet »{id}«, og teksten har et andet id. Skriv »{id}« ud for "
        "»charter«, eller upload teksten som et kommissorium for sig.",
        "The draft is of the charter “{id}”, and the text has another id. Write “{id}” beside "
        "“charter”, or upload the text as a charter of its own.",
    ),
}

KINDS = {
    "body": Sentence("et organ", "a body"),
    "unit": Sentence("en enhed", "a unit"),
    "post": Sentence("en stilling", "a post"),
    "party": Sentence("en part", "a party"),
    "meeting": Sentence("et møde (organ.møde)", "a meeting (body.meeting)"),
    "seat": Sentence("en plads", "a seat"),
    "task": Sentence("en opgave", "a task"),
    "duty": Sentence("en forpligtelse", "a duty"),
    "step": Sentence("et trin i opstarten", "a start-up step"),
    "cycle": Sentence("et forløb", "a cycle"),
    "decision": Sentence("en beslutning", "a decision"),
    "artefact": Sentence("et dokument eller en regel", "a document or a rule"),
    "reference": Sentence("en henvisning", "a reference"),
    "statement": Sentence("et udsagn", "a statement"),
    "level": Sentence("et niveau", "a level"),
    "node": Sentence("et punkt i strategien", "a node of the strategy"),
    "lead-task": Sentence("en opgave for tovholdere", "a task of leads"),
    "indicator": Sentence("et pejlemærke", "an indicator"),
    "agreement": Sentence("en aftale", "an agreement"),
    "budget-line": Sentence("en budgetlinje", "a budget line"),
    "network": Sentence("et netværk", "a network"),
    "mailing-list": Sentence("en modtagerliste", "a mailing list"),
}
"""What each kind of thing in a charter is called in a sentence about references."""

ANY_KIND = Sentence("noget, der har et id", "something that has an id")
