"""A StructBlock that can stand alone as a form input: Wagtail's own expects a stream or a list there."""

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter

from .folded import FoldedBlock


class RootBlock(FoldedBlock):
    """Base of the four columns' blocks. It stands behind a tab and is drawn when that is opened."""


class RootBlockAdapter(StructBlockAdapter):
    js_constructor = "bawaba.RootBlock"

    @cached_property
    def media(self):
        return forms.Media(js=[versioned_static("wagtailadmin/js/telepath/blocks.js"), "eservices/builder/root.js"])


register(RootBlockAdapter(), RootBlock)
