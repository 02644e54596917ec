from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects
from tovholder.lib import jobs


class FilesConfig(AppConfig):
    name = "tovholder.files"

    def ready(self) -> None:
        """What the event log calls a file, and the job that tidies the storage."""
        from tovholder.files.sweeping import sweep

        subjects.register(subjects.SubjectKind("file", _("file")))
        jobs.register(jobs.Job("leftover-files", sweep, order=95))
