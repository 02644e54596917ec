"""What a page is compared with: the least that Django needs to list rows for who is logged in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine

from tovholder.compliance.models import FactRecord

_TEMPLATE = Engine().from_string("""<!doctype html><html lang="da"><head><meta charset="utf-8">
<title>{{ title }}</title></head><body><h1>{{ title }}</h1><table>
<thead><tr><th>Dag</th><th>Regel</th><th>Art</th><th>Charter</th><th>Bevis</th></tr></thead><tbody>
{% for row in rows %}<tr><td>{{ row.on }}</td><td>{{ row.subject }}</td><td>{{ row.kind }}</td>
<td>{{ row.charter }}</td><td>{{ row.ref }}</td></tr>
{% endfor %}</tbody></table></body></html>""")


@login_required
def listing(_request: HttpRequest, rows: int) -> HttpResponse:
    """So many rows of one query, five columns each, in a plain table."""
    facts = FactRecord.objects.order_by("pk")[:rows]
    return HttpResponse(_TEMPLATE.render(Context({"title": "Bare", "rows": facts})))


def listing_at(rows: int) -> str:
    """The address of a bare listing."""
    return f"/bench/{rows}/"
