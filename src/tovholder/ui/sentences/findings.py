"""What a coordinator reads about each finding of the checker: one table, joined from families."""

from tovholder.ui.sentences.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {}
