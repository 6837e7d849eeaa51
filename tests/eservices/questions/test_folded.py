"""Blocks of long streams that are drawn when they are opened: what they post is what their inputs would post."""

import json
from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.forms.utils import ErrorList
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from bench.inside.large_service import QUESTIONS, count, large_copy
from eservices.models import ReferenceList
from eservices.questions.blocks.folded import STATE, _inputs
from eservices.questions.blocks.questions import QuestionsBlock
from eservices.questions.blocks.struct_field import PackedBlockWidget
from eservices.questions.builder_form import DEFINITION_FIELDS
from tests.eservices.service_pages import a_draft_page, an_admin

pytestmark = pytest.mark.django_db

# What the editor of 60 questions may ask of the database and of the line, uncompressed.
MOST_QUERIES = 90
MOST_KB = 900


@pytest.fixture
def block():
    found = QuestionsBlock()
    found.set_name("")
    return found


@pytest.fixture
def stored():
    """A form with every shape: texts, flags, choices, lists, a group with questions inside."""
    option = {
        "id": "o1",
        "value": {"label": {"ar": "نعم", "en": "Yes"}, "parents": None, "directorate": "", "name": ""},
    }
    inner = {"type": "integer", "id": "q2", "value": {"label": {"ar": "كم؟", "en": "How many?"}, "required": False}}
    choice = {"label": {"ar": "أي؟", "en": "Which?"}, "required": True, "options": [{"type": "item", **option}]}
    group = {"label": {"ar": "معًا"}, "questions": [inner]}
    questions = [{"type": "choice", "id": "q1", "value": choice}, {"type": "group", "id": "g1", "value": group}]
    step = {"title": {"ar": "خطوة"}, "questions": questions}
    return {"eligibility": [], "steps": [{"type": "item", "id": "s1", "value": step}]}


def inputs_of(block, state, *, folded):
    """Post a form with its questions drawn or folded."""
    posted = QueryDict(mutable=True)
    for name, values in _inputs(block, "questions", state):
        posted.setlist(name, values)
    if folded:
        for number, question in enumerate(state["steps"][0]["value"]["questions"]):
            prefix = f"questions-steps-0-value-questions-{number}-value"
            for name in [name for name in posted if name.startswith(f"{prefix}-")]:
                del posted[name]
            posted[f"{prefix}-{STATE}"] = json.dumps(question["value"])
    return posted


def test_a_folded_form_posts_what_a_drawn_one_posts(block, stored):
    value = block.to_python(stored)
    state = json.loads(json.dumps(block.get_form_state(value)))
    drawn = block.value_from_datadict(inputs_of(block, state, folded=False), {}, "questions")
    folded = block.value_from_datadict(inputs_of(block, state, folded=True), {}, "questions")
    assert block.get_prep_value(folded) == block.get_prep_value(drawn)
    assert [question.id for question in folded["steps"][0]["questions"]] == ["q1", "g1"]
    asked = folded["steps"][0]["questions"][0].value
    assert (asked["label"], asked["required"], asked["options"][0]["label"]["en"]) == (
        {"ar": "أي؟", "en": "Which?"}, True, "Yes",
    )  # fmt: skip
    assert folded["steps"][0]["questions"][1].value["questions"][0].value["required"] is False


@pytest.mark.parametrize(
    "posted", ["", "null", "[]", "{", "1", "[" * 5000, '"' * 3, '{"label": 7, "options": {"a": 1}}']
)
def test_a_broken_state_is_no_error(block, stored, posted):
    state = json.loads(json.dumps(block.get_form_state(block.to_python(stored))))
    data = inputs_of(block, state, folded=False)
    data[f"questions-steps-0-value-questions-0-value-{STATE}"] = posted
    value = block.value_from_datadict(data, {}, "questions")
    assert len(value["steps"][0]["questions"]) == 2


def test_a_change_of_the_source_text_marks_the_translation_stale_when_folded(block, stored):
    state = json.loads(json.dumps(block.get_form_state(block.to_python(stored))))
    question = state["steps"][0]["value"]["questions"][0]["value"]
    question["label"] = json.dumps(json.loads(question["label"]) | {"ar": "أيها؟"})
    value = block.value_from_datadict(inputs_of(block, state, folded=True), {}, "questions")
    assert value["steps"][0]["questions"][0].value["label"]["from"] == {"en": "أي؟"}


@pytest.fixture
def editor(client):
    """Return the administrator, signed in."""
    user = an_admin()
    client.force_login(user)
    client.user = user
    return client


def opened(editor, page):
    """Open the editor of a page, with everything that a process remembers remembered; (answer, queries)."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    editor.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = editor.get(address)
    assert answer.status_code == 200
    return answer, len(queries)


def test_the_editor_of_sixty_questions_stays_small_and_asks_no_more_than_a_small_one(editor):
    page = a_draft_page()
    large = large_copy(page, QUESTIONS)
    assert count(large) >= QUESTIONS
    small = large_copy(page, count(page) + 1)
    (answer, queries), (_small, few) = opened(editor, large), opened(editor, small)
    assert queries == few <= MOST_QUERIES
    assert len(answer.content) < MOST_KB * 1000


def test_what_is_packed_follows_the_language_and_the_kept_lists(editor):
    page, profile, seen = a_draft_page(), UserProfile.get_for_user(editor.user), {}
    for language in ("en", "ar"):
        profile.preferred_language = language
        profile.save()
        seen[language] = unescape(opened(editor, page)[0].content.decode())
    assert "Only asked when" in seen["en"]
    assert "Only asked when" not in seen["ar"]
    ReferenceList.objects.create(code="boats", titles={"ar": "زوارق", "en": "Boats"})
    assert "boats" in unescape(opened(editor, page)[0].content.decode())


def test_tabs_that_were_never_opened_post_what_the_page_holds(editor):
    page = a_draft_page()
    answer, _queries = opened(editor, page)
    form = answer.context["form"]
    page_html = BeautifulSoup(answer.content, "html.parser")
    posted = {one["name"]: one["value"] for one in page_html.select(f'[data-later] > input[name$="-{STATE}"]')}
    assert sorted(posted) == [f"{name}-{STATE}" for name in sorted(DEFINITION_FIELDS)]
    assert not page_html.select("[data-later] > [data-block]"), "nothing is drawn before its tab is opened"
    for name in DEFINITION_FIELDS:
        field = form.fields[name]
        value = field.widget.value_from_datadict(posted, {}, name)
        assert not field.has_changed(getattr(page, name), value), name


def test_what_has_an_error_is_drawn_at_once(block, stored):
    widget = PackedBlockWidget(block)
    drawn = widget.render_with_errors("questions", block.to_python(stored), errors=ErrorList([ValidationError("no")]))
    assert "data-later" not in drawn
    assert "data-later" in widget.render("questions", block.to_python(stored))
