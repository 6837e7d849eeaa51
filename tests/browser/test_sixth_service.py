"""A sixth service, built by an editor in the admin's own screens, applied for by a citizen, worked by an officer."""

import re
import time

import pytest

from portal.demo.files import paper_pdf
from tests.browser.journey import Citizen, Desk
from tests.browser.service_editor import ServiceEditor
from tests.browser.waiting import another_page

pytestmark = pytest.mark.browser

PAPER = {"name": "deed.pdf", "mimeType": "application/pdf", "buffer": paper_pdf("سند")}
PROSE = {"ar": "تُغرس الأشجار في الشتاء.", "en": "Trees are planted in winter."}
PHONE = "0770 123 4567"
ISSUED = {"ar": "صدرت الوثيقة", "en": "Document issued"}


def build_service(editor, slug):
    """Everything that the check-list asks for, and a condition, a repeating group and a document."""
    editor.find("محافظة ميسان", "الدوائر", "مديرية بلدية العمارة").add_child("eservices/servicepage")
    editor.fill("title", "غرس الأشجار")
    editor.fill("slug", slug)
    editor.prose(PROSE["ar"])
    _fill_card(editor)
    _fill_questions(editor)
    editor.tab("documents")
    document = editor.add("documents-documents")
    editor.texts(f"{document}-label", "سند الدار", "Title deed")
    editor.tab("handling")
    _fill_handling(editor)


def _fill_card(editor):
    editor.tab("card")
    editor.texts("card-name", "غرس الأشجار", "Tree planting")
    editor.texts("card-summary", "غرس أشجار أمام الدار.", "Trees planted in front of a house.")
    editor.texts("card-audience", "أصحاب الدور", "House owners")
    editor.texts("card-privacy", "تقرؤه البلدية.", "The municipality reads it.")
    editor.texts("card-retention", "سنة واحدة.", "One year.")
    fee = editor.add("card-fees")
    editor.texts(f"{fee}-label", "أجور الغرس", "Planting fee")
    editor.fill(f"{fee}-amount", 5000)
    editor.fill("card-duration_days", 10)


def _fill_questions(editor):
    editor.tab("questions")
    you = editor.add("questions-steps")
    editor.texts(f"{you}-title", "مقدم الطلب", "The applicant")
    name = editor.add_question(f"{you}-questions", "person_name", "اسمك", "Your name")
    editor.choose(f"{name}-purpose", "applicant_name")
    phone = editor.add_question(f"{you}-questions", "phone", "هاتفك", "Your phone")
    editor.choose(f"{phone}-purpose", "phone")
    trees = editor.add("questions-steps")
    editor.texts(f"{trees}-title", "الأشجار", "The trees")
    kind = editor.add_question(f"{trees}-questions", "choice", "نوع الشجرة", "Kind of tree")
    for arabic, english in (("نخلة", "Palm"), ("سدرة", "Sidr")):
        editor.texts(f"{editor.add(f'{kind}-options')}-label", arabic, english)
    age = editor.add_question(f"{trees}-questions", "integer", "عمر النخلة", "Age of the palm")
    editor.only_when(f"{age}-show_if", "نوع الشجرة", "equals", "نخلة")
    places = editor.add_question(f"{trees}-questions", "repeat", "الأماكن", "Places")
    editor.texts(f"{places}-item_label", "مكان", "Place")
    editor.add_question(f"{places}-questions", "text", "وصف المكان", "Where")


def _fill_handling(editor):
    stage = editor.add("handling-stages")
    editor.texts(f"{stage}-title", "التدقيق", "Check")
    editor.texts(f"{stage}-public", "قيد التدقيق", "Being checked")
    editor.fill(f"{stage}-directorate", "MUN")
    editor.fill(f"{stage}-target_days", 3)
    reason = editor.add("handling-rejection_reasons")
    editor.fill(f"{reason}-code", "R1")
    editor.texts(f"{reason}-text", "لا يوجد رصيف", "There is no pavement")


def apply(citizen, slug):
    """Apply as a citizen who reads labels; return nothing, the citizen keeps number and code."""
    page, english = citizen.page, citizen.language == "en"
    page.goto(f"/{citizen.language}/services/")
    with another_page(page):
        page.locator(f'a[href$="/services/{slug}/"]').first.click()
    assert ("Tree planting" if english else "غرس الأشجار") in page.locator("h1").inner_text()
    assert PROSE[citizen.language] in page.locator("main").inner_text()
    with another_page(page):
        page.locator("a.button-start").first.click()
    citizen.go_on()
    citizen.begun = time.monotonic()
    for part, name in (("first", "حيدر"), ("father", "علي"), ("grandfather", "جاسم")):
        page.locator(f'[name$="-{part}"]').fill(name)
    page.get_by_label("Your phone" if english else "هاتفك", exact=True).fill(PHONE)
    citizen.go_on()
    page.get_by_label("Palm" if english else "نخلة", exact=True).check(force=True)
    where = page.get_by_label("Where" if english else "وصف المكان", exact=True)
    where.first.fill("قرب الباب")
    with another_page(page):
        page.locator('[name^="add-"]').click()
    where.nth(1).fill("عند السياج")
    age = page.get_by_label("Age of the palm" if english else "عمر النخلة", exact=True)
    if not age.count():
        citizen.go_on()
    age.fill("٩")
    citizen.go_on()
    assert page.locator('input[type="file"]').count() == 1, page.locator("main").inner_text()
    page.locator('input[type="file"]').set_input_files(PAPER)
    citizen.go_on()
    for text in ("قرب الباب", "عند السياج", "deed.pdf", "Palm" if english else "نخلة"):
        assert text in page.locator("main").inner_text(), text
    citizen.file()


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_a_sixth_service_is_built_published_applied_for_and_worked(portal, open_page, shots, locale):
    slug = f"tree-planting-{locale}-{int(time.time())}"
    staff = Desk(open_page, portal, locale=locale)
    page = staff.as_("editor")
    editor = ServiceEditor(page)
    build_service(editor, slug)
    if shots:
        page.screenshot(path=shots / f"sixth-built-{locale}.png", full_page=True)
    editor.save_draft()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/$"))
    page_id = editor.page_id
    editor.publish()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/$"))
    editor.translate(page_id, {"غرس الأشجار": "Tree planting", PROSE["ar"]: PROSE["en"]})

    citizen = Citizen(open_page(width=360, javascript=locale == "en", locale=locale), locale)
    apply(citizen, slug)
    staff.take("mun.officer", citizen.number)
    staff.do("mun.officer", citizen.number, "approve")
    staff.do("mun.manager", citizen.number, "issue", lambda page: page.fill('[name="document_number"]', "77/2026"))
    assert ISSUED[locale] in citizen.follow()
