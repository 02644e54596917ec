"""The words for roles and permissions, by their values; a test holds them complete."""

from tovholder.ui.sentences import Sentence

ROLES: dict[str, Sentence] = {
    "member": Sentence(da="medlem", en="member"),
    "chair": Sentence(da="formand", en="chair"),
    "secretary": Sentence(da="sekretær", en="secretary"),
    "observer": Sentence(da="observatør", en="observer"),
    "substitute": Sentence(da="suppleant", en="substitute"),
    "lead": Sentence(da="tovholder", en="lead"),
    "coordinator": Sentence(da="koordinator", en="coordinator"),
    "communications": Sentence(da="kommunikation", en="communications"),
    "consultant": Sentence(da="erhvervskonsulent", en="business consultant"),
    "case-worker": Sentence(da="sagsbehandler", en="case worker"),
    "auditor": Sentence(da="revisor", en="auditor"),
}
"""What somebody is to the organisation."""

PERMISSIONS: dict[str, Sentence] = {
    "see-organisation": Sentence(
        da="se organisationens sider", en="see the pages of the organisation"
    ),
    "upload-charter": Sentence(
        da="skrive og hente kommissorier ind", en="write and upload charters"
    ),
    "adopt-charter": Sentence(da="vedtage et kommissorium", en="adopt a charter"),
    "manage-seats": Sentence(da="besætte pladser", en="fill seats"),
    "manage-persons": Sentence(
        da="tilføje og rette personer og give login", en="add and edit persons and give logins"
    ),
    "give-roles": Sentence(da="give og fratage roller", en="give and take roles"),
    "attest": Sentence(da="dokumentere, at noget er gjort", en="attest that something was done"),
    "waive": Sentence(da="dispensere fra en frist", en="waive a due day"),
    "record-decisions": Sentence(da="skrive i beslutningsregistret", en="record decisions"),
    "manage-tasks": Sentence(da="give og flytte opgaver", en="give and move tasks"),
    "plan-meetings": Sentence(da="planlægge møder", en="plan meetings"),
    "manage-reminders": Sentence(da="styre påmindelser og post", en="manage reminders and mail"),
    "see-audit": Sentence(da="læse loggen", en="read the log"),
    "see-access": Sentence(da="se, hvem der har adgang til hvad", en="see who has access to what"),
}
"""What a permission lets somebody do; said after "may"."""

_NO_ROLE = Sentence(
    da="Ingen af dine roller giver dig ret til at {deed}.",
    en="None of your roles lets you {deed}.",
)
_PREFIX = "no-role-gives-"


def say_refusal(reason: str, language: str) -> str:
    """Why a permission was refused, from the code of the reason; "" for another code."""
    deed = PERMISSIONS.get(reason.removeprefix(_PREFIX))
    if not reason.startswith(_PREFIX) or deed is None:
        return ""
    return _NO_ROLE.format(language, deed=deed)


REFUSALS: dict[str, Sentence] = {
    "last-coordinator": Sentence(
        da="Organisationen skal have mindst én koordinator. Giv rollen til en anden først.",
        en="The organisation must have a coordinator. Give the role to somebody else first.",
    ),
    "coordinator-needs-login": Sentence(
        da="En koordinator skal kunne logge ind. Giv personen login først.",
        en="A coordinator must be able to log in. Give the person a login first.",
    ),
    "no-mail": Sentence(
        da="Personen har ingen mailadresse. Skriv den først.",
        en="The person has no mail address. Write it first.",
    ),
    "has-login": Sentence(
        da="Personen kan allerede logge ind.", en="The person can log in already."
    ),
    "login-taken": Sentence(
        da="En anden person her bruger allerede det login.",
        en="Another person here uses that login already.",
    ),
    "own-login": Sentence(
        da="Du kan ikke fratage dig selv login.",
        en="You cannot take away your own login.",
    ),
}
"""Why something about a person cannot be done now, by the code of the reason."""
