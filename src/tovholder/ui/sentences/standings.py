"""The words for a verdict's standing, a duty's modality and a finding's severity."""

from tovholder.ui.sentences import Sentence

STANDINGS = {
    "met": Sentence("Opfyldt", "Met"),
    "met_late": Sentence("Opfyldt for sent", "Met late"),
    "on_course": Sentence("På rette vej", "On course"),
    "planned": Sentence("Planlagt", "Planned"),
    "due_soon": Sentence("Fristen nærmer sig", "Due soon"),
    "overdue": Sentence("Over fristen", "Overdue"),
    "broken": Sentence("Brudt", "Broken"),
    "deviates": Sentence("Afviger", "Deviates"),
    "waived": Sentence("Fraveget", "Waived"),
    "unverifiable": Sentence("Kan ikke efterprøves", "Cannot be verified"),
    "not_yet_in_force": Sentence("Endnu ikke i kraft", "Not yet in force"),
    "allowed": Sentence("Tilladt", "Allowed"),
}

MODALITIES = {
    "must": Sentence("Skal", "Must"),
    "expected": Sentence("Forventes", "Expected"),
    "may": Sentence("Kan", "May"),
}

SEVERITIES = {
    "error": Sentence("Fejl", "Error"),
    "warning": Sentence("Advarsel", "Warning"),
    "info": Sentence("Oplysning", "Information"),
}
