"""Trying a draft: the whole journey in either language, and not a row or a file more than before."""

import random
from html import unescape
from pathlib import Path

import pytest
from django.apps import apps
from django.core import signing
from django.urls import reverse

from eservices.models import Directorate
from eservices.questions.definition import DOCUMENTS, Definition
from eservices.questions.forms import documents_form, step_form
from eservices.questions.schema import document_of_page
from portal.demo.answering import answers_for
from portal.demo.build import build_columns, publish_service
from portal.demo.lists import load_lists
from portal.demo.services import SERVICES
from portal.demo.services.authoring import equals, q, t
from tests.eservices.service_pages import a_directorate_page, a_published_page, an_admin, small_service
from tests.eservices.test_service_page import an_editor_of
from tests.eservices.typed_forms import small_answers, typed_into
from tests.eservices.views.posting import drawn
from tests.files import a_pdf

pytestmark = pytest.mark.django_db

LONGEST_WAY = 40


class Trier:
    """An editor with a browser without scripts: posts what a page drew, changed by what is typed."""

    def __init__(self, client, page, language, user=None):
        client.force_login(user or an_admin())
        self.client, self.language = client, language
        self.address = reverse("service_try:walk", args=[page.pk, language])
        self.definition = Definition(document_of_page(page.get_latest_revision_as_object()))
        self.page = client.get(self.address)

    @property
    def at(self):
        return drawn(self.page).get("at")

    @property
    def html(self):
        return unescape(self.page.content.decode())

    def post(self, address=None, **changes):
        """Press Continue (or what `changes` name) with the page's own fields."""
        self.page = self.client.post(address or self.address, drawn(self.page) | changes)
        assert self.page.status_code == 200
        return self

    def answer(self, answers):
        """Fill the page with these answers and go on."""
        return self.post(**self.typed(answers))

    def typed(self, answers):
        if self.at == "start":
            views = [self._views(self.definition.eligibility_step(i), answers) for i in self._asked_first()]
            return {name: value for view in views for name, value in typed_into(view).items()}
        if self.at == DOCUMENTS:
            return typed_into(documents_form(self.definition, self.language, answers).views)
        if self.at == "check":
            return {}
        return typed_into(self._views(self.definition.step(self.at), answers))

    def _asked_first(self):
        return range(len(self.definition.eligibility))

    def _views(self, asked, answers):
        return step_form(self.definition, asked, self.language, answers).views

    def walk(self, answers, until="end"):
        for _step in range(LONGEST_WAY):
            if self.at == until:
                return self
            self.answer(answers)
        raise AssertionError(f"never came to {until}: {self.html}")


def everything_stored(settings):
    """Every row of the e-services with its table, and every file under the private folder."""
    rows = {model.__name__: model.objects.count() for model in apps.get_app_config("eservices").get_models()}
    return rows, sorted(Path(settings.PRIVATE_ROOT).rglob("*"))


def a_demo_page(slug):
    service = next(service for service in SERVICES if service["slug"] == slug)
    for code in {stage["directorate"] for stage in service["stages"]} | codes_in(service):
        Directorate.objects.get_or_create(
            code=code, defaults={"names": {"ar": f"مديرية {code}", "en": f"Office {code}"}}
        )
    load_lists()
    return publish_service(a_directorate_page(service["directorate"]), service)


def codes_in(node):
    """Every directorate that the service names anywhere."""
    if isinstance(node, dict):
        own = {node["directorate"]} if node.get("directorate") else set()
        return own.union(*map(codes_in, node.values()))
    return set().union(*map(codes_in, node)) if isinstance(node, list) else set()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("slug", ["construction-permit", "grievance"])
def test_the_whole_journey_stores_nothing(client, settings, slug, language):
    page = a_demo_page(slug)
    before = everything_stored(settings)
    trier = Trier(client, page, language)
    answers = answers_for(trier.definition, random.Random(5))
    trier.walk(answers)

    assert f'lang="{language}"' in trier.html
    stages = trier.definition.due_stages(answers)
    for stage in stages:
        assert stage["title"][language] in trier.html
    assert "0000-000-0000" in trier.html
    assert everything_stored(settings) == before


def test_the_end_shows_answers_files_directorates_promise_and_messages(client, settings):
    page = a_published_page()
    trier = Trier(client, page, "en")
    answers = small_answers(trier.definition)
    trier.walk(answers)

    stage = "MUN · Being checked"
    for text in ("Palm", "9", "By the gate", "deed.pdf", stage, "Tracking code: 00000 00000", "7701234567"):
        assert text in trier.html, text
    assert "Filed now, the decision would be promised by" in trier.html


