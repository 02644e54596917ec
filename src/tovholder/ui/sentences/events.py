"""What the event log says: each verb, and each field whose value changed.

The sentence follows the name of who did it, and the thing follows the sentence.
"""

from tovholder.ui.sentences import Sentence, decisions, tasks

VERBS: dict[str, Sentence] = {
    "add-charter-version": Sentence(da="gemte en version af", en="stored a version of"),
    "add-person": Sentence(da="tilføjede", en="added"),
    "attest": Sentence(da="bekræftede", en="vouched for"),
    "correct-fact": Sentence(da="rettede dokumentationen for", en="corrected the evidence of"),
    "answer-by-link": Sentence(da="svarede gennem et link om", en="answered by a link about"),
    "create-organisation": Sentence(da="oprettede", en="created"),
    "edit-person": Sentence(da="rettede oplysninger om", en="edited the details of"),
    "end-membership": Sentence(da="afsluttede pladsen", en="ended the seat"),
    "give-feed-address": Sentence(
        da="lavede en kalenderadresse til", en="made a calendar address for"
    ),
    "give-login": Sentence(da="gav login til", en="gave a login to"),
    "give-role": Sentence(da="gav en rolle til", en="gave a role to"),
    "load-demo": Sentence(da="indlæste demoen for", en="loaded the demo of"),
    "record-facts": Sentence(da="noterede hændelser for", en="recorded events for"),
    "renew-feed-address": Sentence(
        da="skiftede kalenderadressen for", en="changed the calendar address of"
    ),
    "seat-person": Sentence(da="gav plads til", en="gave a seat to"),
    "take-feed-address": Sentence(
        da="slettede kalenderadressen for", en="deleted the calendar address of"
    ),
    "take-login": Sentence(da="fratog login fra", en="took the login from"),
    "take-role": Sentence(da="fratog en rolle fra", en="took a role from"),
    "save-charter-draft": Sentence(da="gemte et udkast til", en="saved a draft of"),
    "send-mail-again": Sentence(da="sendte igen", en="sent again"),
    "upload-file": Sentence(da="lagde en fil op:", en="uploaded a file:"),
    "waive": Sentence(da="dispenserede fra", en="waived"),
    "withdraw-fact": Sentence(da="trak dokumentation tilbage for", en="withdrew evidence of"),
    "withdraw-waiver": Sentence(da="trak fravigelsen tilbage for", en="withdrew the waiver of"),
    "withdraw-charter-draft": Sentence(da="opgav et udkast til", en="gave up a draft of"),
    "withdraw-file": Sentence(da="trak en fil tilbage:", en="withdrew a file:"),
    "add-task": Sentence(da="oprettede opgaven", en="added the task"),
    "close-decision": Sentence(da="lukkede beslutningen", en="closed the decision"),
    "complete-task": Sentence(da="udførte opgaven", en="did the task"),
    "correct-decision": Sentence(da="rettede beslutningen", en="corrected the decision"),
    "edit-task": Sentence(da="rettede opgaven", en="edited the task"),
    "follow-up-decision": Sentence(da="fulgte op på beslutningen", en="followed up the decision"),
    "reassign-task": Sentence(da="gav en anden opgaven", en="gave somebody else the task"),
    "record-decision": Sentence(da="indtastede beslutningen", en="entered the decision"),
    "reopen-decision": Sentence(da="åbnede beslutningen igen", en="opened the decision again"),
    "reopen-task": Sentence(da="åbnede opgaven igen", en="opened the task again"),
    "verify-decision": Sentence(da="bekræftede opfølgningen på", en="verified the follow-up of"),
    "verify-task": Sentence(da="bekræftede opgaven", en="verified the task"),
}
"""By verb of the event. A test holds the table to every verb that an action records."""

FIELDS: dict[str, Sentence] = {
    "about": Sentence(da="mødedag", en="meeting day"),
    "body": Sentence(da="organ", en="body"),
    "charter": Sentence(da="kommissorium", en="charter"),
    "decided_by": Sentence(da="besluttet af", en="decided by"),
    "decided_on": Sentence(da="besluttet den", en="decided on"),
    "decision_id": Sentence(da="beslutning nr.", en="decision no."),
    "digest": Sentence(da="fingeraftryk", en="fingerprint"),
    "due_on": Sentence(da="frist", en="due day"),
    "email": Sentence(da="mail", en="mail address"),
    "employer": Sentence(da="arbejdsplads", en="works for"),
    "facts": Sentence(da="antal", en="number"),
    "first": Sentence(da="fra dag", en="first day"),
    "from_on": Sentence(da="fra", en="from"),
    "is_demo": Sentence(da="demo", en="demo"),
    "kind": Sentence(da="slags", en="kind"),
    "last": Sentence(da="til dag", en="last day"),
    "name": Sentence(da="navn", en="name"),
    "on": Sentence(da="dag", en="day"),
    "on_behalf_of": Sentence(da="på vegne af", en="on behalf of"),
    "part": Sentence(da="som", en="as"),
    "ref": Sentence(da="henvisning", en="reference"),
    "role": Sentence(da="rolle", en="role"),
    "seat": Sentence(da="plads", en="seat"),
    "sector": Sentence(da="sektor", en="sector"),
    "sha256": Sentence(da="kontrolsum", en="checksum"),
    "size": Sentence(da="størrelse", en="size"),
    "slug": Sentence(da="adresse", en="address"),
    "subject": Sentence(da="regel", en="rule"),
    "text": Sentence(da="tekst", en="text"),
    "title": Sentence(da="titel", en="title"),
    "until_on": Sentence(da="til", en="until"),
    "value": Sentence(da="værdi", en="value"),
    "version": Sentence(da="version", en="version"),
    "done_note": Sentence(da="hvad der er gjort", en="what was done"),
    "done_on": Sentence(da="udført", en="done"),
    "file": Sentence(da="fil", en="file"),
    "follow_up": Sentence(da="opfølgning", en="follow-up"),
    "followed_up_on": Sentence(da="fulgt op", en="followed up"),
    "link": Sentence(da="link", en="link"),
    "outcome": Sentence(da="udfald", en="outcome"),
    "owner": Sentence(da="ansvarlig", en="responsible"),
    "rule": Sentence(da="regel", en="rule"),
    "state": Sentence(da="status", en="state"),
    "subject_id": Sentence(da="handler om nr.", en="about no."),
    "subject_kind": Sentence(da="handler om en", en="about a"),
    "subject_title": Sentence(da="handler om", en="about"),
    "verified_by": Sentence(da="bekræftet af", en="verified by"),
    "verified_on": Sentence(da="bekræftet den", en="verified on"),
}
"""By name of the field in an event's `before` and `after`; another is shown by its own name."""

VALUES: dict[tuple[str, str], Sentence] = {
    **{("kind", code): word for code, word in decisions.KINDS.items()},
    **{("state", code): word for code, word in (decisions.STATES | tasks.STATES).items()},
}
"""By field and value, for what is stored as a code; any other value is shown as it is."""
