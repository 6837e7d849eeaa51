import pytest

from .forming import messages, one, options, q

GOOD = [
    (q("a", "text"), "  سلام \u202e عليكم ", "سلام عليكم"),
    (q("a", "longtext"), "one\r\ntwo  \n\n\n\nthree", "one\ntwo\n\nthree"),
    (q("a", "email"), "Ali@Example.COM", "Ali@example.com"),
    (q("a", "integer"), "١٬٢٣٤", 1234),
    (q("a", "integer"), "۱۲", 12),
    (q("a", "integer"), "0", 0),
    (q("a", "decimal"), "١٢٫٥٠", "12.5"),
    (q("a", "decimal"), "-0.0", "0"),
    (q("a", "money"), "185,000", 185000),
    (q("a", "money"), "185 000", 185000),
    (q("a", "area", unit="dunum"), "0.25", "0.25"),
    (q("a", "national_number"), "١٩٨٧ ١٢٣٤ ٥٦٧٨", "198712345678"),
    (q("a", "phone"), "٠٧٧٠ ١٢٣ ٤٥٦٧", "+9647701234567"),
    (q("a", "phone"), "00964 (770) 123-4567", "+9647701234567"),
    (q("a", "phone"), "+9647701234567", "+9647701234567"),
    (q("a", "phone"), "7701234567", "+9647701234567"),
    (q("a", "mother_name"), "زَيْنَب حســن علي", "زينب حسن علي"),
    (q("a", "date"), {"day": "٢٢", "month": "11", "year": "٢٠٢٦"}, "2026-11-22"),
    (q("a", "date"), {"day": "1", "month": "march", "year": "1987"}, None),
    (q("a", "date"), {"day": "1", "month": "March", "year": "1987"}, "1987-03-01"),
    (q("a", "slot", times=["09:00"], days_ahead=5), "2026-11-25T09:00", "2026-11-25T09:00"),
    (q("a", "yes_no"), "no", "no"),
    (q("a", "choice", options=options("x", "y")), "y", "y"),
    (q("a", "declaration"), "yes", True),
    (q("a", "plot"), {"plot": "٣/١٢٤٥", "block": "38"}, {"plot": "3/1245", "block": "38"}),
    (q("a", "location"), {"text": "قرب المدرسة"}, {"text": "قرب المدرسة"}),
    (
        q("a", "location"),
        {"text": "by the school", "lat": "31.8356, 47.1447"},
        {"text": "by the school", "lat": "31.8356", "lng": "47.1447"},
    ),
    (
        q("a", "person_name"),
        {"first": "عبد  الله", "father": "پژمان", "grandfather": "Ali"},
        {"first": "عبد الله", "father": "پژمان", "grandfather": "Ali"},
    ),
    (
        q("a", "civil_paper"),
        {"number": "١٢٣", "register": "35/م", "page": "7", "office": "العمارة"},
        {"number": "123", "register": "35/م", "page": "7", "office": "العمارة"},
    ),
]


@pytest.mark.parametrize(("question", "typed", "value"), GOOD)
def test_what_people_type_becomes_one_stored_form(question, typed, value):
    form = one(question, typed)
    assert form.answers.get("a") == value
    assert form.is_valid() == (value is not None)


