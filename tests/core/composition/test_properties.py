"""What holds for every body and everybody who sits there."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.core.composition.choir import ON, committee, seated
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Outcome, Sitting

BODY = committee(
    size={"at_least": 2, "at_most": 4},
    quotas=[
        {"sector": "sangere", "at_least": 2},
        {"sector": "alt", "among": "sangere", "at_most": 2},
    ],
    seats=[
        {"id": "voices", "title": "Sangere", "count": 3, "term": {"years": 2, "renewals": 1}},
        {"id": "cook", "title": "Kok", "voting": False, "substitutes": "personal"},
    ],
    chair={"how": "rotating"},
)
DAYS = st.dates(date(2022, 1, 1), ON + timedelta(days=400))


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    """Somebody, somewhere, for some time."""
    name = draw(st.sampled_from("ABCDEF"))
    start = draw(DAYS)
    return Sitting(
        person=name,
        name=name,
        seat=draw(st.sampled_from(["voices", "cook", ""])),
        part=draw(st.sampled_from(SeatRole)),
        from_on=start,
        until_on=draw(st.none() | st.integers(0, 900).map(lambda n: start + timedelta(days=n))),
        sector=draw(st.sampled_from(["", "alt", "sangere", "orkester"])),
    )


@given(st.lists(sittings(), max_size=8, unique=True), st.randoms())
def test_the_order_of_sittings_does_not_matter(some: list[Sitting], random: object) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert seated(BODY, *shuffled) == seated(BODY, *some)


@given(st.lists(sittings(), max_size=8), DAYS)
def test_an_observer_changes_neither_size_nor_quota(some: list[Sitting], start: date) -> None:
    observer = Sitting("observer", "O", "", SeatRole.OBSERVER, start)
    counted = ("size", "quota", "quota-among")

    def numbers(*all_of_them: Sitting) -> list[object]:
        found = seated(BODY, *all_of_them)
        return [check for check in found.checks if check.code in counted]

    assert numbers(*some, observer) == numbers(*some)


@given(st.lists(sittings(), max_size=8))
def test_everybody_present_is_seen_once_in_a_seat_or_outside(some: list[Sitting]) -> None:
    found = seated(BODY, *some)
    seen = [one for state in found.seats for one in state.holders] + list(found.unlisted)
    assert sorted(map(repr, seen)) == sorted(repr(one) for one in some if one.is_on(ON))


@given(st.lists(sittings(), max_size=8), st.sampled_from(["alt", "sangere", "orkester"]))
def test_a_quota_that_is_decided_stays_so_when_a_sector_becomes_known(
    some: list[Sitting], sector: str
) -> None:
    told = [replace(one, sector=one.sector or sector) for one in some]
    before, after = seated(BODY, *some), seated(BODY, *told)
    for old, new in zip(before.checks, after.checks, strict=True):
        if old.code.startswith("quota") and old.outcome is not Outcome.OPEN:
            assert new.outcome is old.outcome
