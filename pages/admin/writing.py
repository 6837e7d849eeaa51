"""Texts run in their own direction in wagtail-localize's editor too."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_editor_js")
def writing_script():
    return format_html('<script src="{}" defer></script>', static("pages/admin/writing.js"))
