"""Joins the style sheets of this folder, in the order of their names, into the one that is served.

Run after a change: `python portal/styles/bundle.py`. A test tells when the served file is stale.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SERVED = FOLDER.parent / "static" / "portal" / "css" / "bawaba.css"


def bundle():
    """Return the served style sheet: comments, indentation and line ends dropped, everything else as written."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.css")))
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"\s*\n\s*", "\n", text).strip()
    return re.sub(r"\s*([{};])\s*", r"\1", text).replace(";}", "}") + "\n"


if __name__ == "__main__":
    SERVED.parent.mkdir(parents=True, exist_ok=True)
    SERVED.write_text(bundle(), encoding="utf-8")
