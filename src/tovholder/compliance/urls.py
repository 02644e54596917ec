from django.urls import URLPattern, path

from tovholder.compliance.views import (
    declaration,
    evidence,
    feeds,
    missing,
    verdicts,
    waivers,
    wheel,
)

app_name = "compliance"
urlpatterns: list[URLPattern] = [
    path("kalender/<str:token>.ics", feeds.calendar, name="calendar"),
    path("<slug:slug>/aarshjul/", wheel.annual_wheel, name="wheel"),
    path("<slug:slug>/aarshjul/kalender/", feeds.feed, name="feed"),
    path("<slug:slug>/aarshjul/kalender/ny/", feeds.renew, name="feed-renew"),
    path("<slug:slug>/aarshjul/kalender/slet/", feeds.stop, name="feed-stop"),
    path("<slug:slug>/lever-vi-op/", verdicts.verdicts, name="verdicts"),
    path("<slug:slug>/lever-vi-op/<str:charter>/<str:subject>/", verdicts.rule, name="rule"),
    path(
        "<slug:slug>/lever-vi-op/<str:charter>/<str:subject>/dokumenter/",
        evidence.tell,
        name="tell",
    ),
    path(
        "<slug:slug>/lever-vi-op/<str:charter>/<str:subject>/fravig/", waivers.let_go, name="waive"
    ),
    path("<slug:slug>/dokumentation/", missing.missing, name="missing"),
    path("<slug:slug>/dokumentation/erklaering/", declaration.declaration, name="declaration"),
    path("<slug:slug>/dokumentation/<int:key>/ret/", evidence.correct, name="correct"),
    path("<slug:slug>/dokumentation/<int:key>/traek-tilbage/", evidence.withdraw, name="withdraw"),
    path(
        "<slug:slug>/fravigelser/<int:key>/traek-tilbage/",
        waivers.withdraw,
        name="waiver-withdraw",
    ),
]
