"""By which rules an index was built: a sign that changes with the code and the data that make words of texts. Pure."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent
_CODE = ("analysis", "arabic", "english", "joining", "spelling", "stemming", "verbs", "vocabulary", "backends/words")
# Everyday names and empty words shape queries alone: nothing is indexed by them.
_QUERIES_ONLY = {"synonyms.txt", "stop_words.txt"}


@cache
def sign_of_rules():
    """Return 32 digits; a comment changes them too, and costs no more than one indexing too many."""
    digest = hashlib.sha256(version("snowballstemmer").encode())
    data = (path for path in (_HERE / "data").glob("*.txt") if path.name not in _QUERIES_ONLY)
    for path in (*(_HERE / f"{name}.py" for name in _CODE), *sorted(data)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:32]
