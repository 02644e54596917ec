"""Icons from the sprite `static/ui/icons.svg`, as cached pieces of HTML."""

from functools import cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


@cache
def icon(name: str) -> SafeString:
    """The icon as an `<svg>` that a screen reader skips: the text beside it carries the meaning.

    `name` is the id of a symbol in the sprite; the component page shows them all.
    """
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("ui/icons.svg"),
        name,
    )
