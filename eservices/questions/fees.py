"""The fee of a service in one line, also when its editor wrote the rows only, or the line in another language."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from .types.numbers import Money


def fee_line(definition, language):
    """Return the editor's own line in a language, else what the rows of fees come to; "" without either."""
    summary = definition.document.get("fee_summary") or {}
    amounts = [row.get("amount") for row in definition.document.get("fees") or ()]
    if summary.get(language) or not amounts:
        return definition.text(summary, language)
    with override(language):
        return _from_rows(amounts, definition, language)


def _from_rows(amounts, definition, language):
    """Say the least that is certain: rows may be alternatives, or add up."""
    if not amounts:
        return ""
    payable = sorted(amount for amount in amounts if amount)
    if not payable:
        return _("Set at assessment") if None in amounts else _("Free of charge")
    least = Money().show({}, payable[0], None)
    if len(amounts) == 1:
        return least
    if 0 in amounts:
        return _("Free in some cases, otherwise from %(amount)s") % {"amount": least}
    return _("From %(amount)s") % {"amount": least}
