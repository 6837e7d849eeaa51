"""Documents and files of an application as the officer's screen shows them, and the verdicts given on them."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from eservices.actions.desk import judge_document
from eservices.models.attachment import ScanState, Verdict
from eservices.questions.text import clean_text

LONGEST_REASON = 1_000


@dataclass
class Paper:
    """One document that the case has to bring, with the files that were sent for it."""

    key: str
    label: str
    required: bool
    files: list = field(default_factory=list)
    older: list = field(default_factory=list)


def attachments_of(application, *, with_restricted):
    """Return every attachment of the application that this reader may open, oldest first. One query."""
    rows = application.attachments.select_related("replaced_by")
    return list(rows if with_restricted else rows.filter(restricted=False))


def papers_of(definition, application, attachments, *, with_restricted):
    """Return the due documents with their files; what was replaced is kept beside it."""
    papers = {}
    for document in definition.due_documents(application.answers):
        if with_restricted or not document.get("restricted"):
            label = definition.text(document.get("label"), get_language())
            papers[document["id"]] = Paper(document["id"], label, bool(document.get("required")))
    for attachment in attachments:
        paper = papers.get(attachment.key)
        if paper is None and attachment.is_document:
            paper = papers.setdefault(attachment.key, Paper(attachment.key, _("Another document"), False))
        if paper:
            (paper.older if attachment.replaced_by_id else paper.files).append(attachment)
    return list(papers.values())


def is_openable(attachment):
    """Only what the scanner has passed is handed out."""
    return attachment.scan == ScanState.CLEAN


def posted_verdicts(post, papers):
    """Return [(attachment, verdict, reason)] of the verdicts in a form that differ from what is recorded."""
    changed = []
    for paper in papers:
        for attachment in paper.files:
            verdict = post.get(f"verdict-{attachment.pk}", "")
            reason = clean_text(post.get(f"reason-{attachment.pk}", "")[:LONGEST_REASON])
            if verdict == Verdict.ACCEPTED:
                reason = ""
            if verdict in Verdict.values and (verdict, reason) != (attachment.verdict, attachment.verdict_reason):
                changed.append((attachment, verdict, reason))
    return changed


def record_verdicts(application, officer, verdicts, expected):
    """Record several verdicts as one act: all or none. Raises ChangedSinceOpened."""
    with transaction.atomic():
        for attachment, verdict, reason in verdicts:
            judge_document(application.pk, officer, attachment.pk, verdict, reason, expected=expected)
            expected = None  # the row stays locked until all are written


def refused_files(papers):
    """Return [(paper, attachment)] of what was judged and not accepted."""
    return [
        (paper, attachment)
        for paper in papers
        for attachment in paper.files
        if attachment.verdict and attachment.verdict != Verdict.ACCEPTED
    ]


def judged_count(papers):
    """Return (files judged, all files)."""
    files = [attachment for paper in papers for attachment in paper.files]
    return sum(bool(attachment.verdict) for attachment in files), len(files)
