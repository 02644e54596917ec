"""The component page, for those who build pages; `config.urls` includes it in demo and debug."""

from django.urls import path

from tovholder.ui import views

app_name = "ui"
urlpatterns = [path("", views.components, name="components")]
