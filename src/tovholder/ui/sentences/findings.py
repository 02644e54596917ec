"""What a coordinator reads about each finding of the checker: one table, joined from families."""

from tovholder.ui.sentences.finding_text import FindingText
from tovholder.ui.sentences.findings_bodies import BODIES
from tovholder.ui.sentences.findings_goals import GOALS
from tovholder.ui.sentences.findings_people import PEOPLE
from tovholder.ui.sentences.findings_time import TIME
from tovholder.ui.sentences.findings_words import WORDS

FINDINGS: dict[str, FindingText] = BODIES | GOALS | PEOPLE | TIME | WORDS
