"""The mail that brings somebody a login."""

from datetime import datetime

from django.db import transaction
from django.utils import translation

from tovholder.accounts.actions import login_for
from tovholder.accounts.models import User
from tovholder.accounts.passwords import choose_password_path
from tovholder.directory.actions import give_login
from tovholder.directory.models import Person
from tovholder.directory.queries import is_login_known
from tovholder.governance.actions.roles import RefusedRoleError
from tovholder.governance.rules.persons import may_invite
from tovholder.outbox.actions import queue_mail
from tovholder.outbox.emails import Action, Letter
from tovholder.ui.sentences import mails


@transaction.atomic
def invite(*, person: Person, root: str, by: User | None, at: datetime) -> None:
    """Give the person a login, and send the link to choose a password.

    `root` is the address of the site. Who has a login from another organisation keeps it, and is
    told so. Raises RefusedRoleError for somebody without a mail address or with a login, and for a
    login that another person of the organisation has.
    """
    answer = may_invite(has_login=person.user_id is not None, email=person.email)
    if not answer:
        raise RefusedRoleError(answer.reason)
    user, _is_new = login_for(email=person.email, name=person.name)
    if is_login_known(person.organisation, user):
        raise RefusedRoleError("login-taken")
    give_login(person=person, user=user, by=by, at=at)
    _send(person, user, root, at)


def _send(person: Person, user: User, root: str, at: datetime) -> None:
    letter = _letter(person, user, root)
    with translation.override(user.language):
        text, html = letter.as_text(), letter.as_html()
    queue_mail(
        key=f"login:{person.pk}:{at.isoformat()}",
        organisation_id=person.organisation_id,
        to=user.email,
        to_name=person.name,
        language=user.language,
        subject=letter.title,
        text=text,
        html=html,
        at=at,
    )


def _letter(person: Person, user: User, root: str) -> Letter:
    organisation = person.organisation
    names = {"name": person.name, "organisation": organisation.name}
    what, button, path = mails.AS_BEFORE, mails.OPEN, f"/{organisation.slug}/"
    if not user.has_usable_password():
        what, button, path = mails.ONCE, mails.CHOOSE, choose_password_path(user)
    return Letter(
        organisation=organisation.name,
        title=mails.TITLE.format(user.language, **names),
        greeting=mails.GREETING.format(user.language, **names),
        paragraphs=(mails.GIVEN.format(user.language, **names), what.text(user.language)),
        action=Action(button.text(user.language), root + path),
        why=mails.WHY.format(user.language, **names),
    )
