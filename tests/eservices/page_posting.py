"""The page editor's form as a browser posts it."""

import json

from eservices.questions.builder_form import DEFINITION_FIELDS


def page_data(page, **changes):
    """What the browser posts for a page as it stands; `changes` replace whole inputs by name."""
    data = {"title": page.title, "slug": page.slug, "body": json.dumps({"blocks": [], "entityMap": {}})}
    for name in DEFINITION_FIELDS:
        block = page._meta.get_field(name).block
        data.update(flatten(block, block.to_python(getattr(page, name)), name))
    return {**data, "seo_title": "", "search_description": "", "comments-TOTAL_FORMS": 0, **changes}


def flatten(block, value, prefix):
    """The form data of one block, as Wagtail's own scripts would post it."""
    if hasattr(block, "child_blocks") and hasattr(value, "items"):
        parts = {}
        for name, child in block.child_blocks.items():
            parts.update(flatten(child, value[name], f"{prefix}-{name}"))
        return parts
    if hasattr(block, "child_block"):
        return flatten_items(prefix, [(block.child_block, item.value, item.id, "item") for item in value.bound_blocks])
    if hasattr(block, "child_blocks"):
        return flatten_items(prefix, [(one.block, one.value, one.id, one.block_type) for one in value])
    state = block.get_form_state(value)
    if isinstance(state, list):
        return {prefix: state if block.field.widget.allow_multiple_selected else next(iter(state), "")}
    if isinstance(state, bool) or state is None:
        return {prefix: "on"} if state else {}
    return {prefix: state}


def flatten_items(prefix, items):
    parts = {f"{prefix}-count": len(items)}
    for index, (block, value, key, kind) in enumerate(items):
        here = f"{prefix}-{index}"
        parts |= {f"{here}-id": key, f"{here}-type": kind, f"{here}-order": index, f"{here}-deleted": ""}
        parts |= flatten(block, value, f"{here}-value")
    return parts
