"""When in the day the meetings of a calendar feed are."""

from datetime import date

from tovholder.core.wheel import Mark
from tovholder.directory.models import Organisation
from tovholder.meetings.queries import planned
from tovholder.ui.wheel_ics import Times, Timing


def meeting_times(organisation: Organisation, first: date, last: date) -> Timing:
    """Gives the time and place of a mark that is a meeting between the two days; one query."""
    times = {
        (one.charter, one.subject, one.day): Times(one.starts_at, one.ends_at, one.place)
        for one in planned(organisation, first, last)
        if one.starts_at
    }

    def of_mark(mark: Mark) -> Times | None:
        rule = mark.occurrence.obligation
        subjects = (rule.subject, *rule.also_by)
        found = (times.get((mark.charter, subject, mark.day)) for subject in subjects)
        return next((one for one in found if one), None)

    return of_mark
