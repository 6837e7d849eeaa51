"""Rights on pages follow the pages: into every language, and to the directorate that a page is given to."""

from django.db.models.signals import post_save
from wagtail.models import GroupPagePermission, Page, WorkflowPage
from wagtail.signals import copy_for_translation_done

from eservices.desk.groups import (
    COMMON_LISTS,
    SUBTREE_PREFIX,
    allow_announcing,
    allow_translating,
    ensure_editor_group,
    subtree_group_name,
)
from pages.models import DirectoratePage


def follow_into_language(sender, source_obj, target_obj, **kwargs):
    """Give a page's translation the rights and the workflow of its source."""
    if not isinstance(source_obj, Page):
        return
    for right in GroupPagePermission.objects.filter(page_id=source_obj.pk):
        GroupPagePermission.objects.get_or_create(
            group_id=right.group_id, page_id=target_obj.pk, permission_id=right.permission_id
        )
    assigned = WorkflowPage.objects.filter(page_id=source_obj.pk).first()
    if assigned:
        WorkflowPage.objects.get_or_create(page_id=target_obj.pk, defaults={"workflow_id": assigned.workflow_id})
    if target_obj.depth == 2:
        allow_translating(target_obj)


def follow_directorate(sender, instance, raw=False, **kwargs):
    """Give the page to the editors of its directorate, and take it from those of the one before."""
    if raw:
        return
    rights = GroupPagePermission.objects.filter(page_id=instance.pk, group__name__startswith=SUBTREE_PREFIX)
    own = subtree_group_name(instance.directorate)
    rights.exclude(group__name=own).delete()
    # Once given, rights are an administrator's to change: a directorate may be told to ask before it publishes.
    if not rights.filter(group__name=own).exists():
        ensure_editor_group(instance.directorate, [instance])


def open_common_list(sender, instance, created, raw=False, **kwargs):
    """Let directorates announce in a list that was made now."""
    if created and not raw:
        allow_announcing(instance)


def connect():
    """Called once when the portal starts."""
    copy_for_translation_done.connect(follow_into_language, dispatch_uid="eservices.subtrees.language")
    post_save.connect(follow_directorate, sender=DirectoratePage, dispatch_uid="eservices.subtrees.directorate")
    for model in COMMON_LISTS:
        post_save.connect(open_common_list, sender=model, dispatch_uid=f"eservices.subtrees.{model.__name__}")
