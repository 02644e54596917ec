"""A string in `ForeignKey("app.Model")` is invisible to import-linter, so it is checked here."""

import tomllib

from django.apps import apps
from django.db.models import Field

from tests.house.files import ROOT


def layers() -> dict[str, int]:
    """How high each package stands; `|` separates those of the same height."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    [contract] = [c for c in contracts["contracts"] if c["id"] == "layers"]
    downwards = list(reversed(contract["layers"]))
    return {name: height for height, row in enumerate(downwards) for name in row.split(" | ")}


def relations() -> list[tuple[str, str, str]]:
    """Each relation as: app that has it, field, app it points at."""
    return [
        (model._meta.app_label, str(field), field.related_model._meta.app_label)
        for model in apps.get_models()
        if model.__module__.startswith("tovholder.")
        for field in model._meta.get_fields()
        if isinstance(field, Field) and field.is_relation and isinstance(field.related_model, type)
    ]


def test_foreign_keys_point_down() -> None:
    height = layers()
    up = [
        f"{field} points at {target}"
        for app, field, target in relations()
        if height.get(target, -1) > height[app]
    ]
    assert up == []


def test_the_event_log_points_at_nothing() -> None:
    assert [field for app, field, _target in relations() if app == "audit"] == []
