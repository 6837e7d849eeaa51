"""Indexes in Elasticsearch as a whole: made, filled, put in the place of another, dropped.

What is known of an index stands in its mapping's `_meta`, so that it is gone when the index is gone: whose it is, of
which schema, how far it is filled (`position`: the last entry's id), who is filling it (`builder`) and when it was
last heard of (`beat`, seconds since 1970), and that it is `whole`.
"""

import os
import secrets
import socket
import time
from dataclasses import dataclass

from elasticsearch import NotFoundError

from search.engines.elastic import BUILDING, as_engine_error
from search.engines.elastic_index import MAPPING, OWNER, SCHEMA, SETTINGS

# After so many seconds without a beat whoever was filling an index is taken to be gone.
SILENT = 60


@dataclass(frozen=True, slots=True)
class Index:
    """One index of ours: its name, its aliases, its `_meta`."""

    name: str
    aliases: frozenset
    meta: dict

    @property
    def is_busy(self):
        """Another process is filling it."""
        builder = self.meta.get("builder", "")
        if builder == me() or time.time() - self.meta.get("beat", 0) > SILENT:
            return False
        host, _apart, pid = builder.rpartition(":")
        return host != socket.gethostname() or _is_alive(int(pid))


def me():
    """Return what this process is called in an index that it fills."""
    return f"{socket.gethostname()}:{os.getpid()}"


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class Indexes:
    """What is done with whole indexes; every act raises `EngineError` when the engine does not do it."""

    def __init__(self, engine):
        self.engine, self.names = engine, engine.names

    @property
    def _indices(self):
        return self.engine.client.options(request_timeout=BUILDING).indices

    def ours(self):
        """Return every index that is ours: named like ours and saying so itself."""
        with as_engine_error():
            found = self._indices.get(index=self.names.pattern, features=["aliases", "mappings"])
        all_ = (
            Index(name, frozenset(index["aliases"]), index["mappings"].get("_meta", {}))
            for name, index in found.items()
        )
        return [index for index in all_ if index.meta.get("owner") == OWNER]

    def live(self):
        """Return the index that is asked, None when there is none."""
        return next((index for index in self.ours() if self.names.live in index.aliases), None)

    def building(self):
        """Return the index that is being filled, None when there is none."""
        return next((index for index in self.ours() if self.names.building in index.aliases), None)

    def create(self):
        """Make a new index that is to be filled. What changes from now on goes into it as well."""
        name = self.names.index(f"{time.strftime('%Y%m%d%H%M%S', time.gmtime())}-{secrets.token_hex(3)}")
        meta = {"owner": OWNER, "schema": SCHEMA, "whole": False, "position": 0, "builder": me(), "beat": time.time()}
        with as_engine_error():
            self._indices.create(
                index=name,
                mappings={**MAPPING, "_meta": meta},
                settings={**SETTINGS, "refresh_interval": "-1"},
                aliases={self.names.building: {}},
            )
        return Index(name, frozenset({self.names.building}), meta)

    def note(self, index, **changed):
        """Write something into an index's `_meta`, and that we are at work; return the index as it is then."""
        meta = {**index.meta, "builder": me(), "beat": time.time(), **changed}
        with as_engine_error():
            self._indices.put_mapping(index=index.name, meta=meta)
        return Index(index.name, index.aliases, meta)

    def count(self, index):
        """Return how many entries an index has, everything counted that it took."""
        with as_engine_error():
            self._indices.refresh(index=index.name)
            return self.engine.client.options(request_timeout=BUILDING).count(index=index.name)["count"]

    def put_in_place(self, index):
        """Have an index asked from now on, in one step, and drop the one that was."""
        with as_engine_error():
            self._indices.put_settings(index=index.name, settings={"refresh_interval": None})
        index = self.note(index, whole=True, builder="", beat=0)
        former = [each.name for each in self.ours() if self.names.live in each.aliases and each.name != index.name]
        actions = [
            *({"remove": {"index": name, "alias": self.names.live}} for name in former),
            {"add": {"index": index.name, "alias": self.names.live}},
            {"remove": {"index": index.name, "alias": self.names.building, "must_exist": False}},
        ]
        with as_engine_error():
            self._indices.update_aliases(actions=actions)
        for name in former:
            self.drop(name)

    def drop(self, name):
        """Delete one index; it is no error when it is gone."""
        with as_engine_error():
            try:
                self._indices.delete(index=name)
            except NotFoundError:
                return

    def drop_abandoned(self):
        """Delete indexes of ours that are neither asked nor being filled by anybody; return their names."""
        abandoned = [each.name for each in self.ours() if self.names.live not in each.aliases and not each.is_busy]
        for name in abandoned:
            self.drop(name)
        return abandoned
