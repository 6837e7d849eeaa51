from eservices.questions.display import answer_rows, answer_sections, document_rows

from .forming import define, options, q, when

DEFINITION = define(
    q("kind", "choice", options=options("new", "old")),
    q("name", "person_name"),
    q("phone", "phone"),
    q("born", "date"),
    q("home", "address"),
    q("cost", "money", required=False),
    q("health", "longtext", restricted=True),
    q(
        "cars",
        "repeat",
        item_label={"ar": "المركبة", "en": "Vehicle"},
        questions=[q("plate", "text"), q("load", "decimal", unit="t")],
    ),
    q("hidden", "text", show_if=when("kind", "equals", "old")),
    documents=[
        {"id": "d1", "label": {"ar": "هوية", "en": "Card"}},
        {"id": "d2", "label": {"en": "Health"}, "restricted": True},
    ],
)
ANSWERS = {
    "kind": "new",
    "name": {"first": "حيدر", "father": "علي", "grandfather": "جاسم", "surname": "الساعدي"},
    "phone": "+9647701234567",
    "born": "1987-03-14",
    "home": {
        "governorate": "missan",
        "qada": "amarah",
        "nahiya": "amarah-centre",
        "hay": "الحسين",
        "mahalla": "505",
        "landmark": "x",
    },
    "health": "one\ntwo",
    "cars": [{"plate": "12", "load": "1.5"}],
    "hidden": "never shown",
    "documents": {"d1": ["f1"], "d2": ["f2"]},
}


def shown(**settings):
    return {row["key"]: row.get("text", row.get("lines")) for row in answer_rows(DEFINITION, ANSWERS, "en", **settings)}


def test_answers_are_shown_as_asked_in_the_readers_language():
    assert shown() == {
        "kind": "New",
        "name": "حيدر علي جاسم الساعدي",
        "phone": "\u20660770 123 4567\u2069",
        "born": "14 March 1987",
        "home": "Missan governorate, Al-Amarah district, الحسين quarter, mahalla \u2066505\u2069, near x",
        "health": ["one", "two"],
        "cars-0": ["plate: 12", "load: \u20661.5\u2069\u00a0t"],
    }


def test_restricted_answers_are_marked_and_can_be_left_out():
    assert [row["key"] for row in answer_rows(DEFINITION, ANSWERS, "en") if row["restricted"]] == ["health"]
    assert "health" not in shown(with_restricted=False)
    assert [row["key"] for row in document_rows(DEFINITION, ANSWERS, "en", with_restricted=False)] == ["d1"]


def test_the_check_page_also_lists_what_was_left_empty():
    rows = answer_sections(DEFINITION, ANSWERS, "en", with_empty=True)[0]["rows"]
    assert [row["key"] for row in rows if row.get("text") == ""] == ["cost"]


def test_documents_are_listed_with_the_names_of_their_files():
    rows = document_rows(DEFINITION, ANSWERS, "en", file_names={"f1": "scan.pdf"})
    assert rows[0]["lines"] == ["\u2068scan.pdf\u2069"]
    assert rows[0]["files"] == ["f1"]
