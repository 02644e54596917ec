import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_initial"),
        ("governance", "0003_charter_drafts"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="file",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="files.storedfile",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("due_on__isnull", True),
                    ("due_on__gte", models.F("decided_on")),
                    _connector="OR",
                ),
                name="decision_not_due_before_it_is_made",
            ),
        ),
    ]
