"""`python -m bench`: measure, print the tables, and write them to docs/benchmarks.md."""

import os
import sys
from pathlib import Path

ORGANISATIONS = 98
REPORT = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def main() -> None:
    """Measure everything; a missed target is told, and is no error of the program."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from bench import feeds, judging, pages, report, search, tick
    from bench.generate import fill
    from bench.machine import machine

    say("Judging …")
    judged = judging.measure()
    say(f"Generating {ORGANISATIONS} organisations with ten years behind them …")
    call_command("migrate", verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    stock = fill(ORGANISATIONS)
    say("Pages …")
    shown = pages.measure(stock)
    say("Feeds …")
    fed = feeds.measure(stock)
    say("Search …")
    searched = search.measure(stock)
    say("Tick …")
    ticked = tick.measure()
    text, is_kept = report.render(machine(), stock, judged, shown, fed, searched, ticked)
    REPORT.write_text(text, encoding="utf-8")
    print(text)
    say(f"{'Every target kept' if is_kept else 'Some targets missed'}; written to {REPORT}")


def say(what: str) -> None:
    """A line of progress."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