def test_a_question_of_the_unpublished_draft_is_asked_and_citizens_do_not_see_it(client):
    page = a_published_page()
    service = small_service()
    service["steps"][0]["questions"].append(q("colour", "text", t("لون الباب", "Colour of the door")))
    page.questions = build_columns(service)["questions"]
    page.save_revision()

    trier = Trier(client, page, "en").post()
    assert "Colour of the door" in trier.html
    assert "Colour of the door" not in str(page.__class__.objects.get(pk=page.pk).questions)


def test_a_page_that_was_never_published_can_be_tried(client):
    from eservices.models import Service, ServicePage

    parent = a_directorate_page()
    page = ServicePage(title="غرس", slug="new-one", locale=parent.locale, live=False)
    for name, value in build_columns(small_service()).items():
        setattr(page, name, value)
    parent.add_child(instance=page)
    page.save_revision()

    trier = Trier(client, page, "ar")
    trier.walk(small_answers(trier.definition))
    assert Service.objects.count() == 0


def test_an_empty_draft_can_be_tried_to_the_end(client):
    page = a_published_page()
    page.card, page.questions, page.documents, page.handling = {}, {}, {}, {}
    page.save_revision()

    trier = Trier(client, page, "ar").post().post()
    assert trier.at == "end"


def test_a_half_written_draft_does_not_break_the_trial(client):
    page = a_published_page()
    kinds = ["choice", "multichoice", "reference", "computed", "declaration", "group", "repeat", "slot", "date", "plot"]
    empty = [{"type": kind, "id": f"00000000-0000-4000-8000-{n:012}", "value": {}} for n, kind in enumerate(kinds)]
    page.questions = {
        "steps": [{"type": "item", "id": "00000000-0000-4000-8000-0000000000aa", "value": {"questions": empty}}]
    }
    page.save_revision()

    trier = Trier(client, page, "en").post()
    assert trier.at == "00000000-0000-4000-8000-0000000000aa"
    trier.post()


def test_the_language_can_be_switched_in_the_middle_and_answers_stay(client):
    page = a_published_page()
    trier = Trier(client, page, "en").post()
    english = trier.typed(small_answers(trier.definition))
    trier.post(reverse("service_try:walk", args=[page.pk, "ar"]), **english, switch="1")

    assert 'dir="rtl"' in trier.html
    assert "اسمك" in trier.html
    assert 'value="حيدر"' in trier.html
    assert "data-errors" not in trier.html


def test_a_wrong_answer_is_named_and_kept_as_typed(client):
    trier = Trier(client, a_published_page(), "en").post()
    data = trier.typed(small_answers(trier.definition))
    phone = next(name for name, value in data.items() if "770" in value)
    trier.post(**data | {phone: "0770 1"})

    assert "data-errors" in trier.html
    assert 'value="0770 1"' in trier.html


def test_who_may_not_apply_sees_the_exit_page_and_may_change_the_answer(client):
    page = a_published_page()
    inside = q("inside", "yes_no", t("هل الدار في المحافظة؟", "Is the house in the governorate?"))
    item = {
        "question": inside,
        "exit_when": equals("inside", "no"),
        "exit_title": t("ليس هنا", "Not here"),
        "exit_text": t("راجع محافظتك.", "Ask your own governorate."),
    }
    page.questions = build_columns(small_service(eligibility=[item]))["questions"]
    page.save_revision()

    trier = Trier(client, page, "en")
    key = trier.definition.eligibility[0]["question"]["id"]
    trier.post(**{f"q-{key}": "no"})
    assert "Ask your own governorate." in trier.html
    trier.post(show="start").post(**{f"q-{key}": "yes"})
    assert "Your name" in trier.html


def test_a_closed_service_is_tried_with_a_note(client):
    page = a_published_page()
    closed = t("أُغلق التقديم.", "Closed until spring.")
    page.card = build_columns(small_service(closes_at="2020-01-01T00:00:00+03:00", closed_message=closed))["card"]
    page.save_revision()

    trier = Trier(client, page, "en")
    assert "Closed until spring." in trier.html
    assert "Your name" in trier.post().html