BAD = [
    (q("a", "text"), "", "Enter: a"),
    (q("a", "text"), "x" * 300, "The answer is long: at most 200 letters, 300 given."),
    (q("a", "text"), "a\x00b", "This answer holds a character that cannot be kept. Please type it again."),
    (q("a", "longtext"), "a\ud800b", "This answer holds a character that cannot be kept. Please type it again."),
    (q("a", "text", min_length=5), "abc", "The answer is short: at least 5 letters, 3 given."),
    (q("a", "email"), "ali@", "Write the e-mail address in full, like name@example.com."),
    (q("a", "integer"), "2.5", "Write a whole number, without a part after the point."),
    (q("a", "integer"), "ten", "Write the number in digits only, for example 25."),
    (q("a", "integer"), "9" * 16, "The number is too long: at most 15 digits."),
    (q("a", "integer", min=1), "0", "The number is too small: at least \u20661\u2069."),
    (q("a", "money"), "10.5", "Write the amount in whole dinars, for example 185,000."),
    (q("a", "money"), "-5", "The number is too small: at least \u20660\u2069."),
    (q("a", "decimal"), "1,5", "Write the number in digits, for example 12.5."),
    (q("a", "decimal", decimals=1), "1.25", "At most one digit after the point."),
    (q("a", "area"), "0", "The number is too small: at least \u20660.01\u2069."),
    (q("a", "national_number"), "12345678901", "The number is short: 12 digits needed, 11 given."),
    (q("a", "national_number"), "1234567890123", "The number is long: 12 digits needed, 13 given."),
    (q("a", "national_number"), "12345678901A", "The National Card number has digits only, no letters or signs."),
    (q("a", "phone"), "0770 123 456", "The mobile number is short: 11 digits needed, 10 given."),
    (q("a", "phone"), "0040 123 4567", "A mobile number starts with 07, for example 0770 123 4567."),
    (q("a", "phone"), "call me", "The mobile number has digits only, for example 0770 123 4567."),
    (q("a", "mother_name"), "x" * 300, "The name is long: at most 120 letters, 300 given."),
    (q("a", "mother_name"), "زينب 3", "Write the name in letters only, without digits or signs."),
    (q("a", "mother_name"), "زينب 😀", "Write the name in letters only, without digits or signs."),
    (q("a", "date"), {"day": "", "month": "", "year": ""}, "Enter the date: a"),
    (q("a", "date"), {"day": "14", "month": "3", "year": ""}, "Enter the year, for example 1987."),
    (
        q("a", "date"),
        {"day": "30", "month": "2", "year": "2026"},
        "There is no such date: February 2026 has 28 days.",
    ),
    (q("a", "date"), {"day": "3", "month": "13", "year": "2026"}, "There are 12 months. Choose the month again."),
    (q("a", "date"), {"day": "3", "month": "1", "year": "87"}, "Write the year with four digits, for example 1987."),
    (
        q("a", "date", max={"today": {"years": -18}}),
        {"day": "23", "month": "11", "year": "2008"},
        "The date is 22 November 2008 or earlier.",
    ),
    (
        q("a", "slot", times=["09:00"]),
        "2026-11-27T09:00",
        "This appointment is not offered any more. Choose another one.",
    ),
    (q("a", "choice", options=options("x")), "z", "Choose one of the answers."),
    (q("a", "multichoice", options=options("x")), "z", "Choose only from the answers."),
    (q("a", "declaration"), "", "Tick the box to agree: a"),
    (q("a", "plot"), {"plot": "3/12", "block": ""}, "Write the number or the name of the block."),
    (q("a", "photo"), "anything", "Not attached: a"),
    (
        q("a", "location"),
        {"text": "here", "lat": "47.1", "lng": "31.8"},
        "The point is outside Iraq. Write it like 31.8356 and 47.1447, or leave both empty.",
    ),
]


@pytest.mark.parametrize(("question", "typed", "message"), BAD)
def test_a_wrong_answer_says_what_is_wrong_and_keeps_what_was_typed(question, typed, message):
    form = one(question, typed)
    assert not form.is_valid()
    assert messages(form)[0] == message
    view = form.views[0]
    assert view.errors[0] == message
    if isinstance(typed, str) and view.parts[0].control in ("text", "textarea"):
        assert view.parts[0].value == typed


def test_every_missing_part_of_a_name_is_named_at_its_own_box():
    form = one(q("a", "person_name"), {"first": "حيدر"})
    assert form.error_list == [
        ("q-a-father", "Enter: Father's name"),
        ("q-a-grandfather", "Enter: Grandfather's name"),
    ]
    assert [part.name for part in form.views[0].parts if part.errors] == ["q-a-father", "q-a-grandfather"]


