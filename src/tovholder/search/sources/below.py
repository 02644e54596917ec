"""The sources of the apps below, in the order in which their kinds are offered."""

from tovholder.search.sources import Source, charters, meetings, people, work

SOURCES: tuple[Source, ...] = (
    people.SOURCE,
    charters.SOURCE,
    work.DECISIONS,
    work.TASKS,
    meetings.SOURCE,
)
