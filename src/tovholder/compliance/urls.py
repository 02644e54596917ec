from django.urls import URLPattern, path

from tovholder.compliance.views import verdicts

app_name = "compliance"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/lever-vi-op/", verdicts.verdicts, name="verdicts"),
    path("<slug:slug>/lever-vi-op/<str:charter>/<str:subject>/", verdicts.rule, name="rule"),
]
