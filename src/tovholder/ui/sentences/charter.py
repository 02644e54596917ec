"""The words in which a charter is retold: headings, and sentences with names filled in."""

from tovholder.ui.sentences import Sentence

HEADINGS = {
    "purposes": Sentence("Formål", "Purpose"),
    "principles": Sentence("Principper", "Principles"),
    "statements": Sentence("Det siger kommissoriet også", "What the charter also says"),
    "bodies": Sentence("Organer", "Bodies"),
    "meetings": Sentence("Møder", "Meetings"),
    "duties": Sentence("Forpligtelser", "Duties"),
    "strategy": Sentence("Strategi", "Strategy"),
    "indicators": Sentence("Pejlemærker", "Indicators"),
    "agreements": Sentence("Aftaler", "Agreements"),
    "budget": Sentence("Økonomi", "Money"),
    "reviews": Sentence("Gennemgang af ansøgninger", "Review of applications"),
    "networks": Sentence("Netværk og modtagerlister", "Networks and mailing lists"),
    "startup": Sentence("Opstart", "Start-up"),
    "cycles": Sentence("Årets gang", "The course of the year"),
    "decisions": Sentence("Beslutninger", "Decisions"),
    "artefacts": Sentence("Dokumenter og regler", "Documents and rules"),
    "people": Sentence("Hvem der nævnes", "Who is named"),
    "grounds": Sentence("Det bygger på", "What it builds on"),
    "milestones": Sentence("Milepæle", "Milestones"),
}
"""The section headings of a charter's page, in reading order."""

MANDATES = {
    "owns": Sentence("ejer opgaven", "owns the work"),
    "decides": Sentence("træffer beslutninger", "decides"),
    "advises": Sentence("giver råd", "advises"),
    "coordinates": Sentence("koordinerer", "coordinates"),
    "executes": Sentence("udfører", "carries out"),
    "networks": Sentence("samler et netværk", "gathers a network"),
}

SEAT_ROLES = {
    "member": Sentence("medlem", "member"),
    "chair": Sentence("formand", "chair"),
    "secretary": Sentence("sekretær", "secretary"),
    "observer": Sentence("observatør", "observer"),
    "substitute": Sentence("suppleant", "substitute"),
}

