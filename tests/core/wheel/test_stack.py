"""Marks on a track do not cover each other, however many there are."""

from hypothesis import given
from hypothesis import strategies as st

from tovholder.core.wheel import Place, stack, widest_gap

ANGLES = st.lists(st.floats(0, 359.9), max_size=40).map(sorted)


def test_marks_with_room_stay_where_they_are() -> None:
    assert stack([10, 50], 5, 3) == (Place(0, 10), Place(0, 50))


def test_a_mark_that_would_cover_another_takes_the_next_lane() -> None:
    assert stack([10, 12], 5, 3) == (Place(0, 10), Place(1, 12))


def test_a_mark_for_which_no_lane_is_free_moves_on() -> None:
    assert stack([10, 11, 12], 5, 2) == (Place(0, 10), Place(1, 11), Place(0, 15))


def test_marks_on_the_last_day_move_back_into_the_year() -> None:
    places = stack([350, 359, 359.5], 6, 1)
    assert [place.angle for place in places] == [345, 351, 357]


@given(ANGLES, st.integers(1, 4))
def test_no_two_in_a_lane_are_nearer_than_asked(angles: list[float], lanes: int) -> None:
    separation = 8.0
    places = stack(angles, separation, lanes)
    for lane in range(lanes):
        drawn = [place.angle for place in places if place.lane == lane]
        if len(drawn) * separation <= 360:
            around = [*drawn[1:], drawn[0] + 360] if drawn else []
            gaps = [after - before for before, after in zip(drawn, around, strict=True)]
            assert len(drawn) < 2 or min(gaps) > separation - 1e-6


@given(ANGLES)
def test_what_has_room_in_the_lanes_moves_less_than_the_crowd_is_wide(angles: list[float]) -> None:
    for angle, place in zip(angles, stack(angles, 8.0, 4), strict=True):
        assert abs(place.angle - angle) <= 8.0 * len(angles) / 4 + 8.0


def test_the_widest_gap_may_lie_across_new_year() -> None:
    assert widest_gap([90, 180, 300]) == (15, 150)


def test_a_track_without_marks_is_one_gap() -> None:
    assert widest_gap([]) == (180, 360)
