"""A list of members that somebody has uploaded, with all that can follow from a row."""

from tests.people import AT, Cast
from tovholder.governance.actions import keep_import
from tovholder.governance.models import MemberImport, Membership

BO, CARLA, LIST = "9001", "9002", "9003"
"""The keys of the seats of Bo and Carla and of the list, the same in every database."""

_ROWS = """\
Organ;Plads;Navn;Mail;Fra;Til
Bestyrelsen;Valgt blandt lodderne;Carla;carla@example.org;01-01-2025;31-12-2026
Bestyrelsen;Valgt blandt lodderne;Frode;frode@example.org;1. juni 2026;
Bestyrelsen;Skolens plads;;;;
Bestyrelsen;Formand;Bo;bo@example.org;2025-01-01;
Bestyrelsen;Kasserer;Gerda;;01-06-2026;
"""


def keep_members(cast: Cast) -> None:
    """Anna has uploaded it, and has not decided yet."""
    keep_import(
        organisation=cast.garden, name="medlemmer.csv", content=_ROWS.encode(),
        by=cast.user("anna"), at=AT,
    )  # fmt: skip
    MemberImport.objects.update(id=int(LIST))
    Membership.objects.filter(person=cast.bo).update(id=int(BO))
    Membership.objects.filter(person=cast.carla).update(id=int(CARLA))
