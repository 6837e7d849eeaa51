"""What a reader may have meant: words that stand in no entry, brought to words that do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """`text`: what to show and to search instead. `is_certain`: its results may be shown at once."""

    text: str
    is_certain: bool = False


def correct(text, language):
    """Return the Correction of a query into words that entries of this language hold; None when there is none."""
    del text, language
