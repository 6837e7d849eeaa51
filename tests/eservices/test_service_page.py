"""The service page in Wagtail's editor: who sees what, and what keeps it from being published."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation
from wagtail.models import GroupPagePermission, Locale

from eservices.builder import views
from eservices.builder.middleware import IncompleteServiceMiddleware
from eservices.exceptions import IncompleteService
from eservices.models import Service, ServicePage, ServiceVersion
from eservices.questions.builder_form import DEFINITION_FIELDS
from eservices.questions.checks import Problem
from eservices.questions.text_changes import only_translations_differ
from portal.demo.services.authoring import t
from tests.eservices.page_posting import page_data
from tests.eservices.service_pages import a_directorate_page, a_published_page, an_admin, republish

pytestmark = pytest.mark.django_db


def edit_form(page, data=None, user=None):
    form_class = ServicePage.get_edit_handler().get_form_class()
    return form_class(data, instance=page, parent_page=page.get_parent(), for_user=user or an_admin())


def an_english_page(page):
    english, _made = Locale.objects.get_or_create(language_code="en")
    return page.copy_for_translation(english, copy_parents=True)


def test_the_source_page_shows_the_definition_and_a_translation_only_prose():
    page = a_published_page()
    translated = an_english_page(page)

    assert set(DEFINITION_FIELDS) <= set(edit_form(page).fields)
    assert not set(DEFINITION_FIELDS) & set(edit_form(translated).fields)
    assert {"title", "body"} <= set(edit_form(translated).fields)


def test_the_definition_is_no_translatable_field():
    from wagtail_localize.fields import SynchronizedField, get_translatable_fields

    fields = {field.field_name: type(field) for field in get_translatable_fields(ServicePage)}
    assert fields.pop("review_by") is SynchronizedField
    assert set(fields) == {"title", "slug", "seo_title", "search_description", "search_words", "body"}


def test_posting_the_form_unchanged_changes_nothing():
    page = a_published_page()
    form = edit_form(page, page_data(page))

    assert form.is_valid(), form.errors
    for name in DEFINITION_FIELDS:
        assert name not in form.changed_data, name


def test_publishing_an_incomplete_form_is_refused_and_a_draft_of_it_is_saved():
    page = a_published_page()
    data = page_data(page, **{"handling-stages-0-deleted": "1"})
    refused = edit_form(page, data)
    draft = edit_form(page, data)
    draft.defer_required_fields()

    with translation.override("en"):
        assert not refused.is_valid()
        assert refused.non_field_errors() == [
            "The service is not complete: 1 thing is missing. The check-list names it."
        ]
    assert draft.is_valid(), draft.errors


def test_an_arabic_address_is_refused():
    page = a_published_page()
    form = edit_form(page, page_data(page, slug="غرس"))

    assert not form.is_valid()
    assert "slug" in form.errors


def test_the_editor_opens_and_lists_what_is_missing_with_its_place(client):
    page = a_published_page()
    page.handling = {}
    page.save_revision()
    client.force_login(an_admin())
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]), headers={"accept-language": "en"})

    assert response.status_code == 200
    assert 'data-builder-link="handling-stages-count"' in response.content.decode()


def test_the_editor_of_a_translation_opens_without_the_definition(client):
    translated = an_english_page(a_published_page())
    client.force_login(an_admin())
    html = client.get(reverse("wagtailadmin_pages:edit", args=[translated.pk])).content.decode()

    assert 'id="questions"' not in html
    assert "builder-checklist" not in html


def test_publishing_through_the_editor_mints_the_version(client):
    page = a_published_page()
    client.force_login(an_admin())
    name = json.dumps({"ar": "غرس نخيل", "en": "Palm planting", "base": {}})
    data = page_data(page, **{"card-name": name, "action-publish": "1"})
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)

    assert response.status_code == 302
    current = Service.objects.get().current
    assert (current.number, current.document["name"]) == (2, t("غرس نخيل", "Palm planting"))
    assert current.published_by == an_admin()
    assert only_translations_differ(
        {**ServiceVersion.objects.get(number=1).document, "name": {}}, {**current.document, "name": {}}
    )


def test_a_service_page_stands_only_under_a_directorate():
    assert [model.__name__ for model in ServicePage.allowed_parent_page_models()] == ["DirectoratePage"]
    assert ServicePage.allowed_subpage_models() == []


def test_versions_are_listed_shown_and_compared(client, settings):
    page = republish(a_published_page(), duration_days=20)
    user = an_admin()

    assert len(_see(views.list_versions, user, page.pk).context_data["versions"]) == 2
    assert _see(views.show_version, user, page.pk, 1).context_data["document"]["duration_days"] == 10
    (change,) = _see(views.compare_versions, user, page.pk, 1, 2).context_data["changes"]
    assert [values[1:] for values in change.values] == [(10, 20)]


def test_the_versions_of_a_foreign_service_are_like_missing_ones():
    from django.http import Http404

    page = a_published_page()
    stranger = an_editor_of(a_directorate_page("WAT"))
    assert len(_see(views.list_versions, an_editor_of(page.get_parent()), page.pk).context_data["versions"]) == 1
    for view, arguments in ((views.list_versions, ()), (views.show_version, (1,)), (views.compare_versions, (1, 1))):
        with pytest.raises(Http404):
            _see(view, stranger, page.pk, *arguments)


def test_a_publish_without_a_form_says_what_is_missing(rf):
    from django.contrib.messages.storage.fallback import FallbackStorage

    page = a_published_page()
    request = rf.post("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    middleware = IncompleteServiceMiddleware(lambda request: None)
    response = middleware.process_exception(request, IncompleteService(page, [Problem("لا مرحلة")]))

    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "لا مرحلة" in str(next(iter(request._messages)))
    assert middleware.process_exception(request, ValueError()) is None


def _see(view, user, *arguments):
    request = RequestFactory().get("/")
    request.user = user
    return view(request, *arguments)


def an_editor_of(directorate_page):
    user = get_user_model().objects.create(username=f"editor-{directorate_page.slug}")
    group = Group.objects.create(name=f"editors {directorate_page.slug}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=directorate_page, permission=permission)
    user.groups.add(group)
    return user
