"""How the site logs: one line per event, readable in a terminal, JSON for machines."""

from typing import Any

import structlog
from structlog.types import EventDict

from tovholder.outbox.rules import hide_tokens


def without_secrets(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """The event with the secret part of signed links taken out of its text."""
    if isinstance(event.get("event"), str):
        event["event"] = hide_tokens(event["event"])
    return event


SHARED = (
    without_secrets,
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=False),
)
AS_JSON = (structlog.processors.format_exc_info, structlog.processors.JSONRenderer())
AS_TEXT = (structlog.dev.ConsoleRenderer(colors=False),)
LEVELS = {
    "tovholder": "INFO",
    # Django logs every 404 as a warning; a visitor's mistyped address is not one.
    "django.request": "ERROR",
}


def logging_config(*, as_json: bool) -> dict[str, Any]:
    """A `LOGGING` setting that renders Django's, libraries' and structlog's events alike."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    last = AS_JSON if as_json else AS_TEXT
    line = {
        "()": structlog.stdlib.ProcessorFormatter,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        "foreign_pre_chain": SHARED,
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {name: {"level": level} for name, level in LEVELS.items()},
    }
