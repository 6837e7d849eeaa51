"""Content page types, one family a file."""

from pages.models.directorates import DirectorateIndexPage, DirectoratePage
from pages.models.home import HomePage
from pages.models.standard import StandardPage

__all__ = ["DirectorateIndexPage", "DirectoratePage", "HomePage", "StandardPage"]
