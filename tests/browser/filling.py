"""Fills any step of any service as a person would, from answers made for its definition."""

import random
from functools import lru_cache

from eservices.questions.definition import Definition
from eservices.questions.forms import documents_form, step_form
from eservices.questions.schema import build_document
from portal.demo.answering import answers_for
from portal.demo.build import build_columns
from portal.demo.files import paper_pdf, paper_photo
from tests.browser.waiting import another_page


@lru_cache(maxsize=8)
def definition_of(slug):
    """Return the Definition that the running portal minted: ids are made from names, so they are the same."""
    from portal.demo.services import SERVICES

    service = next(service for service in SERVICES if service["slug"] == slug)
    return Definition(build_document(**build_columns(service), slug=slug, directorate=service["directorate"]))


def plausible_answers(slug, seed, wishes=None):
    """Return answers for every due question of a service."""
    return answers_for(definition_of(slug), random.Random(seed), wishes=wishes or {})


def fill_step(page, definition, step, language, answers):
    """Type the answers of one step into the page; files are chosen where they are asked for."""
    form = step_form(definition, step, language, answers)
    _fill_views(page, form.views)


def fill_documents(page, definition, language, answers):
    """Choose a file for every document that this case has to bring."""
    _fill_views(page, documents_form(definition, language, answers).views)


def _fill_views(page, views):
    for view in views:
        for row in view.rows:
            if not page.locator(f'[name="{_first_name(row["views"])}"]').count():
                with another_page(page):
                    page.click(f'[name="{view.add_name}"]')
            _fill_views(page, row["views"])
        _fill_views(page, view.children)
        for part in view.parts:
            _fill_part(page, part)


def _first_name(views):
    return next(part.name for view in views for part in view.parts)


def _fill_part(page, part):
    control = page.locator(f'[name="{part.name}"]')
    if part.control == "file":
        if control.count():
            control.set_input_files(paper_for(part))
    elif not control.count():
        return
    elif part.control == "radio" and _is_select(control):
        # Drawn before an earlier answer on the same page shortened the list.
        control.select_option(next(o["value"] for o in part.options if o["checked"]))
    elif part.control in ("radio", "checkbox"):
        for option in part.options:
            if option["checked"]:
                page.locator(f'[name="{part.name}"][value="{option["value"]}"]').check(force=True)
    elif part.control == "select":
        control.select_option(next((o["value"] for o in part.options if o.get("checked")), part.value))
    elif part.value:
        control.fill(str(part.value))


def _is_select(control):
    return control.first.evaluate("element => element.tagName") == "SELECT"


def paper_for(part):
    """Return a file that a control for uploads takes."""
    if "pdf" in part.attrs.get("accept", "pdf"):
        return {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": paper_pdf("وثيقة")}
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": paper_photo("صورة")}
