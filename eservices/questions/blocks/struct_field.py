"""A JSON column that is edited as one StructBlock.

The attribute holds plain JSON (what `schema` reads); block values exist only inside the form. A migration
keeps the field's path and nothing else, so neither a new question type nor a new language needs one.
"""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.html import format_html
from django.utils.module_loading import import_string
from django.utils.translation import get_language
from wagtail.admin.compare import FieldComparison, StructBlockComparison, register_comparison_class
from wagtail.blocks.base import BlockField, BlockWidget

from ..kept_lists import list_choices
from .folded import STATE


def plain_json(value):
    """`value` as it will look when read back from the database (dates become ISO text)."""
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def _written(value):
    """`value` without what is empty: an input never touched posts an empty text where nothing was stored."""
    if isinstance(value, dict):
        parts = {key: _written(part) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part not in (None, "", [], {}, False)}
    return [_written(part) for part in value] if isinstance(value, list) else value


_packed = {}


class PackedBlockWidget(BlockWidget):
    """Packs a block for the browser once for each language, not once for each opened page.

    Of what is packed only the choice of reference lists changes while the portal runs.
    """

    def _build_block_json(self):
        lists = tuple((str(code), str(title)) for code, title in list_choices())
        key = (type(self.block_def), get_language())
        if _packed.get(key, (None,))[0] != lists:
            super()._build_block_json()
            _packed[key] = (lists, self._js_context, self._block_json)
        _lists, self._js_context, self._block_json = _packed[key]

    def render_with_errors(self, name, value, attrs=None, errors=None, renderer=None):
        """Leave drawing to `later.js`, which does it when the tab is opened; what has an error is drawn at once."""
        if errors:
            return super().render_with_errors(name, value, attrs, errors, renderer)
        return format_html(
            '<div data-later="{name}"><input type="hidden" name="{name}-{suffix}" value="{state}"><template>'
            '<div id="{name}" data-block data-controller="w-block" data-w-block-data-value="{block}"></div>'
            "</template></div>",
            name=name,
            suffix=STATE,
            state=json.dumps(self.block_def.get_form_state(value)),
            block=self.block_json,
        )

    @property
    def media(self):
        return super().media + forms.Media(js=["eservices/builder/later.js"])


class StructFormField(BlockField):
    """Turns the column's JSON into a block value for the form, and back when it is cleaned."""

    def __init__(self, block, **kwargs):
        super().__init__(block, widget=PackedBlockWidget(block), **kwargs)

    def prepare_value(self, value):
        if value is None or type(value) is dict:
            return self.block.to_python(value or {})
        return value

    def clean(self, value):
        return plain_json(self.block.get_prep_value(super().clean(value)))

    def has_changed(self, initial, data):
        try:
            after = self.clean(data)
        except ValidationError:
            return True
        before = plain_json(self.block.get_prep_value(self.prepare_value(initial)))
        return _written(before) != _written(after)


class StructField(models.JSONField):
    """Base of the four columns of a service page; `block_path` names the StructBlock."""

    block_path = ""

    def __init__(self, *args, **kwargs):
        kwargs.update(default=dict, blank=True, encoder=DjangoJSONEncoder)
        super().__init__(*args, **kwargs)

    @property
    def block(self):
        return _block_at(self.block_path)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("default", "blank", "encoder"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def formfield(self, **kwargs):
        return StructFormField(block=self.block, required=False, label=self.verbose_name, help_text=self.help_text)

    def to_python(self, value):
        return json.loads(value) if isinstance(value, str) else super().to_python(value)


_blocks = {}


def _block_at(path):
    if path not in _blocks:
        _blocks[path] = import_string(path)()
        _blocks[path].set_name("")
    return _blocks[path]


class StructFieldComparison(FieldComparison):
    """Lets Wagtail's revision comparison show blocks instead of raw JSON."""

    def htmldiff(self):
        block = self.field.block
        return StructBlockComparison(
            block, True, True, block.to_python(self.val_a or {}), block.to_python(self.val_b or {})
        ).htmldiff()


class CardField(StructField):
    block_path = "eservices.questions.blocks.card.CardBlock"


class QuestionsField(StructField):
    block_path = "eservices.questions.blocks.questions.QuestionsBlock"


class DocumentsField(StructField):
    block_path = "eservices.questions.blocks.documents.DocumentsBlock"


class HandlingField(StructField):
    block_path = "eservices.questions.blocks.handling.HandlingBlock"


register_comparison_class(StructField, comparison_class=StructFieldComparison)
