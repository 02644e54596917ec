"""A file as an answer to a browser."""

from django.http import FileResponse

from tovholder.files.queries import Version, open_content

CHARSET = "; charset=utf-8"


def download(version: Version) -> FileResponse:
    """The content, to be saved and never shown by the browser, kept by nobody but who asked.

    Raises FileNotFoundError if the storage has lost it. The name is given as RFC 5987 has it.
    """
    content_type = version.media_type
    if content_type.startswith("text/"):
        content_type += CHARSET
    response = FileResponse(
        open_content(version.id),
        as_attachment=True,
        filename=version.name,
        content_type=content_type,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
