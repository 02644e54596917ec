from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tovholder.audit import subjects
from tovholder.compliance.rules.evidence import rule_of_key
from tovholder.lib.jobs import Job
from tovholder.lib.jobs import register as register_jobs
from tovholder.ui.navigation import Place, register


def _rule_url(slug: str, key: str) -> str:
    return reverse("compliance:rule", args=[slug, *rule_of_key(key)])


class ComplianceConfig(AppConfig):
    name = "tovholder.compliance"

    def ready(self) -> None:
        """The pages that the main navigation leads to, and what a charter's pages show of rules."""
        from tovholder.compliance.answers import ANSWER
        from tovholder.compliance.effect_page import effect_html
        from tovholder.compliance.queries.references import waivers_by_decision
        from tovholder.compliance.reminding import remind_everybody
        from tovholder.compliance.standing_marks import standing_marks
        from tovholder.governance import effects, references, standings
        from tovholder.outbox import purposes

        subjects.register(
            subjects.SubjectKind("rule", _("rule"), _rule_url),
            subjects.SubjectKind("feed-address", _("calendar address")),
        )
        standings.register(standing_marks)
        references.register(waivers_by_decision)
        purposes.register(ANSWER)
        register_jobs(Job("reminders", remind_everybody))
        effects.register(effect_html)
        register(
            Place(label=_("Annual wheel"), url_name="compliance:wheel", order=20),
            Place(
                label=_("Do we live up to the charter?"),
                url_name="compliance:verdicts",
                order=30,
                also=("dokumentation", "fravigelser", "aarets-erklaering"),
            ),
        )
