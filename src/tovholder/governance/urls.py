from django.urls import URLPattern, path

from tovholder.governance.views import (
    access,
    charters,
    decision_forms,
    decisions,
    files,
    log,
    persons,
    rights,
    upload,
)

app_name = "governance"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/filer/<int:file>/<int:number>/<str:name>", files.file, name="file"),
    path("<slug:slug>/personer/", persons.persons, name="persons"),
    path("<slug:slug>/personer/ny/", persons.add, name="person-add"),
    path("<slug:slug>/personer/<int:person>/", persons.person, name="person"),
    path("<slug:slug>/personer/<int:person>/ret/", persons.edit, name="person-edit"),
    path("<slug:slug>/personer/<int:person>/login/", rights.login, name="login"),
    path("<slug:slug>/personer/<int:person>/rolle/", rights.role, name="role"),
    path("<slug:slug>/personer/<int:person>/overdrag/", rights.hand_over, name="hand-over"),
    path("<slug:slug>/adgang/", access.access, name="access"),
    path("<slug:slug>/adgang/<str:kind>/<str:thing>/", access.thing_access, name="thing-access"),
    path("<slug:slug>/log/", log.log, name="log"),
    path("<slug:slug>/log/<str:kind>/<str:thing>/", log.thing_log, name="thing-log"),
    path("<slug:slug>/beslutninger/", decisions.decisions, name="decisions"),
    path("<slug:slug>/beslutninger/ny/", decision_forms.add, name="decision-add"),
    path("<slug:slug>/beslutninger/<int:year>-<int:number>/", decisions.decision, name="decision"),
    path(
        "<slug:slug>/beslutninger/<int:year>-<int:number>/ret/",
        decision_forms.correct,
        name="decision-correct",
    ),
    path("<slug:slug>/kommissorium/", charters.charters, name="charters"),
    path("<slug:slug>/kommissorium/ny/", upload.upload, name="upload"),
    path("<slug:slug>/kommissorium/<str:charter>/", charters.charter, name="charter"),
    path(
        "<slug:slug>/kommissorium/<str:charter>/<int:number>/fil",
        charters.charter_file,
        name="charter-file",
    ),
]
