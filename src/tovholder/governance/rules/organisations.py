"""Who may create an organisation."""

from tovholder.governance.rules.permissions import Answer


def may_create(*, is_staff: bool, who: str) -> Answer:
    """`who` is "everyone" or "staff", as the installation has it."""
    if is_staff or who == "everyone":
        return Answer(may=True)
    return Answer(may=False, reason="only-staff-creates-organisations")
