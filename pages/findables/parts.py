"""What is found on a page by itself: its questions, the people it names, the offices of a directorate."""

from django.utils.translation import gettext as _

from search.findable import Findable

# As much of a block's number as an anchor carries; `pages/templates` write the same.
ID_LENGTH = 8


def parts_of(page, words, shared):
    """Yield the Findables of what stands on a page; `shared` is what they have in common with it."""
    for place, (ident, question, answer) in enumerate(words.questions, 1):
        named = _named("question", ident, place, shared)
        yield Findable(kind="question", title=question, summary=answer[:300], body=answer, **named)
    for name in ("people", "members"):
        for ident, place, person in _entries(page, name):
            yield _contact("person", person, person.get("role"), page, _named("person", ident, place, shared))
    for ident, place, office in _entries(page, "offices"):
        yield _contact("place", office, office.get("address"), page, _named("place", ident, place, shared))


def _named(kind, ident, place, shared):
    """Return what is shared, with the name of a part and its place on the page.

    Blocks of old pages have no number until they are saved: the page itself is their address.
    """
    if not ident:
        return shared | {"part": f"{kind}-at-{place}"}
    name = f"{kind}-{ident[:ID_LENGTH]}"
    return shared | {"part": name, "address": f"{shared['address']}#{name}"}


def _contact(kind, value, what, page, named):
    return Findable(
        kind=kind,
        title=value["name"],
        summary=_(", ").join(filter(None, (what, page.title))),
        keywords=tuple(value[name] for name in ("phone", "email") if value.get(name)),
        body=value.get("hours") or "",
        **named,
    )


def _entries(page, name):
    """Yield (id, place, stored value) of a page's stream of one kind of block."""
    stream = getattr(page, name, None)
    for place, entry in enumerate(stream.raw_data if stream else (), 1):
        if entry["value"].get("name"):
            yield entry.get("id") or "", place, entry["value"]