BODY = {
    "mandate": Sentence("{body} {mandate}.", "{body} {mandate}."),
    "days": Sentence("Findes {days}.", "Exists {days}."),
    "set-by": Sentence("Er nedsat af {names}.", "Was set up by {names}."),
    "part-of": Sentence("Er en del af {names}.", "Is a part of {names}."),
    "reports-to": Sentence("Refererer til {names}.", "Reports to {names}."),
    "oversees": Sentence("Fører tilsyn med {names}.", "Oversees {names}."),
    "anchored-in": Sentence("Er forankret i {names}.", "Is anchored in {names}."),
    "replaces": Sentence("Afløser {names}.", "Replaces {names}."),
    "size": Sentence("Antal medlemmer: {bounds}.", "Number of members: {bounds}."),
    "quota": Sentence(
        "{bounds} af medlemmerne kommer fra: {sector}.",
        "{bounds} of the members come from: {sector}.",
    ),
    "quota-among": Sentence(
        "{bounds} af dem fra {among} kommer fra: {sector}.",
        "{bounds} of those from {among} come from: {sector}.",
    ),
    "open-list": Sentence(
        "Listen over pladser er åben; flere kan komme til.",
        "The list of seats is open; more can be added.",
    ),
    "seat": Sentence("Plads til {title}{details}.", "A seat for {title}{details}."),
    "eligibility": Sentence("Kan sidde med: {title}.", "Can sit there: {title}."),
    "topics": Sentence("Emnerne er {names}.", "The subjects are {names}."),
    "chair": Sentence("{name} er formand.", "{name} is the chair."),
    "chair-elected": Sentence("Formanden vælges{among}.", "The chair is elected{among}."),
    "chair-appointed": Sentence("Formanden udpeges{among}.", "The chair is appointed{among}."),
    "chair-rotating": Sentence("Formandskabet går på skift{among}.", "The chair rotates{among}."),
    "acting-chair": Sentence(
        "{name} kan lede mødet i formandens sted{condition}.",
        "{name} may lead in the chair's place{condition}.",
    ),
    "secretary": Sentence("Sekretær: {names}.", "Secretary: {names}."),
    "secretariat": Sentence("Sekretariat: {names}.", "Secretariat: {names}."),
    "serviced-by": Sentence("Betjenes af {names}.", "Served by {names}."),
    "facilitated-by": Sentence(
        "Møderne faciliteres af {names}.", "Meetings are facilitated by {names}."
    ),
    "meeting": Sentence("{title}: {when}.", "{title}: {when}."),
    "meeting-unnamed": Sentence("Mødes {when}.", "Meets {when}."),
    "meeting-proposed": Sentence(
        "Forslag, som ikke er vedtaget: {title}, {when}.",
        "A proposal that nobody adopted: {title}, {when}.",
    ),
    "agenda": Sentence("Fast på dagsordenen: {names}.", "Always on the agenda: {names}."),
    "agenda-least": Sentence("På dagsordenen mindst: {names}.", "On the agenda at least: {names}."),
    "joint-with": Sentence("Holdes sammen med {names}.", "Held together with {names}."),
    "materials": Sentence("Materialet sendes ud {when}.", "The papers are sent out {when}."),
    "minutes": Sentence("Referatet er klar {when}.", "The minutes are ready {when}."),
    "preparation": Sentence("{title}: {when}.", "{title}: {when}."),
    "closed-allowed": Sentence(
        "Et punkt kan behandles for lukkede døre: {ground}.",
        "An item may be handled behind closed doors: {ground}.",
    ),
    "closed-refused": Sentence(
        "Intet punkt kan behandles for lukkede døre: {ground}.",
        "No item may be handled behind closed doors: {ground}.",
    ),
    "task": Sentence("Opgave: {title}.", "Task: {title}."),
    "decides": Sentence("Beslutter {names}.", "Decides {names}."),
    "mentioned": Sentence("Nævnes kun ved navn.", "Is only named."),
}

SEAT = {
    "role": Sentence("som {role}", "as {role}"),
    "count": Sentence("{count:plads|pladser}", "{count:place|places}"),
    "range": Sentence("antal pladser: {bounds}", "number of places: {bounds}"),
    "unknown": Sentence("ukendt antal", "number unknown"),
    "holder": Sentence("besat af {name}", "held by {name}"),
    "appointed-by": Sentence("udpeget af {name}", "appointed by {name}"),
    "on-behalf-of": Sentence("på vegne af {name}", "on behalf of {name}"),
    "not-voting": Sentence("uden stemmeret", "without a vote"),
    "optional": Sentence("efter behov", "as needed"),
    "years": Sentence("for {years} år", "for {years:year|years}"),
    "renewals": Sentence(
        "kan genvælges {renewals:gang|gange}", "can be renewed {renewals:time|times}"
    ),
    "follows": Sentence("følger {election}", "follows {election}"),
    "staggered": Sentence("med forskudt udskiftning", "with staggered terms"),
    "interim": Sentence("midlertidigt", "for the time being"),
}

AMONG = Sentence(" blandt {names}", " among {names}")
BY = Sentence(" af {name}", " by {name}")
CONDITION = Sentence(" ({when})", " ({when})")
FROM_TO = Sentence("fra {start} til {end}", "from {start} to {end}")
FROM = Sentence("fra {start}", "from {start}")
UNTIL = Sentence("til {end}", "until {end}")

