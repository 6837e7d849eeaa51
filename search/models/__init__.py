"""Rows of search, one file a family."""

from search.models.entry import Entry
from search.models.pending import EnginePending, Pending
from search.models.searched import Searched, Unproven
from search.models.stamp import Stamp
from search.models.synonyms import SynonymGroup
from search.models.word import Word

__all__ = ["EnginePending", "Entry", "Pending", "Searched", "Stamp", "SynonymGroup", "Unproven", "Word"]
