from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "tovholder.search"
