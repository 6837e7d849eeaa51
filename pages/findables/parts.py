"""What is found on a page by itself: its questions, the people it names, the offices of a directorate."""

from django.utils.translation import gettext as _

from search.findable import Findable

# As much of a block's number as an anchor carries; `pages/templates` write the same.
ID_LENGTH = 8


def anchor(kind, ident):
    """Return the place on its page of a block of this number."""
    return f"{kind}-{ident[:ID_LENGTH]}"


def parts_of(page, words, shared):
    """Yield the Findables of what stands on a page; `shared` is what they have in common with it."""
    for place, (ident, question, answer) in enumerate(words.questions, 1):
        yield _part("question", ident or str(place), question, shared, summary=answer[:300], body=answer)
    for name in ("people", "members"):
        for ident, person in _entries(page, name):
            summary = _(", ").join(filter(None, (person.get("role"), page.title)))
            yield _part("person", ident, person.get("name"), shared, summary=summary, **_contact(person, "hours"))
    for ident, office in _entries(page, "offices"):
        summary = _(", ").join(filter(None, (office.get("address"), page.title)))
        yield _part("place", ident, office.get("name"), shared, summary=summary, **_contact(office, "address"))


def _part(kind, ident, title, shared, **more):
    name = anchor(kind, ident)
    address = f"{shared['address']}#{name}"
    return Findable(part=name, kind=kind, title=title or "", **(shared | more | {"address": address}))


def _contact(value, more):
    numbers = tuple(value[name] for name in ("phone", "email") if value.get(name))
    return {"keywords": numbers, "body": value.get(more) or ""}


def _entries(page, name):
    """Yield (id, stored value) of a page's stream of one kind of block."""
    for place, entry in enumerate(getattr(page, name, None) and getattr(page, name).raw_data or (), 1):
        if entry["value"].get("name"):
            yield entry.get("id") or str(place), entry["value"]
