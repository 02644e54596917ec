from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects


class TasksConfig(AppConfig):
    name = "tovholder.tasks"

    def ready(self) -> None:
        """Where a task is shown; adding one about any thing; the tasks that follow a decision."""
        from tovholder.governance import deeds, references
        from tovholder.governance.rules import Permission
        from tovholder.tasks.subjects import new_task_url, tasks_after
        from tovholder.tasks.task_list import task_url

        subjects.register(subjects.SubjectKind("task", _("task"), task_url))
        deeds.register(deeds.Deed(_("Add a task"), Permission.MANAGE_TASKS, new_task_url))
        deeds.register_list(_("Tasks"), "tasks:tasks", order=20)
        references.register(tasks_after)
