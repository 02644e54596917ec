from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import SubjectKind
from tovholder.audit.subjects import register as register_kinds
from tovholder.lib.jobs import Job
from tovholder.lib.jobs import register as register_jobs


class OutboxConfig(AppConfig):
    name = "tovholder.outbox"

    def ready(self) -> None:
        """Mail leaves last, when the other jobs have written it."""
        from tovholder.outbox import jobs

        register_kinds(SubjectKind("mail", _("mail")))
        register_jobs(Job("mail", jobs.send, order=90), Job("links", jobs.forget, order=95))
