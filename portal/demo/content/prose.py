"""Running text of demo pages, written as lines: `# heading`, `- item of a list`, anything else a paragraph."""

from itertools import groupby

from portal.demo.content.making import block


def prose(arabic, english):
    """Return the body of a page in both languages."""
    return {"ar": [block("text", _html(arabic))], "en": [block("text", _html(english))]}


def _html(text):
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return "".join(_part(is_list, list(group)) for is_list, group in groupby(lines, lambda line: line.startswith("- ")))


def _part(is_list, lines):
    if is_list:
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
    return "".join(f"<h2>{line[2:]}</h2>" if line.startswith("# ") else f"<p>{line}</p>" for line in lines)
