"""Editors hand in, a reviewer answers with words or approves; both hear of it by mail."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState, Workflow, WorkflowPage

from eservices.desk.review_workflow import ensure_review
from pages.models import NewsPage
from tests.pages.directorate_trees import a_member, an_editor_of, news_form, plant, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def trees():
    return plant()


@pytest.fixture
def reviewer(trees):
    return a_member(trees.groups, "reviewer", email="reviewer@example.invalid")


@pytest.fixture
def editor(trees):
    return an_editor_of(trees.directorates["WAT"], email="editor@example.invalid")


@pytest.fixture
def handed_in(trees, editor):
    """A piece of news that the editor wrote and handed in, in Wagtail's own editor."""
    add = reverse("wagtailadmin_pages:add", args=["pages", "newspage", trees.news["ar"].pk])
    data = news_form("خبر الماء", directorate=str(trees.directorates["WAT"].pk))
    signed_in(editor).post(add, data | {"action-submit": "1"})
    return NewsPage.objects.get(title="خبر الماء")


def act(user, page, name, comment=""):
    task = TaskState.objects.get(workflow_state__object_id=str(page.pk), status="in_progress")
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, name, task.pk])
    return signed_in(user).post(address, {"comment": comment})


def test_what_is_handed_in_waits_and_the_reviewers_hear_of_it(trees, reviewer, editor, handed_in):
    assert not handed_in.live
    assert handed_in.workflow_in_progress
    assert [message.to for message in mail.outbox] == [["reviewer@example.invalid"]]
    shown = signed_in(reviewer).get(reverse("my_pages:index") + "?show=approval").content.decode()
    assert "خبر الماء" in shown
    assert signed_in(reviewer).get(reverse("wagtailadmin_pages:edit", args=[handed_in.pk])).status_code == 200


def test_a_reviewer_rejects_with_words_and_the_editor_reads_them(reviewer, editor, handed_in):
    mail.outbox.clear()
    act(reviewer, handed_in, "reject", "اذكر تاريخ الافتتاح")
    page = NewsPage.objects.get(pk=handed_in.pk)
    assert not page.live
    assert page.current_workflow_state.status == "needs_changes"
    assert [message.to for message in mail.outbox] == [["editor@example.invalid"]]
    assert "اذكر تاريخ الافتتاح" in mail.outbox[0].body
    assert (
        "اذكر تاريخ الافتتاح"
        in signed_in(editor).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    )


def test_a_reviewer_approves_and_the_page_is_public(reviewer, editor, handed_in, client):
    mail.outbox.clear()
    act(reviewer, handed_in, "approve")
    page = NewsPage.objects.get(pk=handed_in.pk)
    assert page.live
    assert [message.to for message in mail.outbox] == [["editor@example.invalid"]]
    assert "خبر الماء" in client.get(page.url).content.decode()


def press(user, page, **pressed):
    """Press a button of the editor, the page as it is."""
    data = news_form("خبر الماء", directorate=str(page.directorate_id))
    return signed_in(user).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data | pressed, follow=True)


APPROVING = {"action-workflow-action": "true", "workflow-action-name": "approve"}


def test_who_approves_in_the_editor_is_led_back_to_what_waits_and_refused_nothing(reviewer, handed_in):
    answer = press(reviewer, handed_in, **APPROVING)
    assert answer.redirect_chain == [(f"{reverse('my_pages:index')}?show=approval", 302)]
    assert [message.level_tag for message in answer.context["messages"]] == ["success"]
    assert NewsPage.objects.get(pk=handed_in.pk).live


def test_who_may_look_into_the_tree_is_led_there_as_ever(trees, handed_in):
    answer = press(a_member(trees.groups, "communications"), handed_in, **{"action-publish": "1"})
    assert answer.redirect_chain[0][0] == reverse("wagtailadmin_explore", args=[trees.news["ar"].pk])


def test_what_a_reviewer_approves_waits_for_its_hour(trees, reviewer, editor, client):
    begins = timezone.now() + timedelta(hours=2)
    add = reverse("wagtailadmin_pages:add", args=["pages", "newspage", trees.news["ar"].pk])
    data = news_form("خبر الغد", directorate=str(trees.directorates["WAT"].pk))
    data |= {"go_live_at": timezone.localtime(begins).strftime("%Y-%m-%d %H:%M"), "action-submit": "1"}
    signed_in(editor).post(add, data)
    page = NewsPage.objects.get()
    act(reviewer, page, "approve")
    assert not NewsPage.objects.get().live
    with time_machine.travel(begins + timedelta(minutes=1), tick=False):
        call_command("publish_scheduled")
        assert "خبر الغد" in client.get(NewsPage.objects.get().url).content.decode()


def test_after_correcting_it_is_handed_in_again(trees, reviewer, editor, handed_in):
    act(reviewer, handed_in, "reject", "قصير")
    data = news_form("خبر أطول", slug=handed_in.slug, directorate=str(trees.directorates["WAT"].pk))
    edit = reverse("wagtailadmin_pages:edit", args=[handed_in.pk])
    signed_in(editor).post(edit, data | {"action-restart-workflow": "1"})
    signed_in(editor).post(edit, data | {"action-submit": "1"})
    act(reviewer, handed_in, "approve")
    assert NewsPage.objects.get(pk=handed_in.pk).title == "خبر أطول"


def test_a_reviewer_corrects_words_and_not_whose_they_are(trees, reviewer, handed_in):
    edit = reverse("wagtailadmin_pages:edit", args=[handed_in.pk])
    data = news_form("خبر مصحح", slug=handed_in.slug, directorate=str(trees.directorates["ROA"].pk))
    signed_in(reviewer).post(edit, data)
    draft = NewsPage.objects.get(pk=handed_in.pk).get_latest_revision_as_object()
    assert (draft.title, draft.directorate_id) == ("خبر مصحح", trees.directorates["WAT"].pk)


@pytest.mark.parametrize("role", ["editor", "officer", "manager", "auditor", "clerk", "translator", "stranger"])
def test_nobody_else_approves(trees, editor, handed_in, role):
    from django.test import Client

    from tests import factories

    if role == "stranger":
        client = Client()
    elif role == "translator":
        client = signed_in(a_member(trees.groups, "translator"))
    elif role == "editor":
        client = signed_in(editor)
    else:
        client = signed_in(factories.a_user(role, trees.directorates["WAT"]))
    task = TaskState.objects.get(workflow_state__object_id=str(handed_in.pk))
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[handed_in.pk, "approve", task.pk]))
    assert not NewsPage.objects.get(pk=handed_in.pk).live
    assert "خبر الماء" not in client.get(reverse("my_pages:index") + "?show=approval").content.decode()


def test_the_workflow_is_made_once_and_an_administrators_choice_stays(db):
    call_command("setup_portal")
    call_command("setup_portal")
    root = Page.get_first_root_node()
    assert root.get_workflow().name == "مراجعة قبل النشر"
    assert Workflow.objects.filter(name="مراجعة قبل النشر").count() == 1
    own = Workflow.objects.create(name="own")
    WorkflowPage.objects.filter(page=root).update(workflow=own)
    ensure_review()
    assert Page.objects.get(pk=root.pk).get_workflow() == own
