from django.urls import URLPattern, path

from tovholder.tasks import views

app_name = "tasks"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/opgaver/", views.tasks, name="tasks"),
    path("<slug:slug>/opgaver/ny/", views.add, name="add"),
    path("<slug:slug>/opgaver/<int:number>/", views.task, name="task"),
    path("<slug:slug>/opgaver/<int:number>/ret/", views.edit, name="edit"),
]
