from django.urls import URLPattern, path

from tovholder.governance.views import charters, upload

app_name = "governance"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/kommissorium/", charters.charters, name="charters"),
    path("<slug:slug>/kommissorium/ny/", upload.upload, name="upload"),
    path("<slug:slug>/kommissorium/<str:charter>/", charters.charter, name="charter"),
    path(
        "<slug:slug>/kommissorium/<str:charter>/<int:number>/fil",
        charters.charter_file,
        name="charter-file",
    ),
]
