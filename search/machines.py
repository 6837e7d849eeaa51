"""Tells machines that say so from people: their searches are nobody's question."""

import re

# Words by which crawlers, monitors and programs name themselves (RFC 9110, section 10.1.5, asks them to). Cubot makes
# telephones.
_NAMED = re.compile(
    r"(?<!cu)bot(?:\b|_)|crawl|spider|slurp|monitor|scan|curl|wget|python|java/|go-http|headless|preview|https?://",
    re.I,
)


def is_machine(request):
    """Say whether a request comes from a program that names itself."""
    return bool(_NAMED.search(request.headers.get("User-Agent", "")[:500]))
