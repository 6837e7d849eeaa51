"""Which upload a posted file belongs to."""

import pytest

from eservices.questions.types.uploads import kinds_taken
from eservices.questions.upload_places import place_in_row, upload_places, without_groups

DEED = {"id": "deed", "type": "file", "max_files": 2}
PHOTO = {"id": "photo", "type": "photo"}
CHILD = {"id": "paper", "type": "file"}
ROWS = {"id": "children", "type": "repeat", "max_items": 3, "questions": [{"id": "name", "type": "text"}, CHILD]}
STEP = {"questions": [DEED, PHOTO, ROWS]}


def test_a_name_leads_to_its_question_the_key_of_its_errors_and_the_most_it_takes():
    names = ["q-deed", "q-photo", "q-children-2-paper", "q-children-2-name", "q-other", "x"]
    assert list(upload_places(STEP, names)) == [
        ("q-deed", DEED, "deed", 2),
        ("q-photo", PHOTO, "photo", 1),
        ("q-children-2-paper", CHILD, "children-2-paper", 4),
    ]


@pytest.mark.parametrize("name", ["q-children-4-paper", "q-children-x-paper", "q-deed-1-paper", "q-children-1-", ""])
def test_a_row_that_the_page_cannot_have_drawn_is_no_place(name):
    assert place_in_row(STEP["questions"], name) is None


def test_questions_of_groups_stand_in_the_place_of_the_group():
    grouped = [{"id": "g", "type": "group", "questions": [DEED, ROWS]}, PHOTO]
    assert list(without_groups(grouped)) == [DEED, ROWS, PHOTO]
    assert place_in_row(grouped, "q-children-1-paper")[0] == CHILD


def test_a_photo_is_a_picture_and_a_file_what_its_editor_allowed():
    assert kinds_taken(PHOTO) == ("image",)
    assert kinds_taken(CHILD) == ("pdf", "image")
    assert kinds_taken(CHILD | {"accept": ["pdf"]}) == ("pdf",)
