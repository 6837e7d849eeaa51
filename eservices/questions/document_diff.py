"""What changed between two version documents, by ids: added, removed and changed parts, in words of the form."""

from dataclasses import dataclass, field

SECTIONS = (
    "eligibility",
    "steps",
    "documents",
    "stages",
    "fees",
    "rejection_reasons",
    "legal",
    "faq",
    "eligibility_note",
)


@dataclass
class Change:
    """One part that was added, removed or changed; `values` are (path as a tuple of keys, before, after)."""

    kind: str
    section: str
    title: dict
    values: list = field(default_factory=list)


def document_changes(old, new):
    """Every difference of two documents; parts are matched by their ids, wherever they stand."""
    before, after = dict(_parts(old)), dict(_parts(new))
    for key, (section, part) in after.items():
        if key not in before:
            yield Change("added", section, title_of(part))
        elif values := list(_values(before[key][1], part)):
            yield Change("changed", section, title_of(part), values)
    for key, (section, part) in before.items():
        if key not in after:
            yield Change("removed", section, title_of(part))


def title_of(part):
    """The words by which a person recognises a part, as {language: text}."""
    for name in ("label", "title", "text", "question", "exit_title", "name"):
        if isinstance(part.get(name), dict) and part[name]:
            return part[name]
    return {}


def _parts(document):
    """(id, (section, part without the parts inside it)) of everything that has an id."""
    yield "", ("card", {key: value for key, value in document.items() if key not in SECTIONS})
    for section in SECTIONS:
        yield from _of_list(section, document.get(section))


def _of_list(section, parts):
    for part in parts or []:
        own = dict(part)
        inner = own.pop("questions", None)
        if isinstance(own.get("question"), dict) and "type" in own["question"]:
            inner = [own.pop("question")]
        own.pop("options", None)
        if "id" in part:
            yield part["id"], (section, own)
        yield from _of_list("options", part.get("options"))
        yield from _of_list("questions", inner)


def _values(old, new, path=()):
    for key in dict.fromkeys([*old, *new]):
        before, after, here = old.get(key), new.get(key), (*path, key)
        if before == after:
            continue
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _values(before, after, here)
        else:
            yield here, before, after
