"""Links that lead nowhere: found by query inside, by asking outside, shown to those who can mend them."""

import json
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from media.models import CustomDocument
from pages import links
from pages.asking import Answer
from pages.models import LinkTarget, LinkUse, StandardPage
from tests.factories import a_user
from tests.files import a_pdf
from tests.pages.directorate_trees import a_member, an_editor_of, plant, signed_in
from tests.pages.making import a_page

pytestmark = pytest.mark.django_db
REPORT = "/admin/broken-links/"


@pytest.fixture
def trees():
    return plant()


def linking(parent, slug, source="", *, address="", title="صفحة"):
    """A page with a rich text and, when asked for, a link block."""
    blocks = [{"type": "text", "value": source}]
    if address:
        link = {"label": "رابط", "page": None, "address": address}
        blocks.append({"type": "links", "value": {"title": "", "links": [link]}})
    return a_page(StandardPage, parent, slug=slug, title=title, body=json.dumps(blocks))


def report(user):
    return signed_in(user).get(REPORT).content.decode()


def test_links_to_what_is_unpublished_or_deleted_are_found(trees):
    chief = a_user(is_superuser=True)
    target, gone = linking(trees.water["ar"], "t"), linking(trees.water["ar"], "gone")
    document = CustomDocument.objects.create(title="deed.pdf", file=a_pdf())
    source = (
        f'<a linktype="page" id="{target.pk}">هدف</a> <a linktype="page" id="{gone.pk}">محذوف</a> '
        f'<a linktype="document" id="{document.pk}">وثيقة</a>'
    )
    page = linking(trees.water["ar"], "p", source, title="فيها روابط")
    while links.read_pages():
        pass
    assert links.broken_inside(StandardPage.objects.all()) == []
    target.unpublish()
    gone.delete()
    document.delete()
    assert sorted(kind for _pk, kind, _to in links.broken_inside(StandardPage.objects.all())) == [
        "document",
        "page",
        "page",
    ]
    shown = report(chief)
    for words in ("The page is not published.", "The page was deleted.", "The document was deleted.", "فيها روابط"):
        assert words in shown
    page.unpublish()
    assert "No link leads nowhere." in report(chief)


def test_addresses_are_read_once_per_publication(trees):
    page = linking(
        trees.water["ar"], "p", '<a href="https://a.example/x?a=1&amp;b=2">س</a>', address="http://b.example/"
    )
    while links.read_pages():
        pass
    assert set(LinkTarget.objects.values_list("address", flat=True)) == {
        "https://a.example/x?a=1&b=2",
        "http://b.example/",
    }
    assert links.read_pages() == 0
    page.body = json.dumps([])
    page.save_revision().publish()
    assert links.read_pages() == 1
    assert not LinkUse.objects.exists()


def test_a_page_taken_down_is_asked_about_no_more(trees):
    page = linking(trees.water["ar"], "p", address="http://b.example/")
    while links.read_pages():
        pass
    page.unpublish()
    links.read_pages()
    assert not LinkUse.objects.exists()


@pytest.fixture
def used(trees):
    """Three addresses on two hosts, used by a page."""
    source = "".join(f'<a href="{address}">س</a>' for address in ("http://a.example/1", "http://a.example/2"))
    linking(trees.water["ar"], "p", source, address="http://b.example/")
    while links.read_pages():
        pass


def test_each_host_is_asked_once_a_round_and_no_more_than_allowed(used, monkeypatch):
    asked = []
    monkeypatch.setattr(links, "ask", lambda address: asked.append(address) or Answer(Answer.Kind.ANSWERED, 200))
    assert links.ask_outside() == 2
    assert len({address.split("/")[2] for address in asked}) == 2
    assert links.ask_outside(limit=1) == 1
    assert links.ask_outside() == 0
    assert LinkTarget.objects.filter(state="works").count() == 3


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([404], "broken"),
        ([500], "doubtful"),
        ([None, None], "doubtful"),
        ([None, 500, None], "broken"),
        ([None, None, 200], "works"),
    ],
)
def test_one_silence_is_not_a_broken_link(trees, monkeypatch, answers, state):
    linking(trees.water["ar"], "p", address="http://b.example/")
    while links.read_pages():
        pass
    for status in answers:
        answer = Answer(Answer.Kind.ANSWERED if status else Answer.Kind.SILENT, status)
        monkeypatch.setattr(links, "ask", lambda address, answer=answer: answer)
        LinkTarget.objects.update(next_at=timezone.now() - timedelta(minutes=1))
        links.ask_outside()
    assert LinkTarget.objects.get().state == state


def test_nobody_is_asked_where_the_portal_may_not_go_out(used, monkeypatch):
    assert settings.BAWABA_CHECK_LINKS is False
    monkeypatch.setattr(links, "ask", lambda address: 1 / 0)
    assert links.look_after_links()["asked"] == 0


def test_the_report_shows_each_reader_what_they_can_mend(trees):
    linking(trees.water["ar"], "w", address="http://water.example/", title="صفحة الماء")
    linking(trees.roads["ar"], "r", address="http://roads.example/", title="صفحة الطرق")
    while links.read_pages():
        pass
    LinkTarget.objects.update(state="broken", status=404)
    editor = an_editor_of(trees.directorates["WAT"])
    shown = report(editor)
    assert "http://water.example/" in shown
    assert "roads" not in shown
    assert "صفحة الطرق" not in shown
    officer = report(a_member(trees.groups, "communications"))
    assert "http://water.example/" in officer
    assert "http://roads.example/" in officer


@pytest.mark.parametrize("role", ["officer", "manager", "auditor", "clerk"])
def test_who_edits_no_pages_has_no_report(trees, role):
    assert signed_in(a_user(role, trees.directorates["WAT"])).get(REPORT).status_code == 302
    assert Client().get(REPORT).url.startswith(reverse("wagtailadmin_login"))


def test_the_report_costs_the_same_for_three_links_as_for_one(trees):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(a_user(is_superuser=True))

    def cost():
        while links.read_pages():
            pass
        LinkTarget.objects.update(state="broken")
        client.get(REPORT)
        with CaptureQueriesContext(connection) as queries:
            client.get(REPORT)
        return len(queries)

    linking(trees.water["ar"], "p0", address="http://b0.example/")
    one = cost()
    for number in (1, 2):
        linking(trees.water["ar"], f"p{number}", address=f"http://b{number}.example/")
    assert cost() == one
