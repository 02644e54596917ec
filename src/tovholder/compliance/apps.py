from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.ui.navigation import Place, register


class ComplianceConfig(AppConfig):
    name = "tovholder.compliance"

    def ready(self) -> None:
        """The pages that the main navigation leads to, and the marks beside a charter's text."""
        from tovholder.compliance.standing_marks import standing_marks
        from tovholder.governance import standings

        standings.register(standing_marks)
        register(
            Place(label=_("Annual wheel"), url_name="compliance:wheel", order=20),
            Place(
                label=_("Do we live up to the charter?"), url_name="compliance:verdicts", order=30
            ),
        )
