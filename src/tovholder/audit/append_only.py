"""Triggers that make the database itself refuse to change or remove events."""

from collections.abc import Mapping

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "audit_event"
REFUSAL = "events are only added, never changed or removed"

FORBID = {
    "sqlite": (
        f"""CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE}
            BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
        f"""CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE}
            BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    ),
    "postgresql": (
        f"""CREATE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
            END $$""",
        f"""CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE}
            FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()""",
    ),
}
ALLOW = {
    "sqlite": (
        f"DROP TRIGGER {TABLE}_no_update",
        f"DROP TRIGGER {TABLE}_no_delete",
    ),
    "postgresql": (
        f"DROP TRIGGER {TABLE}_no_change ON {TABLE}",
        f"DROP FUNCTION {TABLE}_refuse()",
    ),
}


def forbid_changes(connection: BaseDatabaseWrapper) -> None:
    """From now on an update, delete or truncate of events raises `IntegrityError`."""
    _execute(connection, FORBID)


def allow_changes(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: only to undo the migration or to empty the whole database."""
    _execute(connection, ALLOW)


def _execute(connection: BaseDatabaseWrapper, statements: Mapping[str, tuple[str, ...]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
