"""Everything else that a charter says: duties, agreements, money, steps, sources."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tovholder.core.charter.base import Part, Statement
from tovholder.core.charter.duty import Duty
from tovholder.core.charter.economy import BudgetLine
from tovholder.core.charter.walk import Path
from tovholder.ui.charter_text.voice import Line, Voice
from tovholder.ui.sentences.charter import LINES
from tovholder.ui.sentences.verdicts import grouped


def stated(voice: Voice, key: str) -> Iterator[Line]:
    """Purposes, principles or other statements."""
    found: Sequence[Statement] = getattr(voice.charter, key)
    for number, one in enumerate(found):
        yield voice.line(LINES["plain"], (key, number), one, title=one.title)


def duties(voice: Voice) -> Iterator[Line]:
    """Each duty, with whose it is and what it contains."""
    for ref, duty in voice.charter.duties.items():
        path: Path = ("duties", ref)
        yield voice.line(
            LINES["duty-proposed" if duty.proposed else "duty"],
            path,
            duty,
            when=duty.when,
            modality="" if duty.proposed else duty.modality.value,
            below=_about_duty(voice, duty, path),
            title=duty.title,
        )


def _about_duty(voice: Voice, duty: Duty, path: Path) -> Iterator[Line]:
    if duty.owner:
        yield voice.line(LINES["owner"], (*path, "owner"), names=voice.name(duty.owner))
    if duty.helped_by:
        yield voice.line(
            LINES["helped-by"], (*path, "helped_by"), names=voice.names(duty.helped_by)
        )
    if duty.to:
        yield voice.line(LINES["to"], (*path, "to"), name=duty.to)
    if duty.content:
        yield voice.line(LINES["content"], (*path, "content"), names=voice.listed(duty.content))


def agreements(voice: Voice) -> Iterator[Line]:
    """Each agreement with its parties and its renewal."""
    for ref, one in voice.charter.agreements.items():
        path: Path = ("agreements", ref)
        below = []
        if one.period and (days := voice.days(one.period.from_, one.period.until)):
            below.append(voice.line(LINES["period"], (*path, "period"), days=days))
        if one.renewed:
            when = voice.when(one.renewed)
            below.append(
                voice.line(
                    voice.fill(LINES["renewed"], when=when),
                    (*path, "renewed"),
                    when=one.renewed,
                    modality="must",
                )
            )
        if one.renewed_by:
            name = voice.name(one.renewed_by)
            below.append(voice.line(LINES["renewed-by"], (*path, "renewed_by"), name=name))
        names = voice.names(one.between)
        yield voice.line(LINES["agreement"], path, one, below=below, title=one.title, names=names)


def budget(voice: Voice) -> Iterator[Line]:
    """Each amount, or rule about who pays."""
    for number, one in enumerate(voice.charter.budget):
        path: Path = ("budget", number)
        sentence = LINES["money-rule" if one.amount is None else "money"]
        amount = _amount(voice, one.amount) if one.amount is not None else ""
        currency = "kr." if one.currency == "DKK" and voice.language == "da" else one.currency
        yield voice.line(
            sentence,
            path,
            one,
            below=_about_money(voice, one, path),
            title=one.title,
            amount=amount,
            currency=currency,
        )


def _amount(voice: Voice, amount: Decimal) -> str:
    """ "1.250.000" in Danish, "1,250,000" in English."""
    return grouped(f"{amount:,f}", voice.language)


def _about_money(voice: Voice, one: BudgetLine, path: Path) -> Iterator[Line]:
    if one.years:
        names = voice.listed([str(year) for year in one.years])
        yield voice.line(LINES["years"], (*path, "years"), names=names)
    if one.purposes:
        yield voice.line(LINES["purposes"], (*path, "purposes"), names=voice.listed(one.purposes))
    for key in ("paid_by", "paid_to"):
        if ref := getattr(one, key):
            yield voice.line(LINES[key.replace("_", "-")], (*path, key), name=voice.name(ref))


def reviews(voice: Voice) -> Iterator[Line]:
    """How applications are reviewed, step by step."""
    for number, one in enumerate(voice.charter.reviews):
        path: Path = ("reviews", number)
        below = [
            voice.line(
                LINES["review-step"],
                (*path, "steps", place),
                step,
                when=step.when,
                number=place + 1,
                title=step.title,
                name=voice.name(step.by),
            )
            for place, step in enumerate(one.steps)
        ]
        yield voice.line(LINES["review"], path, one, below=below, title=one.title, of=one.of)


def networks(voice: Voice) -> Iterator[Line]:
    """Networks, and the lists of receivers."""
    for ref, one in voice.charter.networks.items():
        path: Path = ("networks", ref)
        below = []
        if one.members:
            below.append(voice.line(LINES["members"], path, names=voice.names(one.members)))
        if one.secretary:
            below.append(voice.line(LINES["serves"], path, name=voice.name(one.secretary)))
        yield voice.line(LINES["network"], path, one, below=below, title=one.title)
    for ref, found in voice.charter.lists.items():
        name = voice.name(found.run_by)
        yield voice.line(LINES["list"], ("lists", ref), found, title=found.title, name=name)


def startup(voice: Voice) -> Iterator[Line]:
    """The steps of the start-up plan in their order."""
    for number, step in enumerate(voice.charter.startup):
        path: Path = ("startup", number)
        below = [voice.line(LINES["step-by"], path, name=voice.name(step.by))] if step.by else []
        yield voice.line(
            LINES["step"],
            path,
            step,
            when=step.when,
            below=below,
            number=number + 1,
            title=step.title,
        )


def cycles(voice: Voice) -> Iterator[Line]:
    """What follows what every year."""
    for number, one in enumerate(voice.charter.cycles):
        names = " → ".join(" / ".join(voice.name(ref) for ref in step) for step in one.steps)
        yield voice.line(LINES["cycle"], ("cycles", number), one, title=one.title, names=names)


def decisions(voice: Voice) -> Iterator[Line]:
    """What the document itself records as decided."""
    for number, one in enumerate(voice.charter.decisions):
        path: Path = ("decisions", number)
        sentence = LINES["decision-by" if one.by else "decision"]
        name = voice.name(one.by) if one.by else ""
        below = []
        if one.outcome:
            below.append(voice.line(LINES["outcome"], (*path, "outcome"), text=one.outcome))
        below.extend(
            voice.line(LINES["plain"], (*path, "orders", place), title=order)
            for place, order in enumerate(one.orders)
        )
        yield voice.line(sentence, path, one, when=one.due, below=below, title=one.title, name=name)


def artefacts(voice: Voice) -> Iterator[Line]:
    """Documents and rules with owners of their own."""
    for ref, one in voice.charter.artefacts.items():
        path: Path = ("artefacts", ref)
        below = [voice.line(one.about, (*path, "about"))] if one.about else []
        for key in ("owned_by", "decided_by", "amended_by"):
            if hands := getattr(one, key):
                sentence = LINES[key.replace("_", "-")]
                below.append(voice.line(sentence, (*path, key), names=voice.names(hands)))
        if one.entries:
            names = voice.listed(one.entries)
            below.append(voice.line(LINES["entries"], (*path, "entries"), names=names))
        yield voice.line(LINES["artefact"], path, one, below=below, title=one.title)


def people(voice: Voice) -> Iterator[Line]:
    """The units, posts and parties that are named."""
    for key in ("units", "posts", "parties"):
        if refs := getattr(voice.charter, key):
            yield voice.line(LINES[key], (key,), names=voice.names(refs))


def grounds(voice: Voice) -> Iterator[Line]:
    """Surveys, evaluations and other documents that the charter builds on."""
    found: tuple[tuple[str, str, Sequence[Part]], ...] = (
        ("references", "reference", voice.charter.references),
        ("surveys", "survey", voice.charter.surveys),
        ("evaluations", "evaluation", voice.charter.evaluations),
    )
    for key, sentence, parts in found:
        for number, part in enumerate(parts):
            title = getattr(part, "title", "")
            yield voice.line(LINES[sentence], (key, number), part, title=title)


def milestones(voice: Voice) -> Iterator[Line]:
    """The days by which something is looked at."""
    for number, one in enumerate(voice.charter.milestones):
        path: Path = ("milestones", number)
        yield voice.line(LINES["milestone"], path, one, day=one.on, title=one.title)
