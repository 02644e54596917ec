"""Leads: which are in order, and who counts as watching over whom."""

from typing import Any

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter


def strategy(lead: object, **rule: Any) -> dict[str, Any]:
    """A strategy with one track, this lead of it, and this rule for leads."""
    return {
        "levels": [{"id": "spor", "one": "spor", "many": "spor"}],
        "leads": {"one_per": "spor", **rule},
        "tree": [{"title": "Kapsejlads", "lead": lead, "clause": "§ 9"}],
    }


def led(lead: object, **rule: Any) -> Charter:
    """The club with that strategy."""
    return club({"strategy": strategy(lead, **rule)})


def test_a_body_that_is_reported_to_watches_over_the_leads() -> None:
    charter = led("formand", tasks=[{"title": "Give status", "to": "bestyrelse"}])

    (finding,) = seen("oversees-itself", charter)

    assert finding.params["whom"] == ("Formand",)


def test_a_body_that_leads_watches_over_itself() -> None:
    charter = led("bestyrelse", tasks=[{"title": "Give status", "to": "bestyrelse"}])

    (finding,) = seen("oversees-itself", charter)

    assert finding.params["whom"] == ("itself",)


def test_the_chair_by_office_is_the_post_behind_it() -> None:
    charter = led("bestyrelse.chair", tasks=[{"title": "Give status", "to": "bestyrelse"}])

    assert paths("oversees-itself", charter) == ["bodies.bestyrelse"]


def test_a_member_whom_the_body_watches_over_by_name_is_found() -> None:
    charter = club({"bodies": {"bestyrelse": {"oversees": ["kasserer", "havn"]}}})

    (finding,) = seen("oversees-itself", charter)

    assert finding.params["whom"] == ("Kasserer",)


def test_a_secretary_without_a_member_s_place_may_lead() -> None:
    sekretær = {"title": "Referent", "role": "secretary", "holder": "referent"}
    charter = club(
        {
            "posts": {"referent": {"title": "Referent", "unit": "kontor"}},
            "bodies": {"bestyrelse": {"oversees": ["leads"], "seats": [sekretær]}},
            "strategy": strategy("referent"),
        }
    )

    assert not seen("oversees-itself", charter)


def test_a_lead_that_nobody_is_to_appoint_may_be_named() -> None:
    assert not seen("lead-before-appointment", led("kasserer"))


def test_a_proposed_lead_waits_for_the_appointment() -> None:
    charter = led({"by": "kasserer", "state": "proposed"}, appointed_by="bestyrelse")

    assert paths("lead-before-appointment", charter) == ["strategy.leads"]


def test_a_lead_on_a_level_that_gets_none_is_not_asked_for() -> None:
    below = strategy(None, appointed_by="bestyrelse")
    below["levels"].append({"id": "mål", "one": "mål", "many": "mål"})
    below["tree"] = [{"title": "Kapsejlads", "contains": [{"title": "Vinde", "lead": "kasserer"}]}]

    assert not seen("lead-before-appointment", club({"strategy": below}))


def test_the_chair_of_a_body_is_a_person() -> None:
    assert not seen("lead-not-a-person", led("bestyrelse.chair", a_person=True))


def test_a_unit_may_lead_where_no_person_is_asked_for() -> None:
    assert not seen("lead-not-a-person", led("kontor"))
