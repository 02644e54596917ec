from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "tovholder.search"

    def ready(self) -> None:
        """What can be found of the apps below, the field on every page, and the job."""
        from tovholder.lib import jobs
        from tovholder.search.jobs import follow
        from tovholder.search.sources import register
        from tovholder.search.sources.below import SOURCES
        from tovholder.ui import navigation

        register(*SOURCES)
        navigation.register_search("search:results")
        jobs.register(jobs.Job("search", follow, order=80))
