from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects
from tovholder.audit.subjects import SubjectKind
from tovholder.ui.navigation import Place, register


def _mail_url(slug: str, mail: str) -> str:
    return reverse("overview:mail", args=[slug, mail])


def _body_url(slug: str, key: str) -> str:
    charter, body = key.split("/", 1)
    return reverse("overview:body", args=[slug, charter, body])


def _seat_url(slug: str, key: str) -> str:
    charter, body, _seat = key.split("/", 2)
    return reverse("overview:body", args=[slug, charter, body])


class OverviewConfig(AppConfig):
    name = "tovholder.overview"

    def ready(self) -> None:
        """The pages that the main navigation and the log lead to, and what can be found."""
        from tovholder.overview.search_sources import EVIDENCE, WAIVERS
        from tovholder.search import sources

        sources.register(EVIDENCE, WAIVERS)
        subjects.register(
            SubjectKind("body", _("body"), _body_url),
            SubjectKind("mail", _("mail"), _mail_url),
            SubjectKind("seat", _("seat"), _seat_url),
            SubjectKind("letter-text", _("letter text")),
        )
        register(
            Place(
                label=_("My overview"), url_name="overview:inbox", order=5, also=("paamindelser",)
            ),
            Place(label=_("Overview"), url_name="overview:front", order=10, is_start=True),
            Place(label=_("Bodies"), url_name="overview:bodies", order=50, also=("pladser",)),
            Place(label=_("Organisation"), url_name="overview:organisation", order=60),
        )
