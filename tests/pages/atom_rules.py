"""What RFC 4287 asks of an Atom feed (sections 3 and 4 and the grammar of appendix B), as far as ours use it."""

import re

ATOM = "{http://www.w3.org/2005/Atom}"
# Section 3.3: RFC 3339 with a capital T, and Z or an offset.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S+$")
_FEED_ONCE, _ENTRY_ONCE = ("id", "title", "updated"), ("id", "title", "updated")
_AT_MOST_ONCE = ("generator", "icon", "logo", "rights", "subtitle", "summary", "content", "published", "source")
_KNOWN = {*_FEED_ONCE, *_AT_MOST_ONCE, "link", "author", "contributor", "category", "entry"}


def atom_faults(root):
    """Return what is wrong with a feed's root element, in words; empty when nothing is."""
    entries = root.findall(f"{ATOM}entry")
    found = [] if root.tag == f"{ATOM}feed" else ["the root is no feed"]
    found += _of(root, "feed", _FEED_ONCE)
    for entry in entries:
        found += _of(entry, "entry", _ENTRY_ONCE)
        if root.find(f"{ATOM}author") is None and entry.find(f"{ATOM}author") is None:
            found.append("an entry without an author, in a feed without one")
        if entry.find(f"{ATOM}content") is None and not _links(entry, "alternate"):
            found.append("an entry without content and without an alternate link")
    names = [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in entries]
    return found + (["two entries of one identity"] if len(names) != len(set(names)) else [])


def _of(element, what, once):
    count = {name: len(element.findall(f"{ATOM}{name}")) for name in (*once, *_AT_MOST_ONCE)}
    found = [f"{what}: {count[name]} × {name}" for name in once if count[name] != 1]
    found += [f"{what}: {count[name]} × {name}" for name in _AT_MOST_ONCE if count[name] > 1]
    children = [child.tag.removeprefix(ATOM) for child in element]
    found += [f"{what}: unknown {name}" for name in children if name not in _KNOWN]
    for name in ("updated", "published"):
        moments = [each.text or "" for each in element.findall(f"{ATOM}{name}")]
        found += [f"{what}: {name} is {moment!r}" for moment in moments if not _MOMENT.match(moment)]
    identity = element.findtext(f"{ATOM}id") or ""
    found += [] if _ADDRESS.match(identity) else [f"{what}: id is {identity!r}"]
    addresses = [link.get("href") or "" for link in element.findall(f"{ATOM}link")]
    found += [f"{what}: a link to {address!r}" for address in addresses if not _ADDRESS.match(address)]
    found += [f"{what}: an author without a name" for each in element.findall(f"{ATOM}author") if not _name(each)]
    found += [
        f"{what}: a category without a term" for each in element.findall(f"{ATOM}category") if not each.get("term")
    ]
    return found + ([f"{what}: two alternate links"] if len(_links(element, "alternate")) > 1 else [])


def _name(person):
    return person.findtext(f"{ATOM}name")


def _links(element, relation):
    return [link for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == relation]