LINES = {
    "duty": Sentence("{title}.", "{title}."),
    "duty-proposed": Sentence("Forslag: {title}.", "Proposal: {title}."),
    "owner": Sentence("Ansvarlig: {names}.", "Responsible: {names}."),
    "helped-by": Sentence("Hjælpes af {names}.", "Helped by {names}."),
    "to": Sentence("Går til {name}.", "Goes to {name}."),
    "content": Sentence("Indeholder {names}.", "Contains {names}."),
    "level": Sentence("{level}: {title}", "{level}: {title}"),
    "lead": Sentence("Tovholder: {name}", "Lead: {name}"),
    "lead-rule": Sentence("Der skal være én tovholder pr. {level}.", "Each {level} has a lead."),
    "appointed-by": Sentence("Udpeges af {name}.", "Appointed by {name}."),
    "lead-task": Sentence("Alle tovholdere: {title}.", "Every lead: {title}."),
    "brief": Sentence(
        "Der skrives én opgavebeskrivelse pr. {level} med felterne {names}.",
        "A task description is written for each {level} with the fields {names}.",
    ),
    "decided-by": Sentence("Besluttes af {names}.", "Decided by {names}."),
    "status": Sentence("Status gives med {names}.", "Status is given as {names}."),
    "given-by": Sentence("Gives af {name}.", "Given by {name}."),
    "action-plan": Sentence(
        "Handleplanen har felterne {names}.", "The action plan has the fields {names}."
    ),
    "ambition": Sentence("Ambition: {title}{by}.", "Ambition: {title}{by}."),
    "by-day": Sentence(" inden {day}", " by {day}"),
    "indicator": Sentence("{title}.", "{title}."),
    "source": Sentence("Kilde: {name}.", "Source: {name}."),
    "target": Sentence("Mål: {target}.", "Target: {target}."),
    "baseline": Sentence("Udgangspunkt: {value} den {day}.", "Baseline: {value} on {day}."),
    "up": Sentence("skal stige hvert år", "must rise every year"),
    "down": Sentence("skal falde hvert år", "must fall every year"),
    "agreement": Sentence("{title} mellem {names}.", "{title} between {names}."),
    "renewed": Sentence("Fornyes {when}.", "Renewed {when}."),
    "renewed-by": Sentence("Fornyes af {name}.", "Renewed by {name}."),
    "period": Sentence("Gælder {days}.", "In force {days}."),
    "money": Sentence("{title}: {amount} {currency}.", "{title}: {amount} {currency}."),
    "money-rule": Sentence("{title}.", "{title}."),
    "years": Sentence("År: {names}.", "Years: {names}."),
    "purposes": Sentence("Bruges til {names}.", "Spent on {names}."),
    "paid-by": Sentence("Betales af {name}.", "Paid by {name}."),
    "paid-to": Sentence("Går til {name}.", "Goes to {name}."),
    "review": Sentence("{title}: {of}.", "{title}: {of}."),
    "review-step": Sentence("{number}. {title} ({name}).", "{number}. {title} ({name})."),
    "network": Sentence("{title}.", "{title}."),
    "members": Sentence("Medlemmer: {names}.", "Members: {names}."),
    "serves": Sentence("Betjenes af {name}.", "Served by {name}."),
    "list": Sentence(
        "Modtagerliste: {title}, føres af {name}.", "Mailing list: {title}, run by {name}."
    ),
    "step": Sentence("{number}. {title}.", "{number}. {title}."),
    "step-by": Sentence("Udføres af {name}.", "Done by {name}."),
    "cycle": Sentence("{title}: {names}.", "{title}: {names}."),
    "decision": Sentence("{title}.", "{title}."),
    "decision-by": Sentence("{title} (besluttet af {name}).", "{title} (decided by {name})."),
    "outcome": Sentence("Beslutning: {text}.", "Outcome: {text}."),
    "artefact": Sentence("{title}.", "{title}."),
    "owned-by": Sentence("Ejes af {names}.", "Owned by {names}."),
    "amended-by": Sentence("Kan ændres af {names}.", "Can be changed by {names}."),
    "entries": Sentence("Rummer {names}.", "Holds {names}."),
    "units": Sentence("Enheder: {names}.", "Units: {names}."),
    "posts": Sentence("Stillinger: {names}.", "Posts: {names}."),
    "parties": Sentence("Parter: {names}.", "Parties: {names}."),
    "reference": Sentence("Henvisning: {title}.", "Reference: {title}."),
    "survey": Sentence("Undersøgelse: {title}.", "Survey: {title}."),
    "evaluation": Sentence("Evaluering: {title}.", "Evaluation: {title}."),
    "milestone": Sentence("{day}: {title}.", "{day}: {title}."),
    "plain": Sentence("{title}.", "{title}."),
}
PREPARATION = Sentence("Forberedelse", "Preparation")
