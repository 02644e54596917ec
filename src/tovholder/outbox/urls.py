from django.urls import URLPattern, path

from tovholder.outbox import views

app_name = "outbox"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/svar/<str:token>/", views.link, name="link"),
]
