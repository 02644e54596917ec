from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects
from tovholder.audit.subjects import SubjectKind
from tovholder.ui.navigation import Place, register


class MeetingsConfig(AppConfig):
    name = "tovholder.meetings"

    def ready(self) -> None:
        """The page that the main navigation leads to, and what the log's things are called."""
        register(
            Place(label=_("Meetings"), url_name="meetings:meetings", order=35, also=("aarsplan",))
        )
        subjects.register(
            SubjectKind("meeting", _("meeting"), _meeting_url),
            SubjectKind("year-plan", _("year plan"), _plan_url),
            SubjectKind("occasions", _("imported calendar"), _occasions_url),
        )


def _meeting_url(slug: str, id_: str) -> str:
    return reverse("meetings:meeting", args=[slug, id_])


def _plan_url(slug: str, year: str) -> str:
    return f"{reverse('meetings:year', args=[slug])}?aar={year}"


def _occasions_url(slug: str, _id: str) -> str:
    return reverse("meetings:occasions", args=[slug])
