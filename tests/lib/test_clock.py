from datetime import UTC, date, datetime, timedelta

from pytest_django import Settings

from tovholder.lib.clock import now, today


def test_the_day_can_be_fixed_for_a_demonstration(settings: Settings) -> None:
    settings.TODAY = date(2024, 2, 29)
    assert today() == date(2024, 2, 29)


def test_a_fixed_day_keeps_the_time_of_the_day(settings: Settings) -> None:
    settings.TODAY = date(2024, 2, 29)
    fixed = now()
    settings.TODAY = None
    assert abs(now() - now().replace(hour=fixed.hour, minute=fixed.minute)) < timedelta(minutes=2)


def test_the_moment_is_the_real_one_in_copenhagen() -> None:
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert now().tzname() in {"CET", "CEST"}
