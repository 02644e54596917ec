"""Somebody in each organisation of the demo is writing on the next version."""

import pytest

from tests.demo.conftest import TODAY
from tovholder.compliance.queries import draft_effect
from tovholder.core.charter.load import load
from tovholder.core.wheel.compare import moves
from tovholder.directory.models import Organisation
from tovholder.governance.actions import refusals
from tovholder.governance.queries import drafts_of, revisions_of, text_of_revision


@pytest.mark.usefixtures("demo")
def test_most_have_a_draft_that_could_be_adopted_and_does_something() -> None:
    found = [(one, draft) for one in Organisation.objects.all() for draft in drafts_of(one)]
    assert len(found) >= 3
    for organisation, draft in found:
        text = text_of_revision(organisation, draft.revision.id) or ""
        charter = load(text).charter
        assert refusals(organisation, charter, text) == ()
        assert len(revisions_of(draft)) >= 1
        effect = draft_effect(organisation, charter, TODAY)
        assert moves(effect.without.wheel, effect.with_draft.wheel)
