"""What holds for every charter, every pile of facts and every day."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.core.rules import choir, weekly
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.judge import judge
from tovholder.core.obligations import Occurrence, known_days, obligations, occurrences
from tovholder.core.verdicts import Standing

type Scene = tuple[Charter, list[Fact], date]

FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
KEPT = (Standing.MET, Standing.MET_LATE)
PAST = (Standing.OVERDUE, Standing.BROKEN, Standing.DEVIATES)
UPCOMING = (Standing.PLANNED, Standing.ON_COURSE, Standing.DUE_SOON)
RANK = {
    Standing.MET: 4, Standing.MET_LATE: 3, Standing.ON_COURSE: 2, Standing.DUE_SOON: 2,
    Standing.PLANNED: 2, Standing.ALLOWED: 2, Standing.UNVERIFIABLE: 2, Standing.WAIVED: 2,
    Standing.NOT_YET_IN_FORCE: 2, Standing.OVERDUE: 1, Standing.DEVIATES: 1, Standing.BROKEN: 0,
}  # fmt: skip

days = st.dates(FIRST, LAST)
phrases = st.sampled_from(
    [
        "4 gange om året", "1 gang i kvartalet", "1-2 gange om året", "hver måned undtagen juli",
        "1 gang i marts", "2. torsdag i hver måned", "hver 2. uge", "senest 1. juni 2024",
        "mindst 1 gang om året senest 30. september", "efter behov", "løbende",
        "1 gang om året før board.ordinary", "14 dage efter board.ordinary", "hver 2. måned",
        "1 gang hvert 2. år", "højst 2 gange om året", "3 arbejdsdage efter duty-0",
    ]
)  # fmt: skip
modalities = st.sampled_from(["must", "expected", "may"])


@st.composite
def charters(draw: st.DrawFn) -> Charter:
    """A board that meets, its papers, and up to four duties on any phrase."""
    duties = {
        f"duty-{number}": {
            "title": f"Pligt {number}",
            "kind": "event",
            "when": draw(phrases),
            "modality": draw(modalities),
        }
        for number in range(draw(st.integers(0, 4)))
    }
    body = {
        "name": "Bestyrelsen",
        "meetings": {"ordinary": {"when": draw(st.sampled_from(["4 gange om året", "i marts"]))}},
        "materials": {"when": "senest 7 dage før hvert møde"},
        "size": {"at_most": 5},
    }
    return choir(bodies={"board": body}, duties=duties)


@st.composite
def piles(draw: st.DrawFn, charter: Charter) -> list[Fact]:
    """Facts about the charter's own rules."""
    rules = [one for one in obligations(charter) if one.done_by is not FactKind.MEMBER_COUNT]
    picked = draw(st.lists(st.tuples(st.sampled_from(rules), days, st.none() | days), max_size=25))
    return [
        Fact(rule.done_by, rule.subject, on, f"bilag-{number}", about)
        for number, (rule, on, about) in enumerate(picked)
    ]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """A charter, facts about it, and a day."""
    charter = draw(charters())
    return charter, draw(piles(charter)), draw(days)


def due_of(charter: Charter, facts: list[Fact], on: date) -> tuple[Occurrence, ...]:
    return occurrences(charter, FIRST, LAST, known_days(facts, on))


@given(scenes(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(scene: Scene, shuffler: Random) -> None:
    charter, facts, on = scene
    due = list(due_of(charter, facts, on))
    expected = judge(due, facts, on)
    shuffler.shuffle(due)
    shuffler.shuffle(facts)
    assert judge(due, facts, on) == expected


@given(scenes(), st.data())
def test_more_work_done_never_worsens_a_verdict(scene: Scene, data: st.DataObject) -> None:
    charter, facts, on = scene
    due = due_of(charter, facts, on)
    more = [*facts, *data.draw(piles(charter))]
    before = {one.occurrence: RANK[one.standing] for one in judge(due, facts, on)}
    after = {one.occurrence: RANK[one.standing] for one in judge(due, more, on)}
    assert all(after[occurrence] >= rank for occurrence, rank in before.items())


@given(scenes(), st.integers(0, 400))
def test_a_later_day_never_turns_overdue_into_upcoming(scene: Scene, later: int) -> None:
    charter, facts, on = scene
    due = due_of(charter, facts, on)
    now = judge(due, facts, on)
    then = judge(due, facts, on + timedelta(days=later))
    assert not any(
        first.standing in PAST and second.standing in UPCOMING
        for first, second in zip(now, then, strict=True)
    )


@given(scenes())
def test_a_fact_is_spent_once_per_obligation(scene: Scene) -> None:
    charter, facts, on = scene
    spent = [
        (one.occurrence.obligation.subject, proof.ref)
        for one in judge(due_of(charter, facts, on), facts, on)
        for proof in one.proofs
        if one.occurrence.obligation.done_by is FactKind.EVENT_HELD
        if one.standing in (*KEPT, *PAST)
    ]
    assert len(spent) == len(set(spent))


@given(scenes())
def test_every_occurrence_gets_one_verdict(scene: Scene) -> None:
    charter, facts, on = scene
    due = due_of(charter, facts, on)
    assert sorted(map(id, due)) == sorted(id(one.occurrence) for one in judge(due, facts, on))


@given(scenes())
def test_only_a_must_is_ever_broken_or_overdue(scene: Scene) -> None:
    charter, facts, on = scene
    for one in judge(due_of(charter, facts, on), facts, on):
        if one.standing in (Standing.BROKEN, Standing.OVERDUE):
            assert one.occurrence.obligation.modality == "must"


@given(scenes())
def test_work_opens_before_it_is_due_and_is_due_before_it_closes(scene: Scene) -> None:
    charter, facts, on = scene
    assert all(one.opens <= one.due <= one.closes for one in due_of(charter, facts, on))


@given(st.lists(days, max_size=12), st.lists(st.integers(1, 3), min_size=1, max_size=8))
def test_a_stretch_is_met_on_time_exactly_if_enough_was_done_inside_it(
    fact_days: list[date], needs: list[int]
) -> None:
    weeks = [
        Occurrence(
            weekly(),
            opens=FIRST + timedelta(days=60 * number),
            due=FIRST + timedelta(days=60 * number + 59),
            closes=FIRST + timedelta(days=60 * number + 119),
            required=need,
        )
        for number, need in enumerate(needs)
    ]
    facts = [
        Fact(FactKind.EVENT_HELD, "concert", day, str(number))
        for number, day in enumerate(fact_days)
    ]
    verdicts = judge(weeks, facts, LAST)
    on_time = [
        sum(week.opens <= day <= week.due for day in fact_days) >= week.required for week in weeks
    ]
    assert [one.standing is Standing.MET for one in verdicts] == on_time
