"""Everyday names: kept by those who keep what stands around pages, checked before they disappoint, in use at once."""

import pytest
from django.contrib.messages import get_messages
from wagtail.models import ModelLogEntry

from eservices.desk.groups import ensure_groups
from search.admin.name_form import NameForm
from search.models import SynonymGroup
from search.synonyms import get_default_groups
from search.thesaurus import load_default_groups
from tests import factories
from tests.pages.directorate_trees import signed_in

pytestmark = pytest.mark.django_db
NEW, LIST, TRY = "/admin/everyday-names/new/", "/admin/everyday-names/", "/admin/everyday-names/try/"


@pytest.fixture
def keeper():
    user = factories.a_user()
    user.groups.add(ensure_groups()["communications"])
    return signed_in(user)


def post(client, *phrases, address=NEW, **fields):
    return client.post(address, {"phrases": "\r\n".join(phrases), "is_active": "on", **fields})


def errors(answer):
    return " ".join(answer.context["form"].errors.get("phrases", []))


def test_a_group_is_added_changed_and_remembered_in_its_history(keeper):
    assert post(keeper, "رخصة", " إجازة  بناء ", "رخصة").status_code == 302
    group = SynonymGroup.objects.get()
    assert (group.lines(), group.one_way, group.is_active) == (["رخصة", "إجازة بناء"], False, True)
    edit = f"/admin/everyday-names/edit/{group.pk}/"
    assert post(keeper, "طابو", "سند ملكية", address=edit, one_way="on").status_code == 302
    group.refresh_from_db()
    assert group.lines() == ["طابو", "سند ملكية"]
    assert group.one_way
    acts = set(ModelLogEntry.objects.values_list("action", flat=True))
    assert {"wagtail.create", "wagtail.edit"} <= acts
    assert keeper.get(f"/admin/everyday-names/history/{group.pk}/").status_code == 200


@pytest.mark.parametrize("role", ["manager", "officer", "editor", "clerk", "auditor"])
def test_others_keep_none(role):
    client = signed_in(factories.a_user(role, factories.DirectorateFactory(code="WAT")))
    group = SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    assert post(client, "طابو", "سند").status_code == 302
    assert post(client, "طابو", "سند", address=f"/admin/everyday-names/edit/{group.pk}/").status_code == 302
    assert "رخصة" not in client.get(TRY, {"q": "رخصة"}, follow=True).content.decode()
    assert list(SynonymGroup.objects.values_list("phrases", flat=True)) == ["رخصة\nإجازة"]
    assert "everyday-names" not in client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("phrases", "said"),
    [
        (["رخصة"], "at least two different"),
        (["إجازة", "الإجازات"], "one word already"),
        (["رخصة", "في"], "only holds a sentence together"),
        (["رخصة", "…"], "no letter and no digit"),
        (["رخصة", " ".join(f"كلمة{n}" for n in range(7))], "too long"),
        (["رخصة", "ش" * 90], "too long"),
        ([f"كلمة{n}" for n in range(13)], "At most 12"),
    ],
)
def test_what_the_search_would_pass_over_is_refused_with_a_reason(keeper, phrases, said):
    answer = post(keeper, *phrases)
    assert said in errors(answer)
    assert not SynonymGroup.objects.exists()


def test_a_word_of_another_group_is_warned_of_and_kept(keeper):
    SynonymGroup.objects.create(phrases="رخصة\nإجازة")
    SynonymGroup.objects.create(phrases="رخصة\nتصريح", is_active=False)
    answer = post(keeper, "الرخص", "ترخيص")
    warned = [str(message) for message in get_messages(answer.wsgi_request)]
    assert any("الرخص" in text and "ترخيص" not in text for text in warned)
    assert SynonymGroup.objects.count() == 3


def test_each_line_runs_in_its_own_direction(keeper):
    text = keeper.get(NEW).content.decode()
    assert 'dir="auto"' in text
    assert "search/admin/search.css" in text


def test_a_word_is_brought_along_and_not_believed(keeper):
    text = keeper.get(NEW, {"word": "<b>شنو</b> " + "x" * 500}).content.decode()
    assert "&lt;b&gt;شنو&lt;/b&gt;" in text
    assert "<b>شنو" not in text
    assert "x" * 81 not in text


def test_the_list_is_searched_by_the_rules_of_the_search(keeper):
    SynonymGroup.objects.create(phrases="رخصة\nإجازة بناء")
    SynonymGroup.objects.create(phrases="طابو\nسند ملكية")
    group = SynonymGroup.objects.get(phrases__startswith="طابو")
    assert f"/admin/everyday-names/edit/{group.pk}/" in keeper.get(LIST).content.decode()
    text = keeper.get(LIST, {"q": "الاجازات"}).content.decode()
    assert "رخصة" in text
    assert "طابو" not in text


def test_defaults_come_once_and_what_was_deleted_stays_deleted():
    assert load_default_groups() == len(get_default_groups()) > 50
    SynonymGroup.objects.first().delete()
    assert load_default_groups() == 0
    SynonymGroup.objects.all().delete()
    assert load_default_groups() == 0
    assert not SynonymGroup.objects.exists()


def test_every_default_group_would_be_accepted(keeper):
    load_default_groups()
    for group in SynonymGroup.objects.all():
        form = NameForm({"phrases": group.phrases, "is_active": "on"}, instance=group)
        assert form.is_valid(), (group.phrases, form.errors)
