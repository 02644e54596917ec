"""Every page, and how a visitor comes to it; three organisations of different size to see it in.

The garden of the fixed cast is an ordinary one, Sten's choir has no charter yet, and Vera's
association runs by the five example charters at once, with a past for each.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import parse_qsl, urlencode

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.urls import reverse

from tests.charters.examples import CHARTERS
from tests.journeys.drafts import keep_draft
from tests.journeys.members import BO, CARLA, LIST, keep_members
from tests.journeys.register import keep_register
from tests.journeys.told import KEY, keep_told
from tests.people import AT, CHARTER, PASSWORD, TODAY, Cast, make_cast, make_user
from tovholder.compliance.actions import record_facts
from tovholder.core.charter.load import load
from tovholder.demo.characters import character
from tovholder.demo.history import history
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Organisation, Person
from tovholder.governance.actions import add_charter_version, give_role
from tovholder.governance.rules import Role
from tovholder.meetings.actions import (
    Entry,
    add_occasions,
    cancel_meeting,
    occasion_kind,
    plan_meeting,
)
from tovholder.outbox.actions import make_link
from tovholder.outbox.emails import Letter
from tovholder.outbox.models import Mail, SignedLink
from tovholder.outbox.purposes import Choice, Purpose, Question, register
from tovholder.outbox.queries.links import digest_of

GARDEN = {"slug": "faelleshaven"}
CHOIR = {"slug": "sangkoret"}
MUCH = {"slug": "foreningen"}
READ = {"charter": CHARTER}
LONG = {"charter": "slagelse-erhvervsudvikling"}

type Arguments = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """To a page: who goes there, the address's arguments, and its query string."""

    visitor: str
    arguments: Arguments = field(default_factory=dict)
    query: str = ""


def _within(
    *queries: str, to: Arguments | None = None, and_to: Arguments | None = None
) -> list[Way]:
    """In the garden with every query, and in the large organisation; and in the choir, which has
    only what needs no charter.
    """
    anna = [Way("anna", {**GARDEN, **(to or {})}, query) for query in ("", *queries)]
    vera = Way("vera", {**MUCH, **(and_to or {})})
    return [*anna, vera] if to else [*anna, vera, Way("sten", CHOIR)]


FRODE = "9001"
"""Somebody with a role and without a login."""
LINK = "a-link-that-answers-without-a-login"


def _decision(number: str) -> Way:
    return Way("anna", {**GARDEN, "year": "2026", "number": number})


def _task(number: str) -> Way:
    return Way("anna", {**GARDEN, "number": number})


def _draft(query: str = "") -> Way:
    return Way("anna", {**GARDEN, **READ}, query)


_BOARD = {**READ, "body": "bestyrelse"}


def _board(query: str = "") -> Way:
    return Way("anna", {**GARDEN, **_BOARD}, query)


_DRAFT_SIDE = "vis=udgaver&version=kladde&fra=1&til=kladde"
_SIDES = [urlencode({"vis": side}) for side in ("fund", "udgaver", "fil")]
_PAST = "on=2025-09-01"
EMPTY_SEAT = f"vacancy:{CHARTER}:bestyrelse.skolen:2025-01-01"

