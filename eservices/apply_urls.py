"""Addresses from the catalogue to the receipt; they stand under a language prefix, in the namespace "eservices".

The fixed words of a draft's pages come before its steps, whose ids are block ids (uuids) or "documents".
"""

from django.urls import path

from eservices.views.apply import check, files, receipt, resume, start, step
from eservices.views.card import card, catalogue

DRAFT = "services/<slug:slug>/apply/<slug:key>/"

urlpatterns = [
    path("services/", catalogue, name="catalogue"),
    path("services/<slug:slug>/", card, name="card"),
    path("apply/resume/", resume.resume, name="apply_resume"),
    path("services/<slug:slug>/apply/", start.start, name="apply_start"),
    path(DRAFT, step.go_on, name="apply_draft"),
    path(f"{DRAFT}check/", check.check, name="apply_check"),
    path(f"{DRAFT}submit/", check.file_draft, name="apply_submit"),
    path(f"{DRAFT}receipt/", receipt.receipt, name="apply_receipt"),
    path(f"{DRAFT}receipt.pdf", receipt.receipt_pdf, name="apply_receipt_pdf"),
    path(f"{DRAFT}saved/", step.saved, name="apply_saved"),
    path(f"{DRAFT}autosave/", step.autosave, name="apply_autosave"),
    path(f"{DRAFT}file/<uuid:uuid>/", files.own_file, name="apply_file"),
    path(f"{DRAFT}file/<uuid:uuid>/thumbnail/", files.own_thumbnail, name="apply_thumbnail"),
    path(f"{DRAFT}<slug:step_id>/", step.step, name="apply_step"),
]
