from django.urls import URLPattern, path

from tovholder.search import views

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/soeg/", views.results, name="results"),
]
