"""What tests do with the Elasticsearch of their run."""

import os
import signal
from contextlib import contextmanager

from search.engines.elastic_indexes import Indexes


def begin_index(engine):
    """Have an empty index asked."""
    indexes = Indexes(engine)
    indexes.put_in_place(indexes.create())


def drop_indexes(engine):
    """Delete every index of this engine's name."""
    for index in Indexes(engine).ours():
        Indexes(engine).drop(index.name)


def refresh(engine):
    """Have everything found that the index took."""
    engine.client.options(request_timeout=30).indices.refresh(index=engine.names.live)


@contextmanager
def held(engine):
    """Hold the engine still: it takes connections and answers nothing."""
    nodes = engine.client.options(request_timeout=30).nodes.info(metric="process")["nodes"]
    pid = next(iter(nodes.values()))["process"]["id"]
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
