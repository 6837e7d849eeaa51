"""Words of pages for tests of two languages."""

import json

FIRST = "d7b2b4f2-0000-4000-8000-000000000001"
SECOND = "d7b2b4f2-0000-4000-8000-000000000002"


def a_body(*paragraphs):
    """Return a body of one text block for each paragraph, with ids that stay."""
    ids = (FIRST, SECOND)
    return json.dumps(
        [{"type": "text", "value": f"<p>{text}</p>", "id": ident} for text, ident in zip(paragraphs, ids, strict=False)]
    )
