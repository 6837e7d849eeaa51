"""Elasticsearch 9, outside the database: what SEARCH_URL names.

`SEARCH_URL=http://user:password@host:9200/?index=bawaba`; the name before which all that is ours begins may be left
out. The engine is asked with words and gives numbers. Whatever goes wrong is an `EngineError`: `search.asking`, which
holds the whole against the clock, then asks the database.
"""

import logging
import os
import time
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit, urlunsplit

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError
from elasticsearch.helpers import streaming_bulk

from search.engines.base import EngineError, Matches
from search.engines.deadline import TooLate, within
from search.engines.elastic_index import OWNER, SCHEMA, Names, document_of
from search.engines.elastic_query import body_of, suggestion_of
from search.shelves import parse_shelf

logger = logging.getLogger("bawaba.search")

# Seconds: somebody waits for READING, the worker for WRITING; a build may take its time.
READING, WRITING, BUILDING = 0.6, 3.0, 60.0
# So long an index that was looked at is taken to be whole and of our schema.
LOOKED_AT = 10.0
AT_ONCE, MOST_BYTES = 200, 2 * 1024 * 1024


class NoIndex(EngineError):
    """The engine answers, but has no index that could be asked: none, half-built, or of another schema."""


@contextmanager
def as_engine_error():
    """Raise whatever the client raises as `EngineError`, without the words of the query."""
    try:
        yield
    except ApiError as error:
        raise EngineError(f"{error.status_code} {error.message}"[:300]) from error
    except (TransportError, TooLate, OSError) as error:
        raise EngineError(f"{type(error).__name__}: {error}"[:300]) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(f"an answer that is not Elasticsearch's ({type(error).__name__})") from error


class ElasticEngine:
    """See `search.engines.base.Engine`."""

    def __init__(self, url):
        parts = urlsplit(url)
        self.names = Names(parse_qs(parts.query).get("index", ["bawaba"])[0])
        self._url = urlunsplit(parts._replace(query=""))
        self._client = self._pid = None
        self._looked_at = None

    @property
    def client(self):
        """The client of this process: connections are not shared with a process that forked."""
        if self._pid != os.getpid():
            self._client = Elasticsearch(
                self._url, request_timeout=READING, max_retries=0, retry_on_timeout=False, connections_per_node=8
            )
            self._pid = os.getpid()
        return self._client

    def search(self, asked, first, count):
        """Find entries."""
        with as_engine_error():
            answer = self._ask(body_of(asked, first, count))
            shelves = {bucket["key"]: bucket["doc_count"] for bucket in answer["aggregations"]["shelves"]["buckets"]}
            for shelf in shelves:
                parse_shelf(shelf)  # what somebody else put into the index is not passed on
            return Matches([(int(hit["_id"]), float(hit["_score"])) for hit in answer["hits"]["hits"]], shelves)

    def suggest(self, beginnings, language, count):
        """Find entries by the beginnings of words."""
        with as_engine_error():
            answer = self._ask(suggestion_of(beginnings, language, count))
            return [int(hit["_id"]) for hit in answer["hits"]["hits"]]

    def put(self, rows, versions=None, seconds=WRITING, targets=()):
        """Index entries, or index them anew; also in an index that is being filled, unless `targets` names aliases.

        `versions`: {id: number}; what the index has of a higher number is newer and stays.
        """
        targets = targets or self._targets()
        self.bulk(_puts(rows, targets, versions or {}), seconds)

    def remove(self, ids, versions=None, seconds=WRITING):
        """Forget entries; numbers as in `put`."""
        targets = self._targets() if ids else ()
        actions = (
            {"_op_type": "delete", "_index": target, "_id": str(pk), **_version(pk, versions or {})}
            for pk in ids
            for target in targets
        )
        self.bulk(actions, seconds)

    def check_ready(self):
        """Raise `NoIndex` unless there is a whole index of our schema, `EngineError` when nobody answers."""
        with as_engine_error():
            within(READING, self._look)

    def count(self):
        """Return how many entries the index has."""
        with as_engine_error():
            return within(READING, self._count)

    def bulk(self, actions, seconds):
        """Carry out actions of the bulk API; what the index has of a newer number is passed over."""
        client = self.client.options(request_timeout=seconds)
        outcomes = streaming_bulk(
            client, actions, AT_ONCE, MOST_BYTES, raise_on_error=False, require_alias=True, filter_path=_OUTCOMES
        )
        with as_engine_error():
            for _done, outcome in outcomes:
                for item in outcome.values():
                    _look_at_outcome(item)

    def _ask(self, body):
        if self._looked_at is None or time.monotonic() - self._looked_at > LOOKED_AT:
            self._look()
        try:
            return self.client.search(
                index=self.names.live,
                body={**body, "timeout": f"{READING * 1000:.0f}ms"},
                allow_partial_search_results=False,
            )
        except Exception:
            self._looked_at = None
            raise

    def _look(self):
        self._looked_at = None
        try:
            answer = self.client.indices.get_mapping(index=self.names.live)
        except NotFoundError as error:
            raise NoIndex(f"there is no index {self.names.live}") from error
        for name, index in answer.items():
            meta = index["mappings"].get("_meta", {})
            if (meta.get("owner"), meta.get("schema")) != (OWNER, SCHEMA):
                raise NoIndex(f"the index {name} is not of schema {SCHEMA}")
            if not meta.get("whole"):
                raise NoIndex(f"the index {name} is half-built")
        self._looked_at = time.monotonic()

    def _count(self):
        return self.client.count(index=self.names.live)["count"]

    def _targets(self):
        """Return the aliases to write to: of the index that is asked and of one that is being filled."""
        with as_engine_error():
            ours = self.client.indices.get_alias(index=self.names.index("*"))
        there = {alias for index in ours.values() for alias in index["aliases"]}
        targets = [alias for alias in (self.names.live, self.names.building) if alias in there]
        if not targets:
            raise NoIndex(f"there is no index {self.names.live} to write to")
        return targets


_OUTCOMES = "errors,items.*.status,items.*.error,items.*._id"


def _puts(rows, targets, versions):
    for row in rows:
        document = document_of(row)
        for target in targets:
            yield {"_index": target, "_id": str(row.entry.pk), "_source": document, **_version(row.entry.pk, versions)}


def _version(pk, versions):
    return {"version": versions[pk], "version_type": "external_gte"} if pk in versions else {}


def _look_at_outcome(item):
    """Raise `EngineError` for what may work later. What the index will never take is logged and left out, so that one
    entry does not keep all others waiting; `search_index --check` names it again."""
    error = item.get("error")
    if not error or error["type"] == "version_conflict_engine_exception":
        return
    if item["status"] == 400:
        logger.error("the search engine refuses entry %s: %s", item["_id"], error["type"])
        return
    raise EngineError(f"{item['status']} {error['type']}")
