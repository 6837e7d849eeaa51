"""What Elasticsearch is asked: only what every installation allows, and nothing of who asked."""

import json

from django.utils import timezone

from search.engines.base import FIELDS, Asked
from search.engines.elastic_index import MAPPING, SETTINGS
from search.engines.elastic_query import body_of, suggestion_of
from search.shelves import Filters


def body(**values):
    return body_of(Asked(**({"ways": (((("ماء",),),),), "language": "ar", "now": timezone.now()} | values)), 0, 10)


def test_no_script_and_no_text_comes_back():
    for asked in (body(), suggestion_of(("ما",), "ar", 5)):
        assert "script" not in json.dumps(asked)
        assert asked["_source"] is False


def test_filters_come_after_the_counting():
    asked = body(filters=Filters(kind="news", year="2026"))
    assert asked["post_filter"]["bool"]["filter"] == [{"term": {"kind": "news"}}, {"term": {"year": "2026"}}]
    assert "news" not in json.dumps(asked["query"])


def test_words_of_one_alternative_are_asked_together():
    asked = json.dumps(body(ways=(((("a",), ("b",), ("c", "d")),),)))
    assert '{"terms": {"whole": ["a", "b"]}}' in asked
    assert '{"bool": {"filter": [{"term": {"whole": "c"}}, {"term": {"whole": "d"}}]}}' in asked


def test_the_index_keeps_words_and_no_texts_and_needs_no_module():
    assert MAPPING["_source"] == {"enabled": False}
    assert MAPPING["dynamic"] == "strict"
    assert "analysis" not in SETTINGS
    texts = [each for each in MAPPING["properties"].values() if each["type"] == "text"]
    assert len(texts) == len(FIELDS) + 2
    assert {each["analyzer"] for each in texts} == {"whitespace"}
