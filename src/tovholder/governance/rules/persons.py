"""When a role or a login may be given or taken. Pure Python."""

from tovholder.governance.rules.permissions import FROM_SEATS, Answer, Role

NAMED = tuple(role for role in Role if role not in FROM_SEATS)
"""The roles that are given by name: they follow from no seat."""


def may_give(role: Role, *, has_login: bool) -> Answer:
    """Whether a person can be given the role by name."""
    if role is Role.COORDINATOR and not has_login:
        return Answer(may=False, reason="coordinator-needs-login")
    return Answer(may=True)


def may_take(role: Role, *, coordinators: int) -> Answer:
    """Whether the role can be taken; `coordinators` who can log in, the person among them."""
    if role is Role.COORDINATOR and coordinators <= 1:
        return Answer(may=False, reason="last-coordinator")
    return Answer(may=True)


def may_invite(*, has_login: bool, email: str) -> Answer:
    """Whether a person can be given a login."""
    if has_login:
        return Answer(may=False, reason="has-login")
    if not email:
        return Answer(may=False, reason="no-mail")
    return Answer(may=True)


def may_take_login(*, is_own: bool, coordinators: int, is_coordinator: bool) -> Answer:
    """Whether a person's login can be taken; the last coordinator keeps his."""
    if is_own:
        return Answer(may=False, reason="own-login")
    if is_coordinator and coordinators <= 1:
        return Answer(may=False, reason="last-coordinator")
    return Answer(may=True)
