from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects


class FilesConfig(AppConfig):
    name = "tovholder.files"

    def ready(self) -> None:
        """What the event log calls a file."""
        subjects.register(subjects.SubjectKind("file", _("file")))
