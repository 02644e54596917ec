"""The words for what a body is for, and for what ties one to another."""

from collections.abc import Mapping

from tovholder.core.charter.body import Mandate, SeatRole
from tovholder.core.charter.index import Kind
from tovholder.core.organisation import Tie
from tovholder.ui.sentences import Sentence

MANDATES: Mapping[Mandate, Sentence] = {
    Mandate.OWNS: Sentence("Ejer", "Owns"),
    Mandate.DECIDES: Sentence("Beslutter", "Decides"),
    Mandate.ADVISES: Sentence("Rådgiver", "Advises"),
    Mandate.COORDINATES: Sentence("Koordinerer", "Coordinates"),
    Mandate.EXECUTES: Sentence("Udfører", "Executes"),
    Mandate.NETWORKS: Sentence("Netværk", "Network"),
}

TIES: Mapping[Tie, Sentence] = {
    Tie.REPORTS_TO: Sentence("Refererer til", "Reports to"),
    Tie.PART_OF: Sentence("Del af", "Part of"),
    Tie.OVERSEEN_BY: Sentence("Under tilsyn af", "Overseen by"),
    Tie.SET_BY: Sentence("Nedsat af", "Set up by"),
    Tie.ANCHORED_IN: Sentence("Forankret i", "Anchored in"),
    Tie.SITS_IN: Sentence("Har plads i", "Has a seat in"),
    Tie.SERVES: Sentence("Betjener", "Serves"),
}

PARTIES: Mapping[Kind, Sentence] = {
    Kind.BODY: Sentence("Organ", "Body"),
    Kind.UNIT: Sentence("Enhed", "Unit"),
    Kind.POST: Sentence("Stilling", "Post"),
    Kind.PARTY: Sentence("Part", "Party"),
}

SEAT_ROLES: Mapping[SeatRole, Sentence] = {
    SeatRole.MEMBER: Sentence("Medlem", "Member"),
    SeatRole.CHAIR: Sentence("Formand", "Chair"),
    SeatRole.SECRETARY: Sentence("Sekretær", "Secretary"),
    SeatRole.OBSERVER: Sentence("Observatør", "Observer"),
    SeatRole.SUBSTITUTE: Sentence("Suppleant", "Substitute"),
}
