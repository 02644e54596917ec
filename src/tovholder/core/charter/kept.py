"""What follows from a charter alone is made once, for as long as the charter lives."""

import weakref
from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from tovholder.core.charter.model import Charter


def kept[**P, T](
    make: Callable[Concatenate[Charter, P], T],
) -> Callable[Concatenate[Charter, P], T]:
    """Answer a second call about the same charter object from memory.

    A charter never changes; to compare two by their contents would take longer than to make most
    things anew. Further arguments must be hashable and few.
    """
    made: dict[int, dict[tuple[object, ...], T]] = {}

    @wraps(make)
    def remembered(charter: Charter, /, *args: P.args, **kwargs: P.kwargs) -> T:
        own = made.get(id(charter))
        if own is None:
            own = made[id(charter)] = {}
            weakref.finalize(charter, made.pop, id(charter), None)
        key = (*args, *kwargs.items())
        if key not in own:
            own[key] = make(charter, *args, **kwargs)
        return own[key]

    return remembered
