"""What a planner chooses for a year, as it is kept in JSON.

{"winter_week": 8, "most_a_month": 6,
 "bodies": {"charter/board": {"weekdays": [1, 3], "starts_at": "16:00", "ends_at": "18:00",
                              "place": "Mødelokale 2"}}}
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from tovholder.core.planning import BodyKey, Habit, Options

type Stored = Mapping[str, Any]


def options_from(stored: Stored, habits: Mapping[BodyKey, Habit], first: date) -> Options:
    """The options of a plan: what was chosen, and for the other bodies what they are used to.

    `first` is the first day that a meeting may be proposed for.
    """
    chosen = chosen_habits(stored)
    both = {**habits}
    for key, habit in chosen.items():
        both[key] = _over(habit, habits.get(key, Habit()))
    return Options(
        first=first,
        winter_week=stored.get("winter_week", 7),
        most_a_month=stored.get("most_a_month"),
        habits=both,
    )


def chosen_habits(stored: Stored) -> Mapping[BodyKey, Habit]:
    """What was chosen for each body."""
    return {_key(name): _habit(one) for name, one in stored.get("bodies", {}).items()}


def stored_options(data: Mapping[str, Any], habits: Mapping[BodyKey, Habit]) -> dict[str, Any]:
    """What a planner chose, as JSON; bodies for which nothing was chosen are left out."""
    bodies = {"/".join(key): told for key, one in habits.items() if (told := _stored_habit(one))}
    return {
        "winter_week": data["winter_week"],
        "most_a_month": data["most_a_month"],
        "bodies": bodies,
    }


def _stored_habit(habit: Habit) -> dict[str, Any]:
    """A body's habit as JSON; what is not chosen is left out."""
    told = {
        "weekdays": list(habit.weekdays),
        "starts_at": habit.starts_at and f"{habit.starts_at:%H:%M}",
        "ends_at": habit.ends_at and f"{habit.ends_at:%H:%M}",
        "place": habit.place,
    }
    return {name: value for name, value in told.items() if value}


def _key(name: str) -> BodyKey:
    charter, _, body = name.partition("/")
    return charter, body


def _habit(stored: Stored) -> Habit:
    return Habit(
        weekdays=tuple(stored.get("weekdays", ())),
        starts_at=_time(stored.get("starts_at")),
        ends_at=_time(stored.get("ends_at")),
        place=stored.get("place", ""),
        is_chosen=bool(stored.get("weekdays")),
    )


def _over(chosen: Habit, usual: Habit) -> Habit:
    """What was chosen, and what is usual where nothing was."""
    has_times = chosen.starts_at is not None
    return replace(
        usual,
        weekdays=chosen.weekdays or usual.weekdays,
        is_chosen=chosen.is_chosen,
        starts_at=chosen.starts_at if has_times else usual.starts_at,
        ends_at=chosen.ends_at if has_times else usual.ends_at,
        place=chosen.place or usual.place,
    )


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
