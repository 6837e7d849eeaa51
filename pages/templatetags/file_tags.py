"""How files that pages offer are named."""

from django import template

register = template.Library()


@register.filter
def name_of_file(file):
    """Return the words of a file's link: its own on this page, else the document's title in the reader's language."""
    return file["label"] or file["document"].title_in()