PAGES: dict[str, list[Way]] = {
    "accessibility": [Way("nobody")],
    "ui:components": [Way("nobody")],
    "demo": [Way("nobody")],
    "overview:home": [Way("nobody"), Way("guest")],
    "search:results": _within("q=bestyrelse", "q=zzzz", "q=erhvervsfremme+virksomhed&kind=rule"),
    "overview:mails": _within(),
    "overview:mail": [Way("anna", {**GARDEN, "mail": "1"})],
    "outbox:link": [Way("nobody", {**GARDEN, "token": LINK})],
    "overview:create": [Way("guest")],
    "overview:start": _within(),
    "overview:front": _within(),
    "overview:inbox": _within("vis=jeg-venter", "vis=andre-venter"),
    "overview:snooze": [Way("anna", GARDEN, urlencode({"ting": EMPTY_SEAT}))],
    "overview:delegate": _within(urlencode({"ting": EMPTY_SEAT})),
    "overview:reminder-settings": _within(),
    "overview:reminders": _within("vis=sendt"),
    "overview:bodies": _within(_PAST),
    "overview:body": _within(
        _PAST, to={**READ, "body": "bestyrelse"}, and_to={**LONG, "body": "advisory-board"}
    ),
    "overview:organisation": _within(_PAST),
    "overview:seats": _within(_PAST),
    "overview:letter": [Way("anna", {**GARDEN, **_BOARD, "seat": "skolen"})],
    "overview:letter-text": _within("sprog=en"),
    "governance:seat-fill": [_board(), _board("plads=havelod"), _board("plads=suppleant")],
    "governance:seat-history": [_board(), _board(_PAST)],
    "governance:members": _within(),
    "governance:persons": _within("q=zzz"),
    "governance:person-add": [Way("anna", GARDEN)],
    "governance:person": [Way("anna", {**GARDEN, "person": FRODE})],
    "governance:person-edit": [Way("anna", {**GARDEN, "person": FRODE})],
    "governance:login": [Way("anna", {**GARDEN, "person": FRODE})],
    "governance:hand-over": [Way("anna", {**GARDEN, "person": FRODE})],
    "governance:access": _within(),
    "governance:thing-access": [Way("anna", {**GARDEN, "kind": "charter", "thing": CHARTER})],
    "governance:log": _within("text=zzz"),
    "governance:thing-log": [Way("anna", {**GARDEN, "kind": "charter", "thing": CHARTER})],
    "governance:members-preview": [Way("anna", {**GARDEN, "key": LIST})],
    "governance:membership": [
        Way("anna", {**GARDEN, "key": CARLA}),
        Way("bo", {**GARDEN, "key": BO}),
    ],
    "governance:membership-step": [
        Way("anna", {**GARDEN, "key": CARLA, "step": step})
        for step in ("forlaeng", "afslut", "flyt", "ret", "fortryd")
    ],
    "meetings:meetings": _within("vis=alle"),
    "meetings:plan": _within(),
    "meetings:meeting": [Way("anna", {**GARDEN, "meeting": "1"})],
    "meetings:move": [Way("anna", {**GARDEN, "meeting": "1"})],
    "meetings:cancel": [Way("anna", {**GARDEN, "meeting": "1"})],
    "meetings:hold": [Way("anna", {**GARDEN, "meeting": "2"})],
    "meetings:correct": [Way("anna", {**GARDEN, "meeting": "1"})],
    "meetings:reopen": [Way("anna", {**GARDEN, "meeting": "3"})],
    "meetings:step": [Way("anna", {**GARDEN, "meeting": "1", "step": "dispatch"})],
    "meetings:year": _within("aar=2027", "aar=2027&vis=kalender", "aar=2027&vis=tabel"),
    "meetings:year-confirm": _within("aar=2027"),
    "meetings:year-options": _within("aar=2027"),
    "meetings:occasions": _within(),
    "meetings:occasions-import": [Way("anna", GARDEN)],
    "meetings:occasions-remove": [Way("anna", GARDEN, "fil=byraad.ics")],
    "compliance:wheel": _within("vis=liste", "vis=kalender&maaned=9", "vis=tabel", "year=1999"),
    "compliance:feed": _within(),
    "compliance:feed-renew": [Way("anna", GARDEN)],
    "compliance:feed-stop": [Way("anna", GARDEN)],
    "compliance:verdicts": _within("vis=tabel", _PAST),
    "compliance:rule": _within(
        to={**READ, "subject": "høstfest"}, and_to={**LONG, "subject": "internal-newsletter"}
    ),
    "compliance:tell": _within(
        to={**READ, "subject": "høstfest"}, and_to={**LONG, "subject": "internal-newsletter"}
    ),
    "compliance:waive": _within(
        to={**READ, "subject": "høstfest"}, and_to={**LONG, "subject": "internal-newsletter"}
    ),
    "compliance:missing": _within(),
    "compliance:correct": [Way("anna", {**GARDEN, "key": KEY})],
    "compliance:withdraw": [Way("anna", {**GARDEN, "key": KEY})],
    "compliance:waiver-withdraw": [Way("anna", {**GARDEN, "key": KEY})],
    "compliance:declaration": [*_within("year=2025"), Way("bo", GARDEN)],
    "governance:charters": _within(),
    "governance:decisions": _within("state=overdue"),
    "governance:decision-add": _within(),
    "governance:decision": [_decision("1"), _decision("2"), _decision("3")],
    "governance:decision-correct": [_decision("1")],
    "tasks:tasks": _within("state=open"),
    "tasks:add": _within("kind=decision&id=2026-1&title=Hegnet"),
    "tasks:task": [_task("1"), _task("2")],
    "tasks:edit": [_task("1")],
    "governance:upload": _within(),
    "governance:examples": _within(),
    "governance:draft-withdraw": [_draft()],
    "governance:adopt": [_draft(), _draft("year=2028")],
    "governance:findings": _within("nr=2", to=READ, and_to=LONG),
    "governance:edit": _within("linje=12", to=READ, and_to=LONG),
    "governance:edit-parts": _within(to=READ, and_to=LONG),
    "governance:edit-part": _within(
        to={**READ, "place": "bodies.bestyrelse.seats.1"},
        and_to={**LONG, "place": "bodies.advisory-board.seats"},
    ),
    "governance:charter": _within(*_SIDES, _DRAFT_SIDE, to=READ, and_to=LONG),
    "account": [Way("anna")],
    "account_login": [Way("nobody")],
    "account_logout": [Way("anna")],
    "account_inactive": [Way("nobody")],
    "account_signup": [Way("nobody")],
    "account_reauthenticate": [Way("anna")],
    "account_change_password": [Way("anna")],
    "account_reset_password": [Way("nobody")],
    "account_reset_password_done": [Way("nobody")],
    "account_reset_password_from_key": [Way("nobody", {"uidb36": "1", "key": "abc-def"})],
    "account_reset_password_from_key_done": [Way("nobody")],
    "mfa_index": [Way("anna"), Way("eva")],
    "mfa_authenticate": [Way("halfway")],
    "mfa_reauthenticate": [Way("eva")],
    "mfa_activate_totp": [Way("anna")],
    "mfa_deactivate_totp": [Way("eva")],
    "mfa_view_recovery_codes": [Way("eva")],
    "mfa_generate_recovery_codes": [Way("eva")],
}
NOT_PAGES = {
    "overview:mail-html",
    "health",
    "robots",
    "set_language",
    "demo_log_in",
    "compliance:calendar",
    "meetings:calendar",
    "meetings:year-change",
    "governance:charter-file",
    "governance:members-file",
    "governance:draft",
    "governance:role",
    "governance:file",
    "mfa_download_recovery_codes",
}
"""Answers for machines, files to keep, and what only takes a form and leads on."""


