"""Rows for tests: a service and its version, drafts and applications made by the real acts, staff by role."""

import itertools

import factory
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from eservices.actions.draft import save_answers, start_draft
from eservices.actions.submit import submit
from eservices.actions.uploads import attach_file
from eservices.definitions import definition_of
from eservices.models import Attachment, Directorate, Membership, Service, ServiceVersion
from eservices.questions.definition import DOCUMENTS, Definition
from eservices.questions.schema import digest_of
from eservices.roles import Role
from tests.files import a_pdf
from tests.sample_service import id_of, sample_answers, sample_document

_serial = itertools.count(1)


class DirectorateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Directorate
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"D{n}")
    names = factory.LazyAttribute(lambda row: {"ar": f"مديرية {row.code}", "en": f"Directorate {row.code}"})
    phone = "0780 555 0145"


def a_definition(**changes):
    """A reader over the sample document."""
    return Definition(sample_document(**changes))


def a_service(document=None, *, live=True):
    """A live service published with `document` (the sample one by default), with every directorate it names."""
    document = document or sample_document(slug=f"sample-{next(_serial)}")
    owner = DirectorateFactory(code=document["directorate"])
    for stage in document.get("stages") or ():
        DirectorateFactory(code=stage["directorate"])
    service = Service.objects.create(slug=document["slug"], directorate=owner, is_live=live)
    publish(service, document)
    return service


def publish(service, document):
    """Make `document` the service's current version."""
    number = service.versions.count() + 1
    version = ServiceVersion.objects.create(
        service=service, number=number, document=document, digest=digest_of(document)
    )
    service.current = version
    service.save()
    return version


def a_draft(service=None, *, answers=None, language="ar", filed_by=None):
    """A draft of a service; `answers` as {name: value} are stored under their ids, none at all by default."""
    draft = start_draft(service or a_service(), language, filed_by=filed_by)
    stored = {id_of(name): value for name, value in (answers or {}).items()}
    return save_answers(draft, stored) if stored else draft


def a_complete_draft(service=None, *, language="ar", filed_by=None, **answers):
    """A draft in which every due step and every required document of the sample service is answered."""
    draft = start_draft(service or a_service(), language, filed_by=filed_by)
    save_answers(draft, sample_answers(**answers))
    definition = definition_of(draft.version, draft.text_revision)
    given = {}
    for document in definition.due_documents(draft.answers):
        attached = attach_file(a_pdf(), key=document["id"], most=2, draft=draft, is_document=True)
        given[document["id"]] = [str(attached.uuid)]
    return save_answers(draft, {DOCUMENTS: given})


def an_application(service=None, *, language="ar", filed_by=None, **answers):
    """An application filed by the real act from the sample answers; named answers replace them."""
    return submit(a_complete_draft(service, language=language, filed_by=filed_by, **answers))


def an_attachment(application, key, **changes):
    """One more file of a filed application, under the id of a question or document."""
    attached = attach_file(a_pdf(), key=key, most=10, application=application, is_document=True)
    Attachment.objects.filter(pk=attached.pk).update(**changes)
    attached.refresh_from_db()
    return attached


def a_user(role=None, *directorates, **fields):
    """A member of staff with `role` in the directorates, able to enter the admin; a superuser by `is_superuser`."""
    number = next(_serial)
    fields = {"username": f"user-{number}", "first_name": "منى", "last_name": f"كريم {number}"} | fields
    user = get_user_model().objects.create(**fields)
    for directorate in directorates:
        Membership.objects.create(user=user, directorate=directorate, role=role)
    user.user_permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))
    if role and (group := Group.objects.filter(name=role).first()):
        user.groups.add(group)
    return user


def an_officer(*directorates, **fields):
    """An officer of the directorates, of the sample service's owner by default."""
    return a_user(Role.OFFICER, *(directorates or (DirectorateFactory(code="MUN"),)), **fields)


def a_manager(*directorates, **fields):
    return a_user(Role.MANAGER, *(directorates or (DirectorateFactory(code="MUN"),)), **fields)


def an_auditor(*directorates, **fields):
    return a_user(Role.AUDITOR, *(directorates or (DirectorateFactory(code="MUN"),)), **fields)


def an_editor(*directorates, **fields):
    return a_user(Role.EDITOR, *(directorates or (DirectorateFactory(code="MUN"),)), **fields)


def a_clerk(*directorates, **fields):
    return a_user(Role.CLERK, *(directorates or (DirectorateFactory(code="MUN"),)), **fields)


def languages():
    """The codes of every configured language."""
    return [code for code, _name in settings.LANGUAGES]
