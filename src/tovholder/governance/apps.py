from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.ui.navigation import Place, register


class GovernanceConfig(AppConfig):
    name = "tovholder.governance"

    def ready(self) -> None:
        """The pages that the main navigation leads to."""
        register(
            Place(label=_("Charters"), url_name="governance:charters", order=40),
        )
