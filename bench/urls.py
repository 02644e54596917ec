"""The site's addresses, and the bare views that its pages are compared with."""

from django.urls import include, path

from bench.bare import answer, listing

urlpatterns = [
    path("bench/<int:rows>/", listing),
    path("bench/svar", answer),
    path("", include("tovholder.config.urls")),
]
