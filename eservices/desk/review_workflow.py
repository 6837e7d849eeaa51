"""The workflow of the site: a reviewer, or a communications officer, has seen what others want to publish."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from eservices.desk.groups import COMMUNICATIONS, REVIEWER


def ensure_review():
    """Put the workflow on the whole site, unless it stands there or an administrator has put another one.

    Wagtail's own first workflow asks people who edit the whole site; it gives way.
    """
    root = Page.get_first_root_node()
    present = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if present and not _is_brought(present.workflow):
        return present.workflow
    with override(settings.LANGUAGE_CODE):
        workflow = Workflow.objects.create(name=_("Review before publishing"))
        task = GroupApprovalTask.objects.create(name=_("A reviewer approves"))
    task.groups.set(Group.objects.filter(name__in=(REVIEWER, COMMUNICATIONS)))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    return workflow


def _is_brought(workflow):
    tasks = [step.task.specific for step in workflow.workflow_tasks.select_related("task")]
    groups = [set(task.groups.values_list("name", flat=True)) for task in tasks if hasattr(task, "groups")]
    return groups == [{"Moderators"}]
