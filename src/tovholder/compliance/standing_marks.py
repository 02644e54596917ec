"""The mark that stands beside each rule in the text of its charter."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from tovholder.compliance.queries import judged
from tovholder.compliance.rows import EARLIEST, rows_of_year
from tovholder.compliance.rule_page import current
from tovholder.compliance.verdict_list import rule_url
from tovholder.directory.models import Organisation
from tovholder.ui.badges import standing_badge
from tovholder.ui.language import page_language


def standing_marks(organisation: Organisation, charter: str, on: date) -> Mapping[str, SafeString]:
    """By the subject of each rule: how it stands on the day, linked to the page of the rule."""
    found = judged(organisation, on=on, first=EARLIEST, last=date(on.year, 12, 31))
    own = [one for one in found if one.charter.charter == charter]
    rows = rows_of_year(own, on.year, on, page_language())
    marks = {}
    for subject, group in groupby(rows, key=lambda row: row.rule.obligation.subject):
        now = current(list(group)[::-1], on)
        url = rule_url(organisation.slug, now.rule)
        marks[subject] = format_html('<a href="{}">{}</a>', url, standing_badge(now.standing))
    return marks
