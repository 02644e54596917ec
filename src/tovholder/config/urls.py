"""Every address of the site, app by app."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from tovholder.config import views
from tovholder.ui.views import accessibility

urlpatterns: list[URLPattern | URLResolver] = [
    path("sundhed", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path("was", accessibility, name="accessibility"),
    path("konto/", include("tovholder.accounts.urls")),
    path("", include("tovholder.overview.urls")),
    path("", include("tovholder.compliance.urls")),
    path("", include("tovholder.search.urls")),
    path("", include("tovholder.meetings.urls")),
    path("", include("tovholder.tasks.urls")),
    path("", include("tovholder.governance.urls")),
    path("", include("tovholder.directory.urls")),
    path("", include("tovholder.files.urls")),
    path("", include("tovholder.outbox.urls")),
    path("", include("tovholder.audit.urls")),
]

# An organisation's address would match these too, and so they come before it.
if settings.DEBUG or settings.DEMO:
    urlpatterns.insert(0, path("komponenter/", include("tovholder.ui.urls")))
if settings.DEMO:
    urlpatterns.insert(0, path("demo/", include("tovholder.demo.urls")))
