"""The builder's blocks: texts side by side, staleness, every type, no migration for a new one."""

import json
from pathlib import Path

import pytest
from django.db.migrations.writer import MigrationWriter
from django.utils import translation

import eservices
from eservices.models import ReferenceList
from eservices.questions.blocks.questions import AllQuestionsBlock, SimpleQuestionsBlock
from eservices.questions.blocks.struct_field import CardField, QuestionsField
from eservices.questions.blocks.texts import TextsBlock
from eservices.questions.blocks.wiring import ConditionBlock

TYPES = [
    "text",
    "longtext",
    "integer",
    "decimal",
    "money",
    "area",
    "person_name",
    "mother_name",
    "national_number",
    "civil_paper",
    "phone",
    "email",
    "address",
    "plot",
    "date",
    "slot",
    "yes_no",
    "choice",
    "multichoice",
    "reference",
    "photo",
    "file",
    "location",
    "declaration",
    "static",
    "computed",
    "group",
    "repeat",
]


def posted(block, value):
    return block.value_from_datadict({"x": json.dumps(value)}, {}, "x")


def editing_state(block, value):
    return json.loads(block.get_form_state(value))


def test_every_type_of_the_definition_can_be_built():
    assert sorted(AllQuestionsBlock().child_blocks) == sorted(TYPES)


def test_inside_a_group_stand_only_simple_questions():
    assert set(TYPES) - set(SimpleQuestionsBlock().child_blocks) == {"group", "repeat"}


def test_a_text_comes_back_from_the_form_as_it_went_in():
    block = TextsBlock()
    state = editing_state(block, {"ar": "اسم", "en": "Name"})

    assert block.clean(posted(block, state)) == {"ar": "اسم", "en": "Name"}


def test_a_translation_goes_stale_when_only_the_source_changes():
    block = TextsBlock()
    state = editing_state(block, {"ar": "قديم", "en": "Old"})
    saved = block.clean(posted(block, {**state, "ar": "جديد"}))

    assert saved == {"ar": "جديد", "en": "Old", "from": {"en": "قديم"}}


def test_a_stale_translation_stays_stale_until_it_is_edited_or_confirmed():
    block = TextsBlock()
    stale = {"ar": "جديد", "en": "Old", "from": {"en": "قديم"}}
    state = editing_state(block, stale)
    confirmed = {**state, "base": {"en": {"text": "Old", "source": "جديد"}}}

    assert block.clean(posted(block, state)) == stale
    assert block.clean(posted(block, {**state, "en": "New"})) == {"ar": "جديد", "en": "New"}
    assert block.clean(posted(block, confirmed)) == {"ar": "جديد", "en": "Old"}


def test_changing_the_source_back_clears_the_mark():
    block = TextsBlock()
    state = editing_state(block, {"ar": "جديد", "en": "Old", "from": {"en": "قديم"}})

    assert block.clean(posted(block, {**state, "ar": "قديم"})) == {"ar": "قديم", "en": "Old"}


@pytest.mark.parametrize("broken", ["", "{", "[1]", "null", '"x"', '{"base": 5}', '{"base": {"en": 3}}'])
def test_a_forged_text_is_no_error(broken):
    block = TextsBlock()
    assert block.clean(block.value_from_datadict({"x": broken}, {}, "x")) == {}


def test_a_third_language_gets_its_own_input_without_a_migration(settings):
    settings.LANGUAGES = [("ar", "Arabic"), ("en", "English"), ("ckb", "Kurdish")]
    block = TextsBlock()
    saved = block.clean(posted(block, {"ar": "اسم", "ckb": "ناو"}))

    assert saved == {"ar": "اسم", "ckb": "ناو"}


def test_a_condition_survives_the_form():
    block = ConditionBlock()
    condition = {"any": [{"question": "a", "op": "equals", "value": "yes"}, {"question": "b", "op": "answered"}]}
    assert block.clean(posted(block, condition)) == condition
    assert block.clean(block.value_from_datadict({"x": "{"}, {}, "x")) is None


def test_migrations_hold_a_path_and_no_blocks():
    text, _imports = MigrationWriter.serialize(QuestionsField("questions"))
    assert text == "eservices.questions.blocks.struct_field.QuestionsField(verbose_name='questions')"
    migrations = Path(eservices.__file__).parent / "migrations"
    assert "TextsBlock" not in "".join(path.read_text() for path in migrations.glob("*.py"))


def test_a_half_built_card_can_be_saved():
    field = CardField("card").formfield()
    block = CardField().block
    assert field.clean(block.to_python({"name": {"ar": "اسم"}}))["name"] == {"ar": "اسم"}


@pytest.mark.django_db
def test_the_definitions_of_all_types_are_sent_once():
    """The page that opens the editor stays light: shared blocks are packed once, not per place."""
    packed = QuestionsField().formfield().widget.block_json
    assert len(packed) < 200_000
    assert packed.count('"bawaba.TextsWidget"') < 60


@pytest.mark.django_db
def test_a_reference_list_is_chosen_from_those_kept_now():
    make = QuestionsField("questions").formfield
    assert "Schools" not in make().widget.block_json
    kept = ReferenceList.objects.create(code="schools", titles={"ar": "المدارس", "en": "Schools"})
    kept.entries.create(code="one", labels={"ar": "واحد", "en": "One"})
    kept.entries.create(code="gone", labels={"ar": "سابق", "en": "Gone"}, retired=True)
    with translation.override("en"):
        packed = make().widget.block_json
    assert 'value=\\"schools\\">Schools \\u2013 entries: 1<' in packed
