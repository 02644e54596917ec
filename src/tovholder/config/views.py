"""Pages for machines."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def health(_request: HttpRequest) -> HttpResponse:
    """200 and "ok" when the database answers, otherwise 503: for load balancers and monitoring."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database unreachable", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Search engines may read what is public, but never a demonstration's invented data."""
    closed = "/" if settings.DEMO else "/konto/"
    return HttpResponse(f"User-agent: *\nDisallow: {closed}\n", content_type="text/plain")
