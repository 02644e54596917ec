"""The list of bodies: its columns and filters."""

from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.core.charter.body import Size
from tovholder.overview.assembly import Assembly
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.bounds import say_bounds
from tovholder.ui.sentences.organisation import MANDATES
from tovholder.ui.sentences.schedules import say_named
from tovholder.ui.tables import Column, TableSpec


def body_table(organisation: str, *, is_one_charter: bool) -> TableSpec[Assembly]:
    """The list for an organisation's address; its rows link to the page of each body.

    The charter is a column where there is more than one.
    """
    of_charter = attrgetter("charter.title")
    word = gettext_lazy("Charter")
    charters = () if is_one_charter else (Column("charter", word, of_charter),)
    filters = () if is_one_charter else (ChoiceFilter("charter", word, of_charter),)
    return TableSpec(
        name="organer",
        caption=gettext_lazy("Bodies"),
        columns=(
            Column("name", gettext_lazy("Body"), cell=partial(_link, organisation), text=_name),
            Column("mandate", gettext_lazy("Mandate"), cell=mandate_word),
            Column("size", gettext_lazy("Size"), cell=_size, is_sortable=False),
            Column("members", gettext_lazy("Members"), cell=_members, is_numeric=True),
            Column("vacant", gettext_lazy("Vacant"), cell=_vacant, is_numeric=True),
            Column("broken", gettext_lazy("Rules not kept"), cell=_broken, is_numeric=True),
            Column("meets", gettext_lazy("Meets"), cell=meets, is_sortable=False),
            Column("next", gettext_lazy("Next meeting"), cell=attrgetter("next_on")),
            *charters,
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=_text),
            ChoiceFilter("mandate", gettext_lazy("Mandate"), match=mandate_word),
            *filters,
            ChoiceFilter("state", gettext_lazy("Seats"), match=_state, word=_state_word),
        ),
        is_wide=True,
    )


def body_url(organisation: str, assembly: Assembly) -> str:
    """The page of a body."""
    return reverse("overview:body", args=[organisation, assembly.charter.charter, assembly.id])


def mandate_word(assembly: Assembly) -> str:
    """What the body is for, in a word; "" if the charter does not say."""
    mandate = assembly.body.mandate
    return MANDATES[mandate].text(page_language()) if mandate else ""


def meets(assembly: Assembly) -> str:
    """Every cadence of the body, said in the language of the page."""
    language = page_language()
    said = [
        say_named(one.when.schedule, assembly.charter, language)
        for one in assembly.body.meetings.values()
        if not one.proposed
    ]
    return "; ".join(dict.fromkeys(said))


def size_text(size: Size | None) -> str:
    """ "mindst 4", "højst 15"; "" for no rule."""
    if size is None:
        return ""
    least = size.exactly if size.exactly is not None else size.at_least
    most = size.exactly if size.exactly is not None else size.at_most
    return say_bounds(least, most, page_language())


def _link(organisation: str, assembly: Assembly) -> SafeString:
    url = body_url(organisation, assembly)
    return format_html('<a href="{}">{}</a>', url, assembly.body.name)


def _name(assembly: Assembly) -> str:
    return assembly.body.name


def _text(assembly: Assembly) -> str:
    return f"{assembly.body.name} {' '.join(assembly.body.also)} {assembly.body.about or ''}"


def _size(assembly: Assembly) -> str:
    return size_text(assembly.body.size)


def _members(assembly: Assembly) -> int | None:
    return len(assembly.seated.members) if assembly.is_formed else None


def _vacant(assembly: Assembly) -> int | None:
    return assembly.seated.vacancies if assembly.is_formed else None


def _broken(assembly: Assembly) -> int | None:
    return len(assembly.seated.broken) if assembly.is_formed else None


def _state(assembly: Assembly) -> str:
    if not assembly.is_formed:
        return ""
    return "vacant" if assembly.seated.vacancies else "filled"


def _state_word(state: str) -> str:
    return {"vacant": gettext("With vacant seats"), "filled": gettext("All filled")}[state]