def view_of(way: Way) -> str:
    """Which of the views under one address it opens; "" for the first of them, or the only one."""
    return dict(parse_qsl(way.query)).get("vis", "")


def address(name: str, way: Way) -> str:
    """The page's address, without the server."""
    path = reverse(name, kwargs=dict(way.arguments))
    return f"{path}?{way.query}" if way.query else path


def make_sessions() -> dict[str, str]:
    """Fills the database; gives the session of each visitor by name, "" for nobody."""
    cast = make_cast()
    _make_meetings(cast.garden)
    keep_draft(cast)
    keep_register(cast)
    keep_members(cast)
    _make_much()
    _make_mail(cast)
    frode = Person.objects.create(
        pk=FRODE, organisation=cast.garden, name="Frode", email="frode@example.org"
    )
    give_role(person=frode, role=Role.AUDITOR, by=None, at=AT)
    keep_told(cast)
    make_user("Guest")
    sessions = {
        name: _log_in(name).cookies["sessionid"].value
        for name in ("anna", "bo", "sten", "vera", "guest")
    }
    eva = _log_in("eva")
    TOTP.activate(cast.user("eva"), generate_totp_secret())
    RecoveryCodes.activate(cast.user("eva"))
    return {
        **sessions,
        "eva": eva.cookies["sessionid"].value,
        "halfway": _log_in("eva").cookies["sessionid"].value,
        "nobody": "",
    }


