"""The site's addresses, and the bare views that its pages are compared with."""

from django.urls import include, path

from bench.bare import listing

urlpatterns = [
    path("bench/<int:rows>/", listing),
    path("", include("tovholder.config.urls")),
]
