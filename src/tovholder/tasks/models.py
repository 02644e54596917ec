"""What somebody must do by a day."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person
from tovholder.tasks.rules import TaskState


class Task(models.Model):
    """Something that somebody must do by a day, whatever it came from.

    `number` counts within the organisation. `subject_*` is what the task is about, as the event log
    names things. `revision` grows with every change.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="tasks")
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="tasks_owned"
    )
    due_on = models.DateField(_("due"))
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=200, blank=True)
    subject_title = models.CharField(max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=20)
    done_on = models.DateField(_("done"), null=True, blank=True)
    done_note = models.TextField(_("what was done"), blank=True)
    verified_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="tasks_verified"
    )
    verified_on = models.DateField(_("verified"), null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = (
            models.Index(
                fields=["organisation", "subject_kind", "subject_id"], name="task_by_subject"
            ),
        )
        constraints = (
            models.UniqueConstraint(fields=["organisation", "number"], name="task_number_unique"),
            models.CheckConstraint(condition=~models.Q(title=""), name="task_has_title"),
            models.CheckConstraint(
                condition=models.Q(state=TaskState.OPEN.value, done_on__isnull=True)
                | models.Q(
                    state__in=[TaskState.DONE.value, TaskState.VERIFIED.value],
                    done_on__isnull=False,
                ),
                name="task_done_on_when_done",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state=TaskState.VERIFIED.value,
                    verified_by__isnull=False,
                    verified_on__isnull=False,
                )
                | models.Q(
                    state__in=[TaskState.OPEN.value, TaskState.DONE.value],
                    verified_by__isnull=True,
                    verified_on__isnull=True,
                ),
                name="task_verified_by_when_verified",
            ),
            models.CheckConstraint(
                condition=models.Q(verified_by__isnull=True)
                | models.Q(owner__isnull=True)
                | ~models.Q(verified_by=models.F("owner")),
                name="task_not_verified_by_owner",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
