from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from tovholder.search.engine import postgresql, sqlite


def create(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    engine = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    schema_editor.execute(engine.CREATE)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    engine = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    schema_editor.execute(engine.DROP)


class Migration(migrations.Migration):
    dependencies = (("search", "0001_initial"),)

    operations = (migrations.RunPython(create, drop),)
