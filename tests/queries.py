"""Query counts as a ratchet: each page's number stands in a file, so that an N+1 is a diff.

    def test_the_wheel_asks_little(client, query_count):
        with query_count("wheel"):
            client.get("/...")

The number is kept in `query_counts.json` beside the test. It is that of a process that has just
started, which has read no charter yet. After a change that was meant, write it anew with
`TOVHOLDER_UPDATE_QUERY_COUNTS=1 pytest tests/<app>` (without -n).
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tovholder.compliance.queries import forget_judged, forget_owed
from tovholder.governance.queries import forget_charters
from tovholder.meetings.queries import forget_outlooks

QueryCount = Callable[[str], AbstractContextManager[None]]
STATEMENTS = ("SELECT", "DECLARE", "INSERT", "UPDATE", "DELETE", "WITH", "MERGE")


@pytest.fixture
def query_count(request: pytest.FixtureRequest) -> QueryCount:
    """Call with a page's name: the block must ask the database as often as the file says."""
    file = request.path.parent / "query_counts.json"

    @contextmanager
    def compare(page: str) -> Iterator[None]:
        forget_charters()
        forget_judged()
        forget_outlooks()
        forget_owed()
        with CaptureQueriesContext(connection) as captured:
            yield
        asked = [q["sql"] for q in captured if q["sql"].lstrip("( ").startswith(STATEMENTS)]
        kept = json.loads(file.read_text()) if file.exists() else {}
        if os.environ.get("TOVHOLDER_UPDATE_QUERY_COUNTS"):
            kept = dict(sorted({**kept, page: len(asked)}.items()))
            file.write_text(json.dumps(kept, indent=2) + "\n")
        listed = "\n".join(f"{n:3}. {sql[:300]}" for n, sql in enumerate(asked, start=1))
        assert len(asked) == kept.get(page), (
            f"{page} asked {len(asked)} times; {file.name} says {kept.get(page)}:\n{listed}"
        )

    return compare