def test_a_name_of_300_letters_is_refused_with_the_limit():
    form = one(q("a", "person_name"), {"first": "ح" * 300, "father": "علي", "grandfather": "حسن"})
    assert messages(form) == ["The name is long: at most 40 letters, 300 given."]


def test_direction_signs_are_taken_out_of_names():
    form = one(q("a", "person_name"), {"first": "\u202eحيدر\u2069", "father": "ع\u200bلي", "grandfather": "حسن"})
    assert form.answers["a"] == {"first": "حيدر", "father": "علي", "grandfather": "حسن"}


def test_the_editors_own_words_replace_ours_for_a_limit():
    question = q("a", "integer", max=30, limit_message={"ar": "من 1 إلى 30", "en": "From 1 to 30"})
    assert messages(one(question, "31")) == ["From 1 to 30"]
    assert messages(one(question, "31", language="ar")) == ["من 1 إلى 30"]


def test_options_are_filtered_by_an_earlier_answer():
    question = q("a", "choice", options=options("leak", "dark", leak=["water"], dark=["power"]), filter_by="kind")
    form = one(question, "dark", answers={"kind": "water"})
    # The filtering question is not in this definition, so its answer does not count: all are offered.
    assert form.is_valid()


def test_a_blank_optional_answer_is_none_so_that_it_can_be_stored_over():
    form = one(q("a", "text", required=False), "  ", answers={"a": "old"})
    assert form.is_valid()
    assert form.answers == {"a": None}


def test_month_names_are_iraqi_in_arabic():
    view = one(q("a", "date"), {"day": "1"}, language="en").views[0]
    assert view.parts[1].options[3]["label"] == "3 - March"
    assert [part.name for part in view.parts] == ["q-a-day", "q-a-month", "q-a-year"]


def test_slots_are_working_days_without_holidays():
    from datetime import date

    form = one(q("a", "slot", times=["09:00"], days_ahead=7), "", holidays={date(2026, 11, 24)})
    values = [option["value"] for option in form.views[0].parts[0].options]
    assert values == ["", "2026-11-23T09:00", "2026-11-25T09:00", "2026-11-26T09:00", "2026-11-29T09:00"]


ADDRESS = {
    "governorate": "missan",
    "qada": "amarah",
    "nahiya": "kumait",
    "area_type": "urban",
    "hay": "الحسين",
    "mahalla": "٥٠٥",
    "dar": "7أ",
    "landmark": "مدرسة دجلة",
}


def test_an_address_keeps_codes_and_folds_digits():
    form = one(q("a", "address"), ADDRESS)
    assert form.answers["a"] == ADDRESS | {"mahalla": "505"}


def test_an_empty_address_is_asked_for_at_its_missing_parts_and_not_at_the_governorate_that_is_given():
    form = one(q("a", "address"), {"governorate": ADDRESS["governorate"]})
    assert [where.rpartition("-")[2] for where, _text in form.error_list] == ["qada", "0", "landmark"]
    assert not form.answers
    assert one(q("a", "address", required=False), {"governorate": ADDRESS["governorate"]}).is_valid()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"nahiya": "uzair"}, ("q-a-nahiya", "This sub-district is not in the chosen district. Choose again.")),
        ({"qada": "nowhere"}, ("q-a-qada", "Choose one of the answers.")),
        ({"governorate": "basra"}, ("q-a-governorate", "Choose one of the answers.")),
        ({"area_type": "rural"}, ("q-a-village", "Write the name of the village.")),
        ({"mahalla": "12345"}, ("q-a-mahalla", "Write a number of at most 4 digits.")),
        ({"landmark": ""}, ("q-a-landmark", "Write the nearest landmark, such as a school, a mosque or a square.")),
    ],
)
def test_an_address_says_which_part_is_wrong(change, error):
    assert one(q("a", "address"), ADDRESS | change).error_list == [error]


def test_a_sub_district_alone_tells_its_district():
    form = one(q("a", "address"), ADDRESS | {"qada": ""})
    assert form.answers["a"]["qada"] == "amarah"
