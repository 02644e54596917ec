from django.urls import URLPattern, path

from tovholder.meetings.views import acts, calendar, meetings, occasions, year, year_choices

app_name = "meetings"
urlpatterns: list[URLPattern] = [
    path("<slug:slug>/moeder/", meetings.meetings, name="meetings"),
    path("<slug:slug>/moeder/nyt/", meetings.plan, name="plan"),
    path("<slug:slug>/moeder/kalender.ics", calendar.calendar, name="calendar"),
    path("<slug:slug>/moeder/<int:meeting>/", meetings.meeting, name="meeting"),
    path("<slug:slug>/moeder/<int:meeting>/flyt/", acts.move, name="move"),
    path("<slug:slug>/moeder/<int:meeting>/aflys/", acts.cancel, name="cancel"),
    path("<slug:slug>/moeder/<int:meeting>/holdt/", acts.hold, name="hold"),
    path("<slug:slug>/moeder/<int:meeting>/ret/", acts.correct, name="correct"),
    path("<slug:slug>/moeder/<int:meeting>/genoptag/", acts.reopen, name="reopen"),
    path("<slug:slug>/moeder/<int:meeting>/trin/<str:step>/", acts.step, name="step"),
    path("<slug:slug>/aarsplan/", year.year, name="year"),
    path("<slug:slug>/aarsplan/bekraeft/", year.confirm, name="year-confirm"),
    path("<slug:slug>/aarsplan/aendr/", year_choices.change, name="year-change"),
    path("<slug:slug>/aarsplan/valg/", year_choices.options, name="year-options"),
    path("<slug:slug>/aarsplan/kalendere/", occasions.occasions, name="occasions"),
    path("<slug:slug>/aarsplan/kalendere/hent/", occasions.fetch, name="occasions-import"),
    path("<slug:slug>/aarsplan/kalendere/fjern/", occasions.remove, name="occasions-remove"),
]
