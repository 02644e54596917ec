"""What every page's frame needs. It asks no database."""

from django.conf import settings
from django.http import HttpRequest

from tovholder import __version__


def frame(_request: HttpRequest) -> dict[str, object]:
    """`product_version`, and `is_demo` when the installation runs on invented data."""
    return {"product_version": __version__, "is_demo": settings.DEMO}
