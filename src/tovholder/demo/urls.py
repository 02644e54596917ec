from django.urls import URLPattern, path

from tovholder.demo import views

urlpatterns: list[URLPattern] = [
    path("", views.demo, name="demo"),
    path("log-ind/", views.log_in, name="demo_log_in"),
]
