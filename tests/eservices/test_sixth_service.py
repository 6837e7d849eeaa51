"""A sixth service is data: an editor posts Wagtail's own forms, a citizen and an officer the portal's."""

import json
from datetime import date
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale
from wagtail_localize.models import StringSegment, TranslationSource

from eservices.definitions import definition_for
from eservices.models import Application, Message, Service, ServicePage
from eservices.questions.definition import DOCUMENTS, Definition
from eservices.questions.display import answer_sections
from eservices.questions.forms import documents_form, step_form
from eservices.states import Status
from portal.demo.build import build_columns
from portal.demo.services.authoring import t
from tests import factories
from tests.eservices.service_pages import a_directorate_page, small_service
from tests.eservices.test_service_page import an_editor_of, page_data
from tests.eservices.typed_forms import small_answers, typed_into
from tests.eservices.views.posting import drawn

pytestmark = pytest.mark.django_db

ISSUED = {"document_number": "77/2026", "issued_on": date.today().isoformat()}


@pytest.fixture
def parent():
    """The directorate's page, with its English sister."""
    page = a_directorate_page()
    english, _made = Locale.objects.get_or_create(language_code="en")
    page.copy_for_translation(english, copy_parents=True)
    return page


@pytest.fixture
def editor(client, parent):
    """A browser of somebody who edits and publishes the directorate's subtrees and nothing else."""
    user = an_editor_of(parent)
    group = user.groups.get()
    group.permissions.add(Permission.objects.get(codename="submit_translation"))
    sister = parent.get_translations().get()
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        for page in (parent, sister):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    client.force_login(user)
    return client


def form_of(parent, **changes):
    """What the editor's form of a new service page posts."""
    page = ServicePage(title="غرس أشجار", slug="tree-planting", locale=parent.locale)
    for name, value in build_columns(small_service(**changes)).items():
        setattr(page, name, value)
    prose = {"blocks": [{"key": "a1", "text": "تُغرس في الشتاء.", "type": "unstyled", "depth": 0}], "entityMap": {}}
    block = prose["blocks"][0]
    block["inlineStyleRanges"] = block["entityRanges"] = []
    return page_data(page) | {"body": json.dumps(prose)}


def build(editor, parent):
    """Create the page as a draft with an English name missing, then publish it complete; return the page."""
    add = reverse("wagtailadmin_pages:add", args=["eservices", "servicepage", parent.pk])
    assert editor.post(add, form_of(parent, name={"ar": "غرس أشجار"})).status_code == 302
    page = ServicePage.objects.get(slug="tree-planting")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    refused = editor.post(edit, form_of(parent, name={"ar": "غرس أشجار"}) | {"action-publish": "1"})
    assert refused.status_code == 200
    assert not Service.objects.exists()
    published = editor.post(edit, form_of(parent) | {"action-publish": "1"})
    assert published.status_code == 302
    page.refresh_from_db()
    return page


def translate(editor, page, words):
    """Translate the prose in wagtail-localize's screens and publish it."""
    english = Locale.objects.get(language_code="en")
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert editor.post(submit, {"locales": [english.pk]}).status_code == 302
    source = TranslationSource.objects.get_for_instance(page)
    translation = source.translations.get(target_locale=english)
    for segment in StringSegment.objects.filter(source=source):
        if segment.string.data in words:
            edit = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
            body = urlencode({"value": words[segment.string.data]})
            response = editor.put(edit, body, content_type="application/x-www-form-urlencoded")
            assert response.status_code == 201
    translated = page.get_translation(english)
    return editor.post(reverse("wagtailadmin_pages:edit", args=[translated.pk]), {"action": "publish"})


def apply(client, service, language, answers):
    """Walk the citizen's form to the receipt; return the application."""
    response = client.post(f"/{language}/services/{service.slug}/apply/")
    draft = response["Location"]
    definition = Definition(service.current.document)
    for _step in range(12):
        response = client.get(draft, follow=True)
        here = response.redirect_chain[-1][0]
        step_id = here.rstrip("/").rsplit("/", 1)[-1]
        if step_id == "check":
            break
        documents = step_id == DOCUMENTS
        arguments = (definition, language, answers)
        form = (
            documents_form(*arguments) if documents else step_form(definition, definition.step(step_id), *arguments[1:])
        )
        assert client.post(here, drawn(response) | typed_into(form.views)).status_code == 302, here
    assert client.post(here.replace("/check/", "/submit/"))["Location"].endswith("/receipt/")
    return Application.objects.get()


def act(browser, application, *parts, **data):
    application.refresh_from_db()
    address = f"/admin/applications/{application.uuid}/{'/'.join(parts)}/"
    response = browser.post(address, {"expected": application.revision} | data)
    assert response.status_code == 302, response.content.decode()[-3000:]
    application.refresh_from_db()


def signed_in(user):
    browser = Client(headers={"accept-language": "en"})
    browser.force_login(user)
    return browser


@pytest.mark.parametrize("language", ["ar", "en"])
def test_built_published_translated_applied_for_and_worked_to_issue(
    editor, parent, settings, tmp_path, django_capture_on_commit_callbacks, language
):
    settings.PRIVATE_ROOT = tmp_path
    page = build(editor, parent)
    service = Service.objects.get()
    with django_capture_on_commit_callbacks(execute=True):  # wagtail-localize publishes once it is committed
        translate(editor, page, {"غرس أشجار": "Tree planting", "تُغرس في الشتاء.": "Planted in winter."})

    card = Client().get(f"/{language}/services/tree-planting/").content.decode()
    words = {
        "ar": ("طلب غرس أشجار", "سند الدار", "تُغرس في الشتاء."),
        "en": ("Tree planting", "Title deed", "Planted in winter."),
    }
    for text in words[language]:
        assert text in card, text

    definition = Definition(service.current.document)
    application = apply(Client(), service, language, small_answers(definition))
    sections = answer_sections(definition_for(application), application.answers, "en")
    shown = [row.get("text") or row["lines"] for section in sections for row in section["rows"]]
    assert "Palm" in shown
    assert any("9" in text for text in shown if isinstance(text, str))
    assert application.attachments.count() == 1

    officer = signed_in(factories.an_officer(service.directorate))
    act(officer, application, "take")
    act(officer, application, "do", "approve")
    act(signed_in(factories.a_manager(service.directorate)), application, "do", "issue", **ISSUED)
    assert application.status == Status.ISSUED
    assert [event.action for event in application.events.order_by("number")][0] == "submit"
    assert Message.objects.filter(application=application, language=language).count() >= 3


def test_a_changed_question_leaves_what_was_filed_as_it_was(editor, parent, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    page = build(editor, parent)
    service = Service.objects.get()
    definition = Definition(service.current.document)
    application = apply(Client(), service, "ar", small_answers(definition))

    data = form_of(parent)
    label = next(name for name, value in data.items() if name.endswith("-label") and "نوع الشجرة" in str(value))
    data[label] = json.dumps(t("أي شجرة؟", "Which tree?") | {"base": {}})
    assert (
        editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data | {"action-publish": "1"}).status_code
        == 302
    )

    service.refresh_from_db()
    assert service.current.number == 2
    application.refresh_from_db()
    labels = str(answer_sections(definition_for(application), application.answers, "ar"))
    assert "نوع الشجرة" in labels
    assert "أي شجرة؟" not in labels
