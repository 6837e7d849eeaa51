"""Rich text on pages: links to documents say what kind and size they are; those to pages are read together."""

from django.template.loader import render_to_string
from django.utils.html import escape
from wagtail import hooks
from wagtail.documents.rich_text import DocumentLinkHandler

from pages.page_links import RememberedPageLinkHandler


class FactsDocumentLinkHandler(DocumentLinkHandler):
    """A link to a document that carries kind and size; `pages.richtext_shown` writes them beside its words."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        return [_opening(document) if document else "<a>" for document in cls.get_many(attrs_list)]


def _opening(document):
    facts = render_to_string("pages/parts/file_facts.html", {"document": document})
    return f'<a href="{escape(document.url)}" data-facts="{escape(facts)}">'


# After Wagtail's own, which it replaces.
@hooks.register("register_rich_text_features", order=100)
def register_links(features):
    features.register_link_type(FactsDocumentLinkHandler)
    features.register_link_type(RememberedPageLinkHandler)
