"""A part of a page is drawn once for the same values, and anew for others, in another language and after a change."""

from dataclasses import dataclass

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from pages.remembering import forget

TEMPLATE = Template(
    '{% load drawn_tags %}{% drawn_once "rows" rows first %}{% for row in rows %}{{ row }}{{ count }};{% endfor %}{% enddrawn %}'
)


class Counting:
    """Counts how often it was drawn, and shows the number."""

    def __init__(self):
        self.drawn = 0

    def __str__(self):
        self.drawn += 1
        return f"#{self.drawn}"


@dataclass(frozen=True)
class Line:
    name: str


@pytest.fixture
def drawn():
    count = Counting()
    return lambda *rows, first=None: TEMPLATE.render(Context({"rows": list(rows), "first": first, "count": count}))


def test_equal_values_are_drawn_once(drawn):
    assert drawn({"name": "ماء"}, Line("x")) == drawn({"name": "ماء"}, Line("x"))


@pytest.mark.parametrize("other", [({"name": "كهرباء"},), ({"name": "ماء"}, {"name": "ماء"}), ()])
def test_other_values_are_drawn_anew(drawn, other):
    assert drawn({"name": "ماء"}) != drawn(*other)


def test_every_value_counts(drawn):
    assert drawn("a", first=True) != drawn("a", first=False)


def test_each_language_has_its_own(drawn):
    with translation.override("ar"):
        arabic = drawn("a")
    with translation.override("en"):
        assert drawn("a") != arabic
    with translation.override("ar"):
        assert drawn("a") == arabic


@pytest.mark.django_db
def test_after_a_change_it_is_drawn_anew(drawn):
    before = drawn("a")
    forget()
    assert drawn("a") != before


def test_what_is_shown_stays_escaped(drawn):
    for _again in range(2):
        assert "&lt;b&gt;" in drawn("<b>")


def test_an_unknown_filter_is_told_when_the_template_is_read():
    with pytest.raises(TemplateSyntaxError, match="nonsense"):
        Template('{% load drawn_tags %}{% drawn_once "x" rows|nonsense %}{% enddrawn %}')
