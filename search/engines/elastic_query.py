"""What is asked of Elasticsearch, as the body of its search. Pure.

https://www.elastic.co/docs/reference/query-languages/querydsl . Which entries match is decided on one field with every
word (`whole`), without scores; what they score, on the fields, any word adding its part. Filters come after the
counting by shelf, so that they do not narrow the counts.
"""

from operator import itemgetter

from search.engines.base import FIELDS
from search.kinds import HALF_LIFE_DAYS, OVER

# Each combination of kind, directorate, audiences and year is a shelf; a governorate has some hundreds.
MOST_SHELVES = 10_000
# Elasticsearch takes some thousand clauses a query (8,192 with half a gigabyte of memory); a word scores in each field.
MOST_SCORING = 500
_WEIGHTED = [f"{name}^{weight}" for name, weight in FIELDS.items()]
_NEWEST = [{"day": "desc"}, {"id": "desc"}]
_BEST = [{"_score": "desc"}, {"id": "desc"}]


def body_of(asked, first, count):
    """Return the body of a search for what is asked."""
    return {
        "query": _boosted(_query(asked), asked.now),
        "post_filter": {"bool": {"filter": _filters(asked.filters)}},
        "aggs": {"shelves": {"terms": {"field": "shelf", "size": MOST_SHELVES}}},
        "sort": _NEWEST if asked.newest_first else _BEST,
        "track_scores": True,
        "track_total_hits": False,
        "from": first,
        "size": count,
        "_source": False,
    }


def suggestion_of(beginnings, language, count):
    """Return the body of a search for entries by the beginnings of words."""
    opened = [{"prefix": {"starts": {"value": beginning}}} for beginning in beginnings]
    return {
        "query": {"bool": {"filter": [{"term": {"language": language}}, *opened]}},
        "sort": [{"weight": "desc"}, {"day": "desc"}, {"id": "asc"}],
        "track_total_hits": False,
        "size": count,
        "_source": False,
    }


def _query(asked):
    ways = _any([_all([_slot(slot) for slot in way]) for way in asked.ways])
    phrases = [
        {"multi_match": {"query": " ".join(phrase), "type": "phrase", "fields": list(FIELDS)}}
        for phrase in asked.phrases
    ]
    scores = {"multi_match": {"query": " ".join(_scoring(asked.ways)), "type": "most_fields", "fields": _WEIGHTED}}
    return {"bool": {"filter": [{"term": {"language": asked.language}}, ways, *phrases], "should": [scores]}}


def _scoring(ways):
    """Return the words that add to the score: what was typed before what it also means, so many as may be asked."""
    alternatives = [(place, alternative) for way in ways for slot in way for place, alternative in enumerate(slot)]
    alternatives.sort(key=itemgetter(0))
    return list(dict.fromkeys(token for _place, alternative in alternatives for token in alternative))[:MOST_SCORING]


def _slot(slot):
    single = [alternative[0] for alternative in slot if len(alternative) == 1]
    several = [_all([_word(token) for token in alternative]) for alternative in slot if len(alternative) != 1]
    return _any([*([{"terms": {"whole": single}}] if single else []), *several])


def _word(token):
    return {"term": {"whole": token}}


def _all(parts):
    return parts[0] if len(parts) == 1 else {"bool": {"filter": parts}}


def _any(parts):
    return parts[0] if len(parts) == 1 else {"bool": {"should": parts, "minimum_should_match": 1}}


def _boosted(query, now):
    """Return the query with its scores multiplied as `search.engines.boost` says.

    Inside, what fades counts a half and half of what age leaves (their sum), everything else one; around it, weight
    and end are factors. Without a script: some installations forbid them.
    """
    fading = {"bool": {"filter": [{"term": {"fades": True}}, {"range": {"day": {"gt": 0}}}]}}
    faded = {
        "query": query,
        "score_mode": "sum",
        "boost_mode": "multiply",
        "functions": [
            {"filter": fading, "weight": 0.5},
            {
                "filter": fading,
                "weight": 0.5,
                "exp": {"day": {"origin": now.toordinal(), "scale": HALF_LIFE_DAYS, "decay": 0.5}},
            },
            {"filter": {"bool": {"must_not": [fading]}}, "weight": 1},
        ],
    }
    weighed = {
        "query": {"function_score": faded},
        "score_mode": "multiply",
        "boost_mode": "multiply",
        "functions": [
            {"field_value_factor": {"field": "weight"}},
            {"filter": {"range": {"over_at": {"lt": now.isoformat()}}}, "weight": OVER},
        ],
    }
    return {"function_score": weighed}


def _filters(filters):
    chosen = {
        "kind": filters.kind,
        "directorate": filters.directorate,
        "audiences": filters.audience,
        "year": filters.year,
    }
    # A lone surrogate stands in no index, and no request could carry it.
    return [{"term": {name: value.encode("utf-8", "replace").decode()}} for name, value in chosen.items() if value]
