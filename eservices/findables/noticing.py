"""Notes for search what changed about services, in the transaction that changes it."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished

from eservices.findables.services import SERVICES
from eservices.models import Directorate, Service, ServicePage, ServiceTopic, TextRevision
from pages.findables.public import below
from search.updating import note_change


def note_services(services):
    """Note the services of a queryset; one query."""
    note_change(SERVICES, *services.order_by().values_list("pk", flat=True).distinct())


def of_pages(pages):
    """Return the services whose page, or a translation of it, is among some pages."""
    return Service.objects.filter(page__translation_key__in=pages.values("translation_key"))


def on_service_changed(instance, **kwargs):
    """A version was minted, or a service opened, closed, renamed or deleted: each of them saves its row."""
    note_change(SERVICES, instance.pk)


def on_text_corrected(instance, **kwargs):
    note_change(SERVICES, instance.version.service_id)


def on_page_changed(instance, created=False, update_fields=None, **kwargs):
    """The prose of a service in one language was published, taken back or deleted."""
    if not update_fields and not (created and not instance.live):
        note_services(of_pages(Page.objects.filter(pk=instance.pk)))


def on_page_unpublished(instance, **kwargs):
    """The service is closed with its page, by a statement that tells nobody."""
    note_services(of_pages(Page.objects.filter(pk=instance.pk)))


def on_restriction_changed(instance, **kwargs):
    for path in Page.objects.filter(pk=instance.page_id).values_list("path", flat=True):
        note_services(of_pages(below(path)))


def on_topic_saved(instance, **kwargs):
    note_services(instance.services.all())


def on_services_of_topic_changed(instance, action, pk_set, **kwargs):
    """Services were sorted under a topic or taken from it; `instance` is either end."""
    if action not in ("post_add", "post_remove", "pre_clear"):
        return
    if isinstance(instance, Service):
        note_change(SERVICES, instance.pk)
    else:
        note_services(Service.objects.filter(pk__in=pk_set) if pk_set else instance.services.all())


def on_directorate_saved(instance, created, **kwargs):
    if not created:
        note_services(instance.services.all())


def connect():
    """Listen; called once when the app is ready."""
    for signal in (post_save, post_delete):
        _on(signal, on_service_changed, Service)
        _on(signal, on_restriction_changed, PageViewRestriction)
    _on(post_save, on_text_corrected, TextRevision)
    _on(post_save, on_page_changed, ServicePage)
    _on(pre_delete, on_page_changed, ServicePage)
    _on(page_unpublished, on_page_unpublished, ServicePage)
    _on(post_save, on_topic_saved, ServiceTopic)
    _on(pre_delete, on_topic_saved, ServiceTopic)
    _on(m2m_changed, on_services_of_topic_changed, ServiceTopic.services.through)
    _on(post_save, on_directorate_saved, Directorate)


def _on(signal, receiver, sender):
    signal.connect(receiver, sender=sender, dispatch_uid=f"eservices.findables.{receiver.__name__}")
