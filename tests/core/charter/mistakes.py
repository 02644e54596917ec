"""One small file per mistake that can be made in a charter, with the place of the mistake."""

from dataclasses import dataclass

HEAD = """\
charter: sejlklub
kind: vedtægt
title: Vedtægt for sejlklubben
organisation: Sejlklubben
in_force: {from: 2026-01-01}
"""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A file with the code of its only problem, which stands where the text has a «."""

    code: str
    marked: str
    nearest: str | None = None

    @property
    def text(self) -> str:
        return self.marked.replace("«", "")

    @property
    def place(self) -> tuple[int, int]:
        before = self.marked.partition("«")[0]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


def _in(code: str, lines: str, nearest: str | None = None) -> Mistake:
    return Mistake(code, HEAD + lines, nearest)


def _body(code: str, lines: str, nearest: str | None = None) -> Mistake:
    indented = "".join(f"    {line}\n" for line in lines.splitlines())
    return _in(code, f"bodies:\n  board:\n    name: Bestyrelsen\n{indented}", nearest)


def _duty(code: str, pairs: str, nearest: str | None = None) -> Mistake:
    return _in(code, f"duties:\n  race: {{title: Kapsejlads, {pairs}}}\n", nearest)


OF_THE_FILE = (
    Mistake("control-character", "charter: sejl«\x07klub\n"),
    Mistake("control-character", "charter: sejl«\u2028klub\n"),
    Mistake("control-character", "charter: sejl«\u202eklub\n"),
    _in("control-character", 'about: «"Sejlads\\0"\n'),
    _in("control-character", 'about: «"Sejlads\\ud800"\n'),
    _in("control-character", '«"ab\\x07out": Sejlads\n'),
    Mistake("empty-file", "«"),
    Mistake("empty-file", "«# Kun en kommentar\n"),
    Mistake("list-at-top", "«- charter: sejlklub\n"),
    Mistake("text-at-top", "«Vedtægt for sejlklubben\n"),
    Mistake("text-at-top", "\n  «Vedtægt for sejlklubben\n"),
    Mistake("several-documents", f"{HEAD}«---\ncharter: roklub\n"),
    Mistake("too-deep", "a: " + "[" * 40 + "«[" + "]" * 41),
    Mistake("too-deep", "{? " * 41 + "«{a"),
    Mistake("too-many-values", "[" + "a," * 9_999 + "«a]"),
    _in("anchor-refused", "about: «&a Sejlads\n"),
    _in("alias-refused", "about: «*a\n"),
    _in("tag-refused", "about: «!!python/object:os.system Sejlads\n"),
    _in("key-not-text", "«: Sejlads\n"),
    _in("key-not-text", "«[a, b]: Sejlads\n"),
    _in("duplicate-key", "about: Sejlads\n«about: Roning\n"),
    _in("yaml-tab", "units:\n«\thavn: {name: Havnen}\n"),
    _in("yaml-colon", "about: Sejlads«: en sport\n"),
    _in("yaml-dash", "statements: «- Sejlads\n"),
    _in("yaml-character", "about: «@klubben\n"),
    _in("yaml-no-colon", "about Sejlads\n«units: {}\n"),
    _in("yaml-unclosed", "topics: [Sejlads, Roning\n«"),
    _in("yaml-unclosed", "about: 'Sejlads\n«"),
    _in("yaml-unopened", "about: [Sejlads]«]\n"),
    _in("yaml-quote", "about: 'Klubben'«s både'\n"),
    _in("yaml-indent", "units:\n    havn: {name: Havnen}\n  «kaj: {name: Kajen}\n"),
    _in("yaml-escape", 'about: "Sejl\\«qads"\n'),
    _in("not-yaml", "about: >«x\n"),
)

OF_VALUES = (
    _in("unknown-key", "«boodies: {}\n", "bodies"),
    _body("unknown-key", "secretary: {by: board, «untill: 2026-09-30}", "until"),
    _in("missing-key", "«adopted: {on: 2026-01-01}\n"),
    _in("missing-key", "milestones:\n  - «title: Sæsonstart\n"),
    _in("empty-value", "«units:\n"),
    _body("empty-value", "«seats:"),
    _in("empty-text", "about: «''\n"),
    _in("too-long", f"about: «{'å' * 2001}\n"),
    _in("not-a-text", "about: «[Sejlads]\n"),
    _in("not-a-list", "statements: «Sejlads\n"),
    _in("not-a-mapping", "units: «[Havnen]\n"),
    _in("not-a-mapping", "adopted: «board\n"),
    _body("not-a-number", "size: {exactly: «fem}"),
    _body("not-a-number", "seats:\n  - {title: Sejlere, count: {at_least: «en}}"),
    _in("not-an-amount", "budget:\n  - {title: Kontingent, amount: «1.250.000}\n"),
    _in("not-an-amount", "budget:\n  - {title: Kontingent, amount: «NaN}\n"),
    _in("number-too-large", "budget:\n  - {title: Kontingent, amount: «1e999999999}\n"),
    _body("number-too-small", "size: {exactly: «-1}"),
    _body("not-a-count", "seats:\n  - {title: Sejlere, count: «mange}"),
    _body("not-a-count", "seats:\n  - {title: Sejlere, count: «[2, 3]}"),
    _body("bounds-upside-down", "size: «{at_least: 5, at_most: 3}"),
    _body("bounds-upside-down", "seats:\n  - {title: Ro, count: «{at_least: 5, at_most: 3}}"),
    _body("size-without-bound", "size: «{}"),
    _body("not-a-truth", "open_list: «måske"),
    _in("not-a-day", "milestones:\n  - {title: Start, on: «1/5-2026}\n"),
    _in("not-a-day", "milestones:\n  - {title: Start, on: «2026}\n"),
    _in("no-such-day", "milestones:\n  - {title: Start, on: «2026-02-29}\n"),
    _in("not-a-time", "record: {kind: Referat, body: leads, on: 2026-01-01, at: «25.00}\n"),
    _in("not-a-choice", "due_days: {on_holiday: «befor}\n", "before"),
    _body("not-a-choice", "chair: {how: «electet}", "elected"),
    _duty("not-a-fact", "done_by: «event helt", "event held"),
    _in("not-a-target", "indicators:\n  both: {title: Både, target: «flere}\n"),
    _in("bad-id", "units:\n  «Den Blå Havn: {name: Havnen}\n", "den-blå-havn"),
    _in("bad-id", "statements:\n  - {title: Sejl, id: «A b}\n", "a-b"),
    _duty("not-a-phrase", "when: «[i maj 2026]"),
    _duty("phrase-empty", "when: '«'"),
    _duty("phrase-too-long", f"when: {('i maj ' * 80)[:400]}«{'i maj ' * 9}2026"),
    _duty("phrase-unexpected", "when: 4 gange «om ååret", "4 gange om året"),
    _duty("phrase-unexpected", 'when: "4 gange «om ååret"', "4 gange om året"),
    _duty("phrase-incomplete", "when: senest«"),
    _duty("phrase-no-such-date", "when: «31. februar 2026"),
    _duty("phrase-no-such-number", "when: «0 gange om året"),
    _duty("phrase-no-such-name", 'when: efter «"et møde"'),
    _duty("phrase-ambiguous", "when: «2 gange i marts og september"),
    _duty("phrase-meaningless", "when: mindst 7 dage «efter hvert møde"),
)

OF_THE_WHOLE = (
    _in("duplicate-id", "units:\n  havn: {name: Havnen}\nposts:\n  «havn: {title: Havnefoged}\n"),
    _body("duplicate-id", "seats:\n  - {title: En, id: a}\n  - {title: To, id: «a}"),
    _in("reserved-id", "units:\n  «leads: {name: Lederne}\n"),
    _body("reserved-id", "meetings:\n  «chair: {when: 4 gange om året}"),
    _body("unknown-reference", "reports_to: «bord", "board"),
    _body("unknown-reference", "reports_to: [board.chair, «bord]", "board"),
    _duty("unknown-reference", "when: «efter board.ordinary"),
    _body("unknown-reference", "part_of: «board.chair"),
    _in("unknown-reference", "implements: «strategi\n"),
    _in("wrong-kind", "units:\n  havn: {name: Havnen}\nimplements: «havn\n"),
    _body("unknown-name", "meetings:\n  a: {when: hver uge, counted_in: «b}"),
    _in("unknown-name", "declares:\n  - {what: «møder, count: 2}\n"),
    _in("unknown-name", "declares:\n  - {what: «seat, count: 2}\n", "seats"),
    _in("unknown-name", "startup:\n  - {title: Søsætning, after: «maling}\n"),
    Mistake(
        "circle-of-reporting",
        f"{HEAD}bodies:\n  «board: {{name: Bestyrelsen, reports_to: crew}}\n"
        "  crew: {name: Besætningen, reports_to: [board]}\n",
    ),
    _in("circle-of-parts", "units:\n  «a: {name: A, part_of: b}\n  b: {name: B, part_of: a}\n"),
    _in("circle-of-parts", "bodies:\n  «board: {name: Bestyrelsen, part_of: board}\n"),
    _in(
        "circle-of-days",
        "duties:\n  «a: {title: Rigning, when: efter b}\n  b: {title: Maling, when: efter a}\n",
    ),
    _in(
        "circle-of-days",
        "startup:\n  - «{title: A, id: a, after: b}\n  - {title: B, id: b, after: a}\n",
    ),
    _in("circle-of-days", "startup:\n  - «{title: A, id: a, after: b}\n  - {title: B, id: b}\n"),
    _duty("ends-before-start", "first: 2026-05-01, until: «2026-04-30"),
    _duty("phrase-no-such-date", "when: hver måned fra 1. maj 2026 «til 1. april 2026"),
    _in("tree-deeper-than-levels", "strategy:\n  tree: [«Flere både]\n"),
    _duty("no-body-for-meeting", "when: «senest 7 dage før hvert møde"),
)

MISTAKES = OF_THE_FILE + OF_VALUES + OF_THE_WHOLE
