"""A StructBlock that can stand alone as a form input: Wagtail's own expects a stream or a list there."""

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.blocks import StructBlock
from wagtail.blocks.struct_block import StructBlockAdapter


class RootBlock(StructBlock):
    """Base of the four columns' blocks."""


class RootBlockAdapter(StructBlockAdapter):
    js_constructor = "bawaba.RootBlock"

    @cached_property
    def media(self):
        return forms.Media(js=[versioned_static("wagtailadmin/js/telepath/blocks.js"), "eservices/builder/root.js"])


register(RootBlockAdapter(), RootBlock)
