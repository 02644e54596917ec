from django.urls import URLPattern, path

from tovholder.overview.views import (
    bodies,
    create,
    front,
    home,
    inbox,
    mails,
    reminders,
    seats,
    start,
)

app_name = "overview"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("ny/", create.create, name="create"),
    path("<slug:slug>/", front.front, name="front"),
    path("<slug:slug>/mit-overblik/", inbox.inbox, name="inbox"),
    path("<slug:slug>/mit-overblik/udsaet/", inbox.snooze, name="snooze"),
    path("<slug:slug>/mit-overblik/overlad/", inbox.delegate, name="delegate"),
    path("<slug:slug>/mit-overblik/valg/", reminders.settings, name="reminder-settings"),
    path("<slug:slug>/paamindelser/", reminders.reminders, name="reminders"),
    path("<slug:slug>/kom-i-gang/", start.start, name="start"),
    path("<slug:slug>/organer/", bodies.bodies, name="bodies"),
    path("<slug:slug>/organer/<str:charter>/<str:body>/", bodies.body, name="body"),
    path("<slug:slug>/pladser/", seats.seats, name="seats"),
    path("<slug:slug>/pladser/brevtekst/", seats.letter_words, name="letter-text"),
    path(
        "<slug:slug>/organer/<str:charter>/<str:body>/<str:seat>/brev/",
        seats.letter,
        name="letter",
    ),
    path("<slug:slug>/organisation/", bodies.organisation, name="organisation"),
    path("<slug:slug>/post/", mails.mails, name="mails"),
    path("<slug:slug>/post/<int:mail>/", mails.mail, name="mail"),
    path("<slug:slug>/post/<int:mail>/html/", mails.mail_html, name="mail-html"),
]
