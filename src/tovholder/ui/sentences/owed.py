"""What somebody owes: the kinds of things, the one thing to do about each, and why."""

from collections.abc import Mapping

from tovholder.ui.sentences import Sentence

KINDS: Mapping[str, Sentence] = {
    "duty": Sentence("Krav i kommissoriet", "Duty of the charter"),
    "task": Sentence("Opgave", "Task"),
    "follow-up": Sentence("Opfølgning på beslutning", "Follow-up on a decision"),
    "attestation": Sentence("Årlig bekræftelse", "Yearly attestation"),
    "vacancy": Sentence("Ledig plads", "Vacant seat"),
    "term": Sentence("Periode, der udløber", "Term that ends"),
}

DEEDS: Mapping[str, Sentence] = {
    "duty": Sentence("Bekræft, at det er gjort", "Confirm that it is done"),
    "task": Sentence("Åbn opgaven", "Open the task"),
    "follow-up": Sentence("Følg op", "Follow up"),
    "verify": Sentence("Godkend opfølgningen", "Verify the follow-up"),
    "attestation": Sentence("Bekræft for i år", "Vouch for this year"),
    "vacancy": Sentence("Besæt pladsen", "Fill the seat"),
    "lead": Sentence("Udpeg en tovholder", "Appoint a lead"),
    "term": Sentence("Find en afløser", "Find a successor"),
}
"""The words on the one button."""

SEAT = Sentence("{body}: {seat}", "{body}: {seat}")
TERM = Sentence("{seat}: {name}", "{seat}: {name}")

WHY: Mapping[str, Sentence] = {
    "vacancy": Sentence(
        "{count:plads har|pladser har} stået tom siden {on}.",
        "{count:place has|places have} stood empty since {on}.",
    ),
    "term-ends": Sentence("Perioden udløber {on}.", "The term ends on {on}."),
    "term-ended": Sentence(
        "Perioden udløb {on}, og ingen har afløst.",
        "The term ended on {on}, and nobody has taken over.",
    ),
    "decided": Sentence(
        "Besluttet {on} i {body}, nr. {reference}.",
        "Decided on {on} in {body}, no. {reference}.",
    ),
    "followed-up": Sentence(
        "Beslutning {reference} i {body} er fulgt op og skal godkendes af en anden end den"
        " ansvarlige.",
        "Decision {reference} of {body} was followed up, and somebody else than its owner must"
        " verify it.",
    ),
    "task": Sentence("Opgave {number}.", "Task {number}."),
    "task-about": Sentence("Opgave {number} om {about}.", "Task {number} about {about}."),
}
