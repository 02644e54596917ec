"""What happens by itself: the jobs that `tovholder manage tick` runs, in the order registered.

`lib` knows no app by name. An app calls `register` in its `AppConfig.ready`:

    jobs.register(Job("mail", send_what_is_queued, order=90))
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

_log = structlog.get_logger(__name__)

Say = Callable[[str], None]
"""Takes a line about what is done or would be done."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do at a moment: `run(now, is_dry_run, say)`.

    It finds out itself what is due, so that it may be run at any time, twice at once, or again
    after it was killed, and does nothing twice. In a dry run it only says what it would do. Jobs
    run by their `order`, the lowest first.
    """

    name: str
    run: Callable[[datetime, bool, Say], None]
    order: int = 50


class PartlyFailedError(Exception):
    """Some of the things that a job went through failed, and the others are done."""

    def __init__(self, failed: Sequence[str]) -> None:
        self.failed = tuple(failed)
        super().__init__(", ".join(self.failed))


_jobs: dict[str, Job] = {}


def register(*jobs: Job) -> None:
    """Adds the jobs; one that is registered again under its name is replaced."""
    _jobs.update({one.name: one for one in jobs})


def run_jobs(now: datetime, is_dry_run: bool, say: Say) -> tuple[str, ...]:
    """Runs every job; one that fails is logged and does not stop the others. Gives their names."""
    failed = []
    for job in sorted(_jobs.values(), key=lambda one: one.order):
        try:
            job.run(now, is_dry_run, partial(_say_for, job.name, say))
        except PartlyFailedError as error:
            failed.append(f"{job.name} ({error})")
        except Exception:
            _log.exception("job failed", job=job.name)
            failed.append(job.name)
    return tuple(failed)


def _say_for(name: str, say: Say, line: str) -> None:
    say(f"{name}: {line}")


def for_each[Thing](things: Iterable[Thing], do: Callable[[Thing], None], say: Say) -> None:
    """Calls `do` with each thing and tells how far it has come, at most ten times.

    A thing that fails is logged, the others are done, and then PartlyFailedError is raised.
    """
    everything = tuple(things)
    step = max(len(everything) // 10, 1)
    failed = []
    for number, thing in enumerate(everything, start=1):
        try:
            do(thing)
        except Exception:
            _log.exception("job failed for one", thing=str(thing))
            failed.append(str(thing))
        if number % step == 0 or number == len(everything):
            say(f"{number}/{len(everything)}")
    if failed:
        raise PartlyFailedError(failed)
