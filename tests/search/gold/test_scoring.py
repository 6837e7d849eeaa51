"""Scoring by toy engines, whose figures can be counted on one hand."""

import pytest

from .folding_engine import folding_engine
from .reading import HERE, SEARCH, SUGGEST, Query, documents, floors, queries
from .scoring import ALL, below_floors, complaints, judge, judge_all, scores, table, too_far_apart


def query(text="x", group="codes", must=("a",), asked=SEARCH, **rest):
    return Query(text=text, group=group, asked=asked, must=must, **rest)


def scored(verdicts_of, **rest):
    return scores([judge(query(**rest), ids) for ids in verdicts_of])["codes"]


def test_recall_is_the_share_of_what_must_be_found():
    assert judge(query(must=("a", "b", "c", "d")), ["b", "z", "a", "d"]).recall == 0.75


def test_only_the_first_ten_count():
    ids = [f"n{number}" for number in range(9)]
    assert judge(query(), [*ids, "a"]).recall == 1
    assert judge(query(), [*ids, "n9", "a"]).recall == 0
    assert judge(query(must_not=("w",)), [*ids, "a", "w"]).wrong is False


def test_a_result_given_twice_takes_one_place():
    assert judge(query(), ["n"] * 12 + ["a"]).recall == 1


def test_the_first_result_is_judged_where_one_is_named():
    assert judge(query(top1="a"), ["a", "b"]).top1 is True
    assert judge(query(top1="a"), ["b", "a"]).top1 is False
    assert judge(query(top1="a"), []).top1 is False
    assert judge(query(), ["a"]).top1 is None


def test_a_wrong_document_is_a_wrong_hit_wherever_it_stands():
    assert judge(query(must_not=("w",)), ["a", "b", "w"]).wrong is True
    assert judge(query(must_not=("w",)), ["a"]).wrong is False
    assert judge(query(), ["anything"]).wrong is None


def test_nothing_found_is_counted_where_something_must_be():
    assert judge(query(), []).empty is True
    assert judge(query(), ["z"]).empty is False
    nothing = judge(query(must=(), must_not=("w",)), [])
    assert (nothing.recall, nothing.empty, nothing.wrong) == (None, None, False)


def test_shares_are_of_the_queries_that_ask_for_them():
    verdicts = [
        judge(query(must=("a", "b"), top1="a"), ["a"]),
        judge(query(must_not=("w",)), ["w"]),
        judge(query(must_not=("w",)), ["a"]),
        judge(query(must=(), must_not=("w",)), []),
    ]
    score = scores(verdicts)["codes"]
    assert score.queries == 4
    assert score.recall == pytest.approx(100 * (0.5 + 0 + 1) / 3)
    assert (score.top1, score.empty) == (100, 0)
    assert score.wrong == pytest.approx(100 / 3)


def test_classes_are_apart_and_together():
    verdicts = [judge(query(), ["a"]), judge(query(group="english"), [])]
    by_group = scores(verdicts)
    assert list(by_group) == ["codes", "english", ALL]
    assert [score.recall for score in by_group.values()] == [100, 0, 50]


def test_an_engine_is_told_how_it_is_asked():
    heard = []
    judge_all([query(), query(asked=SUGGEST)], lambda text, asked: heard.append((text, asked)) or [])
    assert heard == [("x", SEARCH), ("x", SUGGEST)]


FLOORS = {"recall": {"codes": 100}, "most": {"wrong": 2, "apart": 2}}


def test_a_missed_floor_is_named():
    short = scores([judge(query(must=("a", "b")), ["a"])])
    assert below_floors(short, FLOORS) == ["codes: recall 50.0 is below 100"]
    assert below_floors(scores([judge(query(), ["a"])]), FLOORS) == []


def test_too_many_wrong_hits_are_named():
    wrong = scores([judge(query(must_not=("w",)), ["a", "w"])])
    assert below_floors(wrong, FLOORS) == ["all: wrong hits 100.0 are above 2"]


def test_a_class_that_nobody_asked_has_not_reached_its_floor():
    assert below_floors(scores([judge(query(group="other"), ["a"])]), FLOORS) == ["codes: recall – is below 100"]


def test_engines_that_differ_are_named():
    good, bad = scores([judge(query(), ["a"])]), scores([judge(query(), [])])
    assert too_far_apart({"one": good, "two": good}, FLOORS) == []
    assert too_far_apart({"one": good, "two": bad}, FLOORS) == [
        "all: one 100.0, two 0.0",
        "codes: one 100.0, two 0.0",
    ]


def test_the_table_has_a_line_for_each_class():
    lines = table(scores([judge(query(), ["a"])]), "toy").splitlines()
    assert lines[0] == "| toy | queries | recall@10 | top-1 | wrong | zero |"
    assert lines[2:] == ["| codes | 1 | 100.0 | – | – | 0.0 |", "| all | 1 | 100.0 | – | – | 0.0 |"]


def test_complaints_say_what_is_missing_first_and_wrong():
    verdicts = [
        judge(query(must=("a", "b"), must_not=("w",), top1="a"), ["w", "a"]),
        judge(query(text="fine"), ["a"]),
    ]
    assert complaints(verdicts) == ["codes «x»: missing b; first is w, not a; wrong w"]


def test_an_engine_that_knows_the_answers_reaches_every_floor():
    answers = {(one.text, one.asked): [one.top1 or "", *one.must] for one in queries()}
    by_group = scores(judge_all(queries(), lambda text, asked: answers[text, asked]))
    assert below_floors(by_group, floors()) == []
    assert by_group[ALL].top1 == 100


def test_an_engine_that_finds_nothing_reaches_none():
    missed = below_floors(scores(judge_all(queries(), lambda text, asked: [])), floors())
    assert len(missed) == len(floors()["recall"])


def test_folding_alone_is_not_enough():
    missed = below_floors(scores(judge_all(queries(), folding_engine(documents()))), floors())
    assert any(line.startswith("affixes") for line in missed)
    assert any(line.startswith("plurals") for line in missed)


def test_what_folding_alone_reaches_is_told_in_the_readme():
    told = (HERE / "README.md").read_text().splitlines()
    for name, score in scores(judge_all(queries(), folding_engine(documents()))).items():
        (line,) = (line for line in told if line.startswith(f"| {name} | {score.queries} |"))
        assert line.endswith(f"| {score.recall:.1f} | {score.empty:.1f} |"), name
