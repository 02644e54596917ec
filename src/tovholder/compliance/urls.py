from django.urls import URLPattern, path

from tovholder.compliance.views import feeds, verdicts, wheel

app_name = "compliance"
urlpatterns: list[URLPattern] = [
    path("kalender/<str:token>.ics", feeds.calendar, name="calendar"),
    path("<slug:slug>/aarshjul/", wheel.annual_wheel, name="wheel"),
    path("<slug:slug>/aarshjul/kalender/", feeds.feed, name="feed"),
    path("<slug:slug>/aarshjul/kalender/ny/", feeds.renew, name="feed-renew"),
    path("<slug:slug>/aarshjul/kalender/slet/", feeds.stop, name="feed-stop"),
    path("<slug:slug>/lever-vi-op/", verdicts.verdicts, name="verdicts"),
    path("<slug:slug>/lever-vi-op/<str:charter>/<str:subject>/", verdicts.rule, name="rule"),
]
