from collections.abc import Callable

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects
from tovholder.audit.subjects import SubjectKind
from tovholder.ui.navigation import Place, register


class GovernanceConfig(AppConfig):
    name = "tovholder.governance"

    def ready(self) -> None:
        """The pages that the main navigation leads to."""
        from tovholder.governance import deeds, references
        from tovholder.governance.decision_list import decision_url
        from tovholder.governance.queries.decisions import versions_by_decision

        deeds.register_list(_("Decisions"), "governance:decisions", order=10)
        references.register(versions_by_decision)
        register(
            Place(label=_("Charters"), url_name="governance:charters", order=40),
            Place(
                label=_("Decisions"), url_name="governance:decisions", order=65, also=("opgaver",)
            ),
            Place(
                label=_("Persons"), url_name="governance:persons", order=70, also=("adgang", "log")
            ),
        )
        subjects.register(
            SubjectKind("person", _("person"), _url("governance:person")),
            SubjectKind("charter", _("charter"), _url("governance:charter")),
            SubjectKind("decision", _("decision"), decision_url),
            SubjectKind("membership", _("seat"), _url("governance:membership")),
            SubjectKind("organisation", _("organisation")),
            SubjectKind("member-import", _("member list")),
        )


def _url(name: str) -> Callable[[str, str], str]:
    """The address of a thing by its id."""
    return lambda slug, key: reverse(name, args=[slug, key])
