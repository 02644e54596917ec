from django.apps import AppConfig

from tovholder.lib.jobs import Job, register


class OutboxConfig(AppConfig):
    name = "tovholder.outbox"

    def ready(self) -> None:
        """Mail leaves last, when the other jobs have written it."""
        from tovholder.outbox import jobs

        register(Job("mail", jobs.send, order=90), Job("links", jobs.forget, order=95))
