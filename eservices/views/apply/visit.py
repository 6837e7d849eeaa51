"""One visit to a draft: what its key opens, and what every page of it shares.

The key in the address is the only thing that opens a draft: no cookie, so two tabs cannot mix two drafts.
"""

from functools import cached_property, partial, wraps

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language

from eservices.actions.draft import files_by_key, find_draft, reopen_step, resume_code, save_answers
from eservices.actions.slots import full_slots
from eservices.actions.submit import filed_application
from eservices.actions.uploads import attach_file, remove_file
from eservices.definitions import definition_for
from eservices.exceptions import DraftGone, DraftMoved
from eservices.models import Service
from eservices.views.apply.allowance import count_upload
from eservices.views.apply.attached import file_view
from eservices.views.apply.journey import CHECK
from eservices.views.apply.walk import Walk


class Visit(Walk):
    """A draft seen through its address. Raises DraftGone for a key that opens nothing here, and DraftMoved."""

    def __init__(self, request, slug, key):
        self.request = request
        self.slug, self.key = slug, key
        # What kept_files found; files that come and go since are added and taken out.
        self._kept = None
        self.draft = find_draft(key)
        present = self.draft.version.service.slug
        if present != slug:
            raise DraftGone() if Service.objects.filter(slug=slug).exists() else DraftMoved(present)
        self.language = get_language()

    @cached_property
    def definition(self):
        return definition_for(self.draft).remembering()

    @cached_property
    def application(self):
        """The application that the draft became, or None."""
        return filed_application(self.draft) if self.draft.is_filed else None

    @property
    def answers(self):
        return self.draft.answers

    @property
    def done_steps(self):
        return self.draft.done_steps

    def address(self, name, *parts):
        """Return the address of one of the draft's pages in the reader's language."""
        return reverse(f"eservices:{name}", args=[self.slug, self.key, *parts])

    def step_address(self, step_id):
        return self.address("apply_check") if step_id == CHECK else self.address("apply_step", step_id)

    def slot_settings(self):
        full = full_slots(self.draft.version.service_id, self.definition)
        return super().slot_settings() | {"full_slots": full}

    def kept_files(self):
        if self._kept is None:
            self._kept = files_by_key(self.draft)
        return self._kept

    def file_view(self, file):
        thumbnail = self.address("apply_thumbnail", file.uuid) if file.thumbnail else ""
        return file_view(file, url=self.address("apply_file", file.uuid), thumb_url=thumbnail)

    def keep_file(self, uploaded, question, most, accept, is_document):
        kept = attach_file(
            uploaded,
            key=question["id"],
            most=most,
            draft=self.draft,
            is_document=is_document,
            restricted=bool(question.get("restricted")),
            accept=accept,
            count=partial(count_upload, self.request, self.draft),
        )
        if self._kept is not None:  # the newest comes last, as when they are read
            self._kept.setdefault(kept.key, []).append(kept)
        return kept

    def drop_file(self, uuid):
        remove_file(self.draft, uuid)
        for files in (self._kept or {}).values():
            files[:] = [file for file in files if str(file.uuid) != str(uuid)]

    def keep_answers(self, answers, step_id, is_done):
        save_answers(self.draft, answers, language=self.language, done_step=step_id if is_done else None)
        if not is_done and step_id in self.draft.done_steps:
            reopen_step(self.draft, step_id)

    def context(self, **more):
        """Return what every template of the draft shows."""
        text = self.definition.text
        code = resume_code(self.draft)
        return {
            "visit": self,
            "draft": self.draft,
            "service_name": text(self.definition.document["name"], self.language),
            "resume_code": " ".join(code[at : at + 4] for at in range(0, len(code), 4)),
            **more,
        }


def with_draft(view):
    """Give a view the Visit of its address; a filed draft leads to its receipt, an unknown one to a way on."""
    return _visited(view, serves_filed=False)


def with_any_draft(view):
    """Like with_draft, for views that serve a filed draft as well."""
    return _visited(view, serves_filed=True)


def _visited(view, serves_filed):
    @wraps(view)
    def visited(request, slug, key, *args, **kwargs):
        try:
            visit = Visit(request, slug, key)
        except DraftGone:
            return keep_private(_gone_page(request, slug))
        except DraftMoved as moved:
            address = request.get_full_path().replace(f"/services/{slug}/", f"/services/{moved.slug}/", 1)
            return keep_private(HttpResponseRedirect(address, preserve_request=True))
        if visit.application and not serves_filed:
            return keep_private(HttpResponseRedirect(visit.address("apply_receipt")))
        return keep_private(opened_by_address(view(request, visit, *args, **kwargs)))

    return visited


def _gone_page(request, slug):
    """Say that the draft is not here, and lead to its service again where that is still offered."""
    live = Service.objects.filter(slug=slug, is_live=True, current__isnull=False).exists()
    return render(request, "eservices/apply/gone.html", {"slug": slug if live else ""}, status=404)


def keep_private(response):
    """Keep a page with personal data out of caches and search engines."""
    response.headers["X-Robots-Tag"] = "noindex"
    return keep_fresh(response)


def opened_by_address(response):
    """Say that the page hides nothing from who can ask for it, so that it may go packed (`portal.caching`)."""
    response.may_be_packed = True
    return response


def keep_fresh(response):
    """Keep a page out of caches: its form counts for one person."""
    add_never_cache_headers(response)
    response.headers["Cache-Control"] = "no-store, private"
    return response
