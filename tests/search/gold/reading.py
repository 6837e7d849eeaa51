"""Reads the gold set: documents written for it, and queries with what a person would expect."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
SEARCH, SUGGEST = "search", "suggest"


@dataclass(frozen=True)
class Document:
    """One text to be found. `kind` is service, news, tender …; `lang` is the language of its page."""

    id: str
    kind: str
    lang: str
    title: str
    summary: str
    body: str
    keywords: tuple[str, ...] = ()

    @property
    def text(self):
        return "\n".join([self.title, self.summary, self.body, *self.keywords])


@dataclass(frozen=True)
class Query:
    """What somebody types, and which documents must, must not and should first be found.

    `asked` is how it is asked: "search" or "suggest" (while typing). `means` is what the documents say instead,
    `how` what happened to a misspelt word.
    """

    text: str
    group: str
    asked: str
    must: tuple[str, ...]
    must_not: tuple[str, ...] = ()
    top1: str | None = None
    means: str = ""
    how: str = ""


@cache
def documents():
    """Every document, by kind and then in the order of its file."""
    found = []
    for content in _contents("documents"):
        for row in content["document"]:
            row = row | {"kind": content["kind"], "keywords": tuple(row["keywords"])}
            found.append(Document(**row))
    return tuple(found)


@cache
def queries():
    """Every query, class by class."""
    return tuple(
        _query(row, content["class"], content.get("asked", SEARCH))
        for content in _contents("queries")
        for row in content["queries"]
    )


def floors():
    """What each class must reach, in per cent."""
    return tomllib.loads((HERE / "floors.toml").read_text())


def _query(row, group, asked):
    lists = {name: tuple(row.get(name, ())) for name in ("must", "must_not")}
    rest = {name: value for name, value in row.items() if name not in ("q", *lists)}
    return Query(text=row["q"], group=group, asked=asked, **lists, **rest)


def _contents(folder):
    return [tomllib.loads(path.read_text()) for path in sorted((HERE / folder).glob("*.toml"))]
