"""Every address of the site, app by app."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("konto/", include("tovholder.accounts.urls")),
    path("sprog/", include("django.conf.urls.i18n")),
    path("", include("tovholder.overview.urls")),
    path("", include("tovholder.compliance.urls")),
    path("", include("tovholder.governance.urls")),
    path("", include("tovholder.directory.urls")),
]

if settings.DEBUG or settings.DEMO:
    urlpatterns.append(path("komponenter/", include("tovholder.ui.urls")))
