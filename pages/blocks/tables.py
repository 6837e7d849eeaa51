"""Tables that still fit on a page."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.table_block.blocks import TableBlock

# Beyond this a table is data: nobody reads it on a phone, and it outweighs the page around it.
MAX_CELLS = 600


class SizedTableBlock(TableBlock):
    """A table with header cells, refused in words when it is data rather than something to read."""

    def clean(self, value):
        rows = (value or {}).get("data") or []
        cells = sum(len(row or []) for row in rows)
        if cells > MAX_CELLS:
            raise ValidationError(
                _(
                    "The table has %(cells)d cells; a page takes up to %(most)d. Offer it as a file under documents, "
                    "or show the part that matters."
                )
                % {"cells": cells, "most": MAX_CELLS}
            )
        if value and not value.get("table_header_choice") and not self.is_deferred_validation:
            raise ValidationError(_("Say which cells are headings: the first row, the first column, or both."))
        return super().clean(value)

    def render(self, value, context=None):
        return super().render(_with_header(value), context=context)

    class Meta:
        template = "pages/blocks/table_cells.html"


def _with_header(value):
    """Return the table with a header row where nobody chose one: without, a cell belongs to nothing."""
    if value and not value.get("first_row_is_table_header") and not value.get("first_col_is_header"):
        return value | {"first_row_is_table_header": True}
    return value
