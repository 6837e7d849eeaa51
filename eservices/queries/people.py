"""Staff found by name as applicants are: parts in any order, halves of them, with and without «بن» and «ال»."""

from search.arabic import fold, name_tokens

LONGEST_QUESTION, MOST_WORDS = 120, 6
_TEXTS = ("first_name", "last_name", "username", "email")


def narrowed_to(people, question):
    """Return the people (a queryset of users) of whom each word typed opens a name, the user name or the address.

    Read in Python: staff are hundreds, and the database folds no Arabic. One query, whatever their number.
    """
    if not question.strip():
        return people
    # Its own order and columns are of no use here.
    rows = people.order_by().select_related(None).only(*_TEXTS)
    return people.filter(pk__in=[person.pk for person in named_by(rows, question)])


def named_by(people, question):
    """Return those of some people who are meant, in their order; all of them when nothing was asked."""
    words = name_tokens(question.replace("\x00", "")[:LONGEST_QUESTION])[:MOST_WORDS]
    if not question.strip():
        return list(people)
    return [person for person in people if words and _is_meant(person, words)]


def _is_meant(person, words):
    first, last, *others = (getattr(person, name) for name in _TEXTS)
    known = [*name_tokens(f"{first} {last}"), *name_tokens(" ".join(others)), *map(fold, others)]
    return all(any(token.startswith(word) for token in known) for word in words)
