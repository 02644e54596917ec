"""The building stones of the charter model: parts, names, references and phrases."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tovholder.core.schedule import Schedule, understand

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9æøå]+(-[a-z0-9æøå]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _read_day(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not _ISO_DAY.fullmatch(value.strip()):
        raise PydanticCustomError("not-a-day", "not a day such as 2026-09-30")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise PydanticCustomError("no-such-day", "no such day in the calendar") from None


Day = Annotated[date, BeforeValidator(_read_day)]
"""A day, written 2026-09-30 and in no other way."""


class Part(BaseModel):
    """Any piece of a charter: immutable, with no unknown keys.

    `clause` is the place in the source document; `inferred` says how the editor read a passage
    that leaves something open.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    clause: Text | None = None
    inferred: Text | None = None


class Ref(str):
    """A reference to something else in the same charter; the subclass says to what."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as a string, and keep the kind of reference in the type of the value."""
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(min_length=1)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A text; `x-refers-to` names the kind of reference."""
        return {"type": "string", "minLength": 1, "x-refers-to": cls.__name__}


class PartyRef(Ref):
    """A body, unit, post or party; "body.chair" and "body.secretary"; or "leads" for every lead."""


class BodyRef(Ref):
    """A body."""


class MeetingRef(Ref):
    """A meeting of a body: "steering-group.ordinary"."""


class ArtefactRef(Ref):
    """A document or rule that the charter speaks of: the strategy, the code, the action plan."""


class NodeRef(Ref):
    """A node of the strategy tree, by id."""


class IndicatorRef(Ref):
    """An indicator."""


class MoneyRef(Ref):
    """A budget line or an agreement."""


class AnyRef(Ref):
    """Anything with an id, or a meeting."""


class Modality(StrEnum):
    """How strongly a duty binds. Only MUST can be broken; EXPECTED deviates; MAY never fails."""

    MUST = "must"
    EXPECTED = "expected"
    MAY = "may"


class Unknown(StrEnum):
    """What the document leaves open."""

    UNKNOWN = "unknown"


LEFT_FIRST: Any = Field(union_mode="left_to_right")
"""For a union with `Unknown`, which a text would otherwise never become."""


@dataclass(frozen=True, slots=True)
class When:
    """A schedule phrase as the charter writes it, and what it means. Equal if the meaning is."""

    text: str
    schedule: Schedule

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.schedule == other.schedule

    def __hash__(self) -> int:
        return hash(self.schedule)


def _read_when(value: object) -> When:
    if isinstance(value, When):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-phrase", "not a phrase such as '4 gange om året'")
    schedule = understand(value)
    if schedule is None:
        raise PydanticCustomError("phrase", "no phrase that says when")
    return When(text=value, schedule=schedule)


Phrase = Annotated[
    When,
    PlainValidator(_read_when),
    PlainSerializer(lambda when: when.text),
    WithJsonSchema(
        {"type": "string", "examples": ["4 gange om året", "senest 7 dage før hvert møde"]}
    ),
]


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """Accepts a single value where a list of them would stand."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the list, after a single value is made a list of one."""
        return core_schema.no_info_before_validator_function(_as_tuple, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Either the item of the list or the list."""
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


@dataclass(frozen=True, slots=True)
class FromText:
    """Accepts a bare text where a mapping with only `key` would stand."""

    key: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the part, after a bare text is made a mapping."""
        return core_schema.no_info_before_validator_function(self._mapping, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Either a text or the part."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _mapping(self, value: object) -> object:
        return {self.key: str(value)} if isinstance(value, str) else value


def _as_tuple(value: object) -> object:
    return value if isinstance(value, (list, tuple)) else (value,)


Many = OneOrMore()


class Spelling(Part):
    """Another way in which the document writes a name."""

    text: Text


SpellingLike = Annotated[Spelling, FromText("text")]


class Named(Part):
    """A part with a name. `also` are accepted aliases; `written_as` how the document spells it."""

    also: tuple[Text, ...] = ()
    written_as: tuple[SpellingLike, ...] = ()


class Hand(Part):
    """Who has a hand in something, and where the document says so."""

    by: PartyRef


HandLike = Annotated[Hand, FromText("by")]
Hands = Annotated[tuple[HandLike, ...], Many]
"""One party, or several; each as a bare reference or as `{by, clause}`."""


class Statement(Part):
    """Something that the charter says without giving anybody a duty: a purpose, a principle."""

    id: Id | None = None
    title: Text
    about: AnyRef | None = None


StatementLike = Annotated[Statement, FromText("title")]
