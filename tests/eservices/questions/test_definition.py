from eservices.questions.definition import Definition

from .forming import define, options, q, when

KIND = q("kind", "choice", options=options("new", "old"))


def chained():
    return define(
        KIND,
        q("permit", "yes_no", show_if=when("kind", "equals", "old")),
        q("number", "text", show_if=when("permit", "equals", "yes")),
        documents=[
            {"id": "d1", "label": {"ar": "هوية"}, "show_if": None},
            {"id": "d2", "label": {"ar": "إجازة"}, "show_if": when("permit", "equals", "yes")},
        ],
        stages=[
            {"id": "t1", "directorate": "MUN", "by_question": "kind"},
            {"id": "t2", "show_if": when("kind", "equals", "old")},
        ],
    )


def test_what_hangs_on_a_hidden_question_is_hidden_as_well():
    answers = {
        "kind": "new",
        "permit": "yes",
        "number": "5",
        "unknown": 1,
        "documents": {"d1": ["f"], "d2": ["g"], "d9": ["h"]},
    }
    definition = chained()
    assert definition.prune(answers) == {"kind": "new", "documents": {"d1": ["f"]}}
    assert [document["id"] for document in definition.due_documents(answers)] == ["d1"]
    assert [question["id"] for question in definition.due_questions(definition.steps[0], answers)] == ["kind"]
    assert [stage["id"] for stage in definition.due_stages(answers | {"kind": "old"})] == ["t1", "t2"]
    assert definition.prune(answers | {"kind": "old"})["documents"] == {"d1": ["f"], "d2": ["g"]}


def test_texts_fall_back_to_the_source_language():
    definition = Definition({"source": "ar"})
    assert definition.text({"ar": "اسم", "en": "Name"}, "en") == "Name"
    assert definition.text({"ar": "اسم", "en": ""}, "en") == "اسم"
    assert definition.text({}, "en") == ""
    assert definition.text(None, "en") == ""


def test_a_purpose_finds_the_first_due_answer():
    definition = define(
        KIND,
        q("phone_old", "phone", purpose="phone", show_if=when("kind", "equals", "old")),
        q("group", "group", questions=[q("phone_new", "phone", purpose="phone")]),
        q("lang", "choice", purpose="language", options=[{"id": "uuid-1", "name": "en", "label": {}}]),
    )
    answers = {"kind": "new", "phone_old": "+9647700000000", "phone_new": "+9647711111111", "lang": "uuid-1"}
    assert definition.purpose(answers, "phone") == "+9647711111111"
    assert definition.purpose(answers | {"kind": "old"}, "phone") == "+9647700000000"
    assert definition.purpose(answers, "language") == "en"
    assert definition.purpose(answers, "email") is None


def test_eligibility_sends_elsewhere():
    item = {
        "question": q("owner", "yes_no"),
        "exit_when": when("owner", "equals", "no"),
        "exit_title": {},
        "exit_text": {},
    }
    definition = define(KIND, eligibility=[item])
    assert definition.exit_for({"owner": "no"}) is item
    assert definition.exit_for({"owner": "yes"}) is None
    assert definition.exit_for({}) is None
    assert definition.eligibility_step(0)["questions"] == [item["question"]]


def test_the_chosen_option_names_the_directorate_of_a_stage():
    question = q(
        "topic",
        "choice",
        options=[{"id": "o1", "name": "water", "label": {}, "directorate": "WAT"}, {"id": "o2", "label": {}}],
    )
    definition = define(question)
    stage = {"directorate": "CIT", "by_question": "topic"}
    assert definition.stage_directorate(stage, {"topic": "o1"}) == "WAT"
    assert definition.stage_directorate(stage, {"topic": "o2"}) == "CIT"
    assert definition.stage_directorate(stage, {}) == "CIT"


def test_confidentiality_follows_the_answers():
    definition = define(KIND, confidential_when=when("kind", "equals", "old"), anonymous_when=None)
    assert definition.is_confidential({"kind": "old"})
    assert not definition.is_confidential({"kind": "new"})
    assert not definition.is_anonymous({"kind": "old"})


def test_rows_lose_their_hidden_and_unknown_answers():
    rows = q("rows", "repeat", questions=[q("kind2", "text"), q("why", "text", show_if=when("kind2", "equals", "b"))])
    definition = define(rows)
    answers = {"rows": [{"kind2": "a", "why": "x", "z": 1}, {"kind2": "b", "why": "y"}, {}, "junk"]}
    assert definition.prune(answers) == {"rows": [{"kind2": "a"}, {"kind2": "b", "why": "y"}]}
