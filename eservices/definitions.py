"""The definition behind a draft or an application: its version with the text corrections it was answered with.

Versions never change, so one that was read stays in memory under its digest.
"""

import copy
from functools import lru_cache

from django.db.models import BigIntegerField

from eservices.models import ServiceVersion, TextRevision
from eservices.questions.definition import Definition
from pages.prepared import Given, Prepared


def definition_of(version, text_revision=0):
    """Return the Definition of a ServiceVersion as it read after `text_revision` corrections.

    `version.document` may be deferred: it is read only when it is not in memory yet.
    """
    return _cached(version.pk, version.digest, text_revision)


def definition_for(filed):
    """Return the Definition that a draft or an application was answered on."""
    return definition_of(filed.version, filed.text_revision)


def current_definitions(services):
    """Return {service id: Definition} of the current versions of `services`, in a fixed number of queries."""
    versions = ServiceVersion.objects.in_bulk([service.current_id for service in services if service.current_id])
    corrections = {}
    for version_id, texts in TextRevision.objects.filter(version__in=versions).values_list("version_id", "texts"):
        corrections.setdefault(version_id, []).append(texts)
    return {
        service.pk: _build(versions[service.current_id].document, corrections.get(service.current_id, ()))
        for service in services
        if service.current_id in versions
    }


_NEWEST_CORRECTION = Prepared(
    lambda: (
        TextRevision.objects.filter(version=Given("version", BigIntegerField()))
        .order_by("-number")
        .values_list("number", flat=True)[:1]
    )
)


def latest_text_revision(version):
    """Return the number of the newest correction of a version's texts, 0 when there is none."""
    return _NEWEST_CORRECTION.first(version=version.pk) or 0


@lru_cache(maxsize=128)
def _cached(pk, digest, text_revision):
    document = ServiceVersion.objects.values_list("document", flat=True).get(pk=pk)
    if not text_revision:
        return Definition(document)
    revisions = TextRevision.objects.filter(version=pk, number__lte=text_revision)
    return _build(document, revisions.values_list("texts", flat=True))


def _build(document, corrections):
    """Return the Definition of a document with its corrections put in, oldest first."""
    if corrections:
        document = copy.deepcopy(document)
    for texts in corrections:
        for path, translations in texts.items():
            _correct(document, path, translations)
    return Definition(document)


def _correct(document, path, translations):
    """Put corrected translations at a JSON pointer (RFC 6901) such as /steps/0/title."""
    node = document
    for part in path.strip("/").split("/"):
        node = node[int(part)] if isinstance(node, list) else node[part]
    node.update(translations)
