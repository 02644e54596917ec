"""The ratchet of query counts turns one way."""

import pytest

from tests.queries import QueryCount
from tovholder.accounts.models import User

pytestmark = pytest.mark.django_db


def test_a_page_that_asks_as_often_as_written_passes(query_count: QueryCount) -> None:
    with query_count("two questions"):
        User.objects.count()
        User.objects.exists()


def test_a_page_that_asks_once_more_fails_and_shows_what_it_asked(query_count: QueryCount) -> None:
    message = r'asked 1 times(.|\n)*FROM "accounts_user"'
    with pytest.raises(AssertionError, match=message), query_count("nothing"):
        User.objects.count()


def test_a_page_that_nobody_counted_fails(query_count: QueryCount) -> None:
    with pytest.raises(AssertionError, match="says None"), query_count("uncounted"):
        pass