def _log_in(name: str) -> Client:
    client = Client()
    form = {"login": f"{name}@example.org", "password": PASSWORD}
    client.post(reverse("account_login"), form)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def _make_meetings(garden: Organisation) -> None:
    """One to come, one that was, and one that is cancelled; and what the council does meanwhile."""
    made = [
        plan_meeting(
            organisation=garden,
            kind={
                "charter": CHARTER,
                "body": "bestyrelse",
                "kind": "ordinært",
                "title": "Bestyrelsesmøde",
            },
            day=day,
            by=None,
            at=AT,
        )
        for day in (date(2026, 9, 1), date(2026, 5, 5), date(2026, 6, 9))
    ]
    cancel_meeting(meeting=made[2].pk, revision=0, reason="Haven er oversvømmet", by=None, at=AT)
    council = Entry("Byråd", date(2027, 3, 16), date(2027, 3, 16))
    add_occasions(
        organisation=garden, kind=occasion_kind("political"), entries=[council],
        source="byraad.ics", by=None, at=AT,
    )  # fmt: skip


def _make_much() -> None:
    """Vera's association: five charters in force at once, and what was done by them."""
    much = create_organisation(name="Foreningen af det hele", slug=MUCH["slug"], by=None, at=AT)
    vera = add_person(
        organisation=much, name="Vera", email="vera@example.org", user=make_user("Vera"),
        by=None, at=AT,
    )  # fmt: skip
    give_role(person=vera, role=Role.COORDINATOR, by=None, at=AT)
    for number, file in enumerate(sorted(CHARTERS.glob("*.yaml"))):
        document = load(file.read_text(encoding="utf-8"), name=file.name)
        add_charter_version(organisation=much, text=document.text, by=None, at=AT)
        facts = history(document.charter, character(number), TODAY)
        record_facts(
            organisation=much, charter=document.charter.charter, facts=facts, by=None, at=AT
        )


def _make_mail(cast: Cast) -> None:
    """A mail that may not have come, and the link in it; both at an address that is known here."""
    at = datetime(2026, 5, 1, 9, tzinfo=AT.tzinfo)
    letter = Letter(organisation="Fælleshaven", title="Lågen", why="Du er formand.")
    Mail.objects.create(
        pk=1, key="lågen", organisation_id=cast.garden.pk, to="bo@example.org", language="da",
        subject="Lågen skal males", text=letter.as_text(), html=letter.as_html(),
        message_id="1@localhost", state="unknown", queued_at=at, next_at=at,
    )  # fmt: skip
    choices = (Choice("done", "Det er gjort"), Choice("later", "Senere"))
    question = Question("Er lågen malet?", "Formanden ser til det.", choices, "Bemærkning")
    register(Purpose("gate", lambda _link, _at: question, lambda _link, _reply, _at: "Tak."))
    make_link(
        purpose="gate", data={}, person=cast.bo, at=AT,
        expires_at=datetime(2030, 1, 1, tzinfo=AT.tzinfo),
    )  # fmt: skip
    SignedLink.objects.update(digest=digest_of(LINK))
