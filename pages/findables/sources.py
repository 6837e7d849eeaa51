"""The sources of pages and documents, registered with search. Pages come first: documents look at their entries."""

from pages.findables.documents import DocumentSource
from pages.findables.pages import PageSource
from search.sources import register


def register_sources():
    """Register them; called once when the app is ready."""
    register(PageSource())
    register(DocumentSource())
