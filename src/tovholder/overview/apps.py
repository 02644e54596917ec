from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tovholder.ui.navigation import Place, register


class OverviewConfig(AppConfig):
    name = "tovholder.overview"

    def ready(self) -> None:
        """The pages that the main navigation leads to."""
        register(
            Place(label=_("Overview"), url_name="overview:front", order=10),
            Place(label=_("Bodies"), url_name="overview:bodies", order=50),
            Place(label=_("Organisation"), url_name="overview:organisation", order=60),
        )
