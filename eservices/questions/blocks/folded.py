"""A StructBlock inside a stream that is drawn when it is opened, so that a form of 60 questions opens at once.

Until then the page carries its state alone. Drawn or not, the script posts the block as one JSON value under
`<prefix>-__state`; a form that posts every input by itself is read as ever.
"""

import json

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockAdapter

STATE = "__state"


class FoldedBlock(StructBlock):
    """Base of blocks that stand in long streams. The stream has to be `collapsed`."""

    def value_from_datadict(self, data, files, prefix):
        state = _read(data.get(f"{prefix}-{STATE}"))
        if state is None:
            return super().value_from_datadict(data, files, prefix)
        inputs = MultiValueDict()
        for name, value in _inputs(self, prefix, state):
            inputs.setlist(name, value)
        return super().value_from_datadict(inputs, files, prefix)

    def value_omitted_from_data(self, data, files, prefix):
        return f"{prefix}-{STATE}" not in data and super().value_omitted_from_data(data, files, prefix)


def _read(posted):
    """Return the state that was posted; None when there is none or when it is no state."""
    try:
        state = json.loads(posted or "null")
    except (ValueError, RecursionError):
        return None
    return state if isinstance(state, dict) else None


def _inputs(block, prefix, state):
    """Yield (name, list of values) of every input that the drawn block would post for this state."""
    if isinstance(block, StructBlock):
        state = state if isinstance(state, dict) else {}
        for name, child in block.child_blocks.items():
            yield from _inputs(child, f"{prefix}-{name}", state.get(name))
    elif isinstance(block, ListBlock | StreamBlock):
        yield from _sequence(block, prefix, [item for item in _listed(state) if isinstance(item, dict)])
    elif state is not False:
        values = ["on"] if state is True else _listed(state) if isinstance(state, list) else [state]
        yield prefix, ["" if value is None else str(value) for value in values]


def _sequence(block, prefix, items):
    yield f"{prefix}-count", [str(len(items))]
    for number, item in enumerate(items):
        kind = str(item.get("type") or "")
        child = block.child_block if isinstance(block, ListBlock) else block.child_blocks.get(kind)
        own = {"deleted": "", "order": str(number), "type": kind, "id": str(item.get("id") or "")}
        yield from ((f"{prefix}-{number}-{name}", [value]) for name, value in own.items())
        if child is not None:
            yield from _inputs(child, f"{prefix}-{number}-value", item.get("value"))


def _listed(state):
    return state if isinstance(state, list) else []


class FoldedBlockAdapter(StructBlockAdapter):
    js_constructor = "bawaba.FoldedBlock"

    @cached_property
    def media(self):
        return forms.Media(js=[versioned_static("wagtailadmin/js/telepath/blocks.js"), "eservices/builder/folded.js"])


register(FoldedBlockAdapter(), FoldedBlock)
