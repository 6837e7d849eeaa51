"""Lists of choices of the desk are Django's, drawn by fewer steps."""

import pytest
from django import forms
from django.test.html import parse_html

from eservices.desk.selects import PlainSelect, QuickChoiceField
from eservices.models import Directorate
from tests import factories

CHOICES = [("", "---------"), ("a<b", "<b>bold</b>"), (3, "ثلاثة")]


@pytest.mark.parametrize("value", [None, "", "a<b", 3, "3", "unknown"])
def test_the_list_is_what_django_draws(value):
    kept = {"class": "wide", "disabled": True, "data-x": '"'}
    ours, theirs = (kind(attrs=kept, choices=CHOICES) for kind in (PlainSelect, forms.Select))
    drawn = [parse_html(widget.render("kind", value, {"id": "id_kind"})) for widget in (ours, theirs)]
    assert drawn[0] == drawn[1]


@pytest.mark.django_db
@pytest.mark.parametrize("empty", ["---------", None])
def test_rows_to_choose_from_are_read_by_one_query_and_only_those_are_taken(django_assert_num_queries, empty):
    first, other = factories.DirectorateFactory(), factories.DirectorateFactory()
    field = QuickChoiceField(queryset=Directorate.objects.filter(pk=first.pk), empty_label=empty)
    usual = forms.ModelChoiceField(queryset=Directorate.objects.filter(pk=first.pk), empty_label=empty)
    with django_assert_num_queries(1):
        drawn = field.widget.render("at", first.pk)
    assert parse_html(drawn) == parse_html(usual.widget.render("at", first.pk))
    assert field.clean(str(first.pk)) == first
    with pytest.raises(forms.ValidationError):
        field.clean(str(other.pk))
