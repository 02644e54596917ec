"""Jobs run in order, and one that fails stops no other."""

from datetime import UTC, datetime

import pytest

from tovholder.lib import jobs
from tovholder.lib.jobs import Job, PartlyFailedError, Say, for_each, register, run_jobs

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_jobs", {})


@pytest.fixture
def said() -> list[str]:
    return []


def saying(word: str, order: int) -> Job:
    def run(now: datetime, is_dry_run: bool, say: Say) -> None:
        say(f"{word} {now:%H} {is_dry_run}")

    return Job(word, run, order)


def failing(_now: datetime, _is_dry_run: bool, _say: Say) -> None:
    raise RuntimeError("broken")


def test_jobs_run_by_their_order_and_are_named(said: list[str]) -> None:
    register(saying("send", 90), saying("remind", 10))
    assert run_jobs(NOON, True, said.append) == ()
    assert said == ["remind: remind 12 True", "send: send 12 True"]


def test_a_job_that_fails_is_named_and_the_others_run(said: list[str]) -> None:
    register(Job("remind", failing, 10), saying("send", 90))
    assert run_jobs(NOON, False, said.append) == ("remind",)
    assert said == ["send: send 12 False"]


def test_one_organisation_that_fails_stops_no_other(said: list[str]) -> None:
    done: list[int] = []

    def do(number: int) -> None:
        done.append(10 // number)

    with pytest.raises(PartlyFailedError) as caught:
        for_each([1, 0, 2], do, said.append)
    assert (done, caught.value.failed) == ([10, 5], ("0",))
    assert said == ["1/3", "2/3", "3/3"]


def test_the_organisations_that_failed_are_named(said: list[str]) -> None:
    def run(_now: datetime, _is_dry_run: bool, say: Say) -> None:
        for_each(["0", "1"], lambda name: said.append(str(1 // int(name))), say)

    register(Job("remind", run))
    assert run_jobs(NOON, False, said.append) == ("remind (0)",)


def test_progress_is_told_ten_times(said: list[str]) -> None:
    for_each(range(98), lambda _one: None, said.append)
    assert said[0] == "9/98"
    assert said[-1] == "98/98"
    assert len(said) <= 11