def test_a_file_is_examined_and_can_be_removed(client):
    trier = Trier(client, a_published_page(), "en")
    trier.walk(small_answers(trier.definition), until=DOCUMENTS)
    name = f"q-{trier.definition.document['documents'][0]['id']}"
    trier.post(**{name: a_pdf(content=b"MZ not a paper")})
    assert "data-errors" in trier.html
    trier.post(**{name: a_pdf(), "attach": "1"})
    assert "deed.pdf" in trier.html
    removal = next(part.split('"')[0] for part in trier.html.split('name="')[1:] if part.startswith("remove-"))
    trier.post(**{removal: "1"})
    assert "deed.pdf" not in trier.html


def test_an_answer_changed_from_the_check_page_leads_back_to_it(client):
    trier = Trier(client, a_published_page(), "en")
    trier.walk(small_answers(trier.definition), until="check")
    trier.post(show=trier.definition.steps[0]["id"])
    assert trier.at == trier.definition.steps[0]["id"]
    assert trier.post().at == "check"


def test_a_step_that_is_not_open_yet_is_not_reached_by_its_name(client):
    trier = Trier(client, a_published_page(), "en")
    for wanted in (trier.definition.steps[1]["id"], "documents", "check", "end", "nonsense"):
        assert trier.post(show=wanted).at == trier.definition.steps[0]["id"], wanted


@pytest.mark.parametrize("state", ["", "x", "a:b:c", "\x00", None])
def test_a_changed_state_is_refused_in_plain_words(client, state):
    trier = Trier(client, a_published_page(), "en")
    data = drawn(trier.page) | {"state": state if state is not None else drawn(trier.page)["state"][:-2] + "zz"}
    response = client.post(trier.address, data)

    assert response.status_code == 400
    assert "Begin the trial again" in response.content.decode()


def test_a_state_sealed_by_an_older_portal_is_refused_in_plain_words(client):
    page = a_published_page()
    trier = Trier(client, page, "en")
    user_pk = client.session["_auth_user_id"]
    older = {"answers": {}, "done": [], "files": {"deed": [{"uuid": "1", "file_name": "a.pdf", "state": "clean"}]}}
    sealed = signing.dumps(older, salt=f"eservices.try:{page.pk}:{user_pk}", compress=True)
    assert client.post(trier.address, drawn(trier.page) | {"state": sealed}).status_code == 400


def test_the_state_of_another_page_or_person_is_refused(client, django_user_model):
    page, other = a_published_page(), a_demo_page("grievance")
    state = drawn(Trier(client, page, "en").page)["state"]
    assert client.post(reverse("service_try:walk", args=[other.pk, "en"]), {"state": state}).status_code == 400

    client.force_login(django_user_model.objects.create(username="second", is_superuser=True, is_staff=True))
    assert client.post(reverse("service_try:walk", args=[page.pk, "en"]), {"state": state}).status_code == 400


def test_a_trial_of_a_foreign_page_is_like_a_missing_one(client):
    page = a_published_page()
    client.force_login(an_editor_of(a_directorate_page("WAT")))
    for name, arguments in (("start", []), ("walk", ["ar"])):
        for pk in (page.pk, 987654):
            address = reverse(f"service_try:{name}", args=[pk, *arguments])
            assert client.get(address).status_code == 404
    assert client.post(reverse("service_try:walk", args=[page.pk, "ar"]), {"state": "x"}).status_code == 404

    client.force_login(an_editor_of(page.get_parent()))
    assert client.get(reverse("service_try:walk", args=[page.pk, "ar"])).status_code == 200


def test_nobody_tries_without_signing_in_and_no_other_language_exists(client):
    page = a_published_page()
    address = reverse("service_try:start", args=[page.pk])
    assert client.get(address).status_code == 302
    assert "/login/" in client.get(address)["Location"]

    client.force_login(an_admin())
    assert client.get(address)["Location"].endswith("/try/ar/")
    assert client.get(reverse("service_try:walk", args=[page.pk, "fr"])).status_code == 404


def test_the_pages_are_kept_out_of_caches_and_search_engines(client):
    trier = Trier(client, a_published_page(), "en")

    assert trier.page["X-Robots-Tag"] == "noindex"
    assert "no-store" in trier.page["Cache-Control"]
    assert "nothing is stored" in trier.html


def test_the_editor_shows_the_way_to_the_trial(client):
    page = a_published_page()
    client.force_login(an_admin())
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert reverse("service_try:start", args=[page.pk]) in html
