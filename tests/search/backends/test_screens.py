"""The admin's own searches find Arabic and English as people write them."""

import pytest

from tests.factories import a_user
from tests.pages.directorate_trees import signed_in
from tests.search.backends.cases import CASES, an_indexed_document, an_indexed_image, an_indexed_page

pytestmark = pytest.mark.django_db
MAKE = {"pages": an_indexed_page, "images": an_indexed_image, "documents": an_indexed_document}
SCREENS = {
    "pages": "/admin/pages/search/results/",
    "images": "/admin/images/results/",
    "documents": "/admin/documents/results/",
}
CHOOSERS = {
    "pages": "/admin/choose-page/search/",
    "images": "/admin/images/chooser/results/",
    "documents": "/admin/documents/chooser/results/",
}


@pytest.fixture
def client():
    return signed_in(a_user(is_superuser=True))


def found(client, address, query):
    answer = client.get(address, {"q": query})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("kind", MAKE)
def test_every_ordinary_case_is_found(client, kind):
    for written, _asked in CASES.values():
        MAKE[kind](f"{written} —")
    for case, (written, asked) in CASES.items():
        for address in (SCREENS[kind], CHOOSERS[kind]):
            assert f"{written} —" in found(client, address, asked), (case, address)


@pytest.mark.parametrize("kind", MAKE)
def test_another_word_is_not_found(client, kind):
    MAKE[kind]("أهالي العمارة —")
    for query in ("بنات", "مطر", "þ", "—", "في المدينة الكبرى"):
        for address in (SCREENS[kind], CHOOSERS[kind]):
            assert "أهالي العمارة —" not in found(client, address, query), query
