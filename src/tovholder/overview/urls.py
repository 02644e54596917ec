from django.urls import URLPattern, path

from tovholder.overview.views import bodies, front, home

app_name = "overview"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("<slug:slug>/", front.front, name="front"),
    path("<slug:slug>/organer/", bodies.bodies, name="bodies"),
    path("<slug:slug>/organer/<str:charter>/<str:body>/", bodies.body, name="body"),
    path("<slug:slug>/organisation/", bodies.organisation, name="organisation"),
]
