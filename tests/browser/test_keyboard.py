"""A whole application on a phone in Arabic, uploads and all, with the keyboard alone."""

import re

import pytest

from tests.browser.filling import plausible_answers
from tests.browser.keyboard import KeyboardCitizen

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("slug", "seed", "javascript"),
    [("water-subscription", 5, True), ("grievance", 3, False)],
    ids=["with-scripts", "without-scripts"],
)
def test_an_application_is_filed_without_a_pointer(open_page, slug, seed, javascript):
    page = open_page(width=360, javascript=javascript, locale="ar")
    receipt = KeyboardCitizen(page, "ar").apply(slug, plausible_answers(slug, seed=seed))
    assert page.url.endswith("/receipt/"), receipt
    assert re.search(r"\d{4}-\d{3}-\d{4}", receipt)
