"""Whatever is posted: never an exception, and what was accepted is accepted again unchanged."""

from hypothesis import given, settings
from hypothesis import strategies as st

from eservices.questions.completeness import recheck_step
from eservices.questions.display import answer_rows
from eservices.questions.types import TYPES, get_type, part_name

from .forming import TODAY, define, fill, options, q

TEXT = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.characters(), max_size=40),
    st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩۰۹.,٫٬-+/ ", max_size=30),
    st.text(alphabet="ابتثجحخ پچژگڤـًُabc'-", min_size=2, max_size=50),
    st.text(alphabet=st.sampled_from("a\u202e\u2066\u2069\x00\ud800\u200b😀ا\u0651\u0653 \r\n\t"), max_size=30),
    st.sampled_from(
        ["x", "y", "yes", "no", "missan", "amarah", "kumait", "urban", "s1", "2026-11-23T09:00", "0" * 5000]
    ),
)
LEAVES = sorted(code for code in TYPES if code not in ("group", "repeat"))


def lists(code):
    return [{"code": "s1", "label": {"ar": "أ"}, "parents": ["x"]}]


def question(code, name="a", **own):
    settings_ = {"options": options("x", "y"), "formula": {"op": "ratio", "args": ["a", "a"]}, "list": "schools"}
    return q(name, code, required=False) | settings_ | own


def suffixes(code):
    return get_type(code).suffixes


@st.composite
def posts(draw):
    code = draw(st.sampled_from(LEAVES))
    data = {part_name("q-a", suffix): draw(TEXT) for suffix in suffixes(code)}
    return code, data


@given(posts(), st.sampled_from(["ar", "en"]))
@settings(max_examples=600, deadline=None)
def test_any_text_in_any_field_is_an_answer_or_an_error(post, language):
    code, data = post
    definition = define(question(code))
    form = fill(definition, data, language=language, lists=lists)
    assert form.is_valid() == (not form.error_list)
    assert form.views[0].key == "a"
    if form.is_valid() and form.answers.get("a") is not None:
        again = recheck_step(definition, definition.steps[0], language, form.answers, lists=lists, today=TODAY)
        assert again.is_valid(), again.error_list
        assert again.answers == form.answers
        assert answer_rows(definition, form.answers, language, lists=lists)


@given(
    st.dictionaries(st.text(alphabet="q-rowsa012kindshownaddremove,", max_size=20), TEXT, max_size=12),
    st.lists(TEXT, max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_any_names_in_a_post_are_harmless(data, many):
    rows = q("rows", "repeat", questions=[question("integer"), question("multichoice", "many")], max_items=3)
    definition = define(question("multichoice", "many"), rows)
    form = fill(definition, data | {"q-many": many, "q-rows-0-a": "1"}, lists=lists)
    assert isinstance(form.views, list)
    assert set(form.answers) <= {"many", "rows"}


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(TYPES)), JUNK, st.sampled_from(["ar", "en"]))
@settings(max_examples=400, deadline=None)
def test_a_stored_answer_of_another_shape_is_drawn_and_checked_without_harm(code, value, language):
    definition = define(question(code, questions=[question("text", "b")]))
    answers = {"a": value}
    assert fill(definition, None, answers, language, lists=lists).views
    recheck_step(definition, definition.steps[0], language, answers, lists=lists).is_valid()
    answer_rows(definition, answers, language, lists=lists)
