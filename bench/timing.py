"""Interleaved rounds: what is compared takes turns, so that a busy machine slows both."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of each round: by the clock on the wall, and of this process on a core."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median round by the wall clock, in seconds."""
        return median(self.wall)


def interleaved(rounds: int, *tasks: Callable[[], object]) -> tuple[Timing, ...]:
    """Each task's timing, from so many rounds in which every task runs once.

    A round before the first warms up. The collector of garbage is on, but what the set-up left
    behind is not its business.
    """
    gc.collect()
    gc.freeze()
    taken: list[list[tuple[float, float]]] = [[] for _ in tasks]
    try:
        for number in range(rounds + 1):
            for task, times in zip(tasks, taken, strict=True):
                seconds = _time(task)
                if number:
                    times.append(seconds)
    finally:
        gc.unfreeze()
    return tuple(Timing(*map(tuple, zip(*times, strict=True))) for times in taken)


def _time(task: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    result = task()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    del result
    return wall, cpu


def ratio(measured: Timing, bare: Timing) -> float:
    """How many times the bare one: the median over the rounds, each against its neighbour."""
    return _median_ratio(measured.wall, bare.wall)


def cpu_ratio(measured: Timing, bare: Timing) -> float:
    """The same by the processor's time."""
    return _median_ratio(measured.cpu, bare.cpu)


def _median_ratio(measured: Sequence[float], bare: Sequence[float]) -> float:
    return median(one / other for one, other in zip(measured, bare, strict=True))
