"""What tests do with the Elasticsearch of their run."""

import os
import signal
import time
from contextlib import contextmanager
from pathlib import Path

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


def _wait_until_it_stands(pid):
    """Wait until no thread runs: on a busy machine one may still answer after the signal was sent."""
    while not all(_stands(thread) for thread in Path(f"/proc/{pid}/task").iterdir()):
        time.sleep(0.005)


def _stands(thread):
    try:
        stat = (thread / "stat").read_text()
    except OSError:  # it ended meanwhile
        return True
    return stat.rpartition(")")[2].split()[0] in "TtZX"


@contextmanager
def held(engine):
    """Hold the engine still: it takes connections and answers nothing."""
    nodes = engine.client.options(request_timeout=30).nodes.info(metric="process")["nodes"]
    pid = next(iter(nodes.values()))["process"]["id"]
    os.kill(pid, signal.SIGSTOP)
    _wait_until_it_stands(pid)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
