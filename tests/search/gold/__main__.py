"""Scores the portal's search by the gold set on every engine at hand; ends with 1 when it is not good enough.

python -m tests.search.gold          # the portal, each engine in a database of its own
python -m tests.search.gold misses   # and each query that it misses
python -m tests.search.gold folding  # what folding alone reaches, for comparison
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.elastic import Server, find_server
from tests.postgres import Cluster, find_binaries

from .folding_engine import folding_engine
from .reading import documents, floors, queries
from .scoring import Score, below_floors, complaints, judge_all, scores, table, too_far_apart


def main(words):
    """Print tables; return how many floors are missed."""
    if "folding" in words:
        verdicts = judge_all(queries(), folding_engine(documents()))
        _show("folding alone", scores(verdicts), complaints(verdicts) if "misses" in words else ())
        return 0
    measured = {}
    for name, said in _measured():
        measured[name] = {group: Score(**values) for group, values in said["scores"].items()}
        _show(name, measured[name], said["complaints"] if "misses" in words else ())
    wanted = floors()
    missed = [f"{name}: {said}" for name, scored in measured.items() for said in below_floors(scored, wanted)]
    missed += too_far_apart(measured, wanted)
    if absent := {"PostgreSQL", "Elasticsearch"} - measured.keys():
        print("Not on this machine:", *absent)
    print(*missed or ["every floor is reached"], sep="\n")
    return len(missed)


def _show(name, scored, missed):
    print(table(scored, name), *missed, "", sep="\n")


def _measured():
    """Yield each engine's name with what `measuring` says of it."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", _measure({"DATABASE_URL": f"sqlite:///{Path(folder) / 'gold.sqlite3'}"})
        if server := find_server():
            with Server(*server) as elastic:
                database = f"sqlite:///{Path(folder) / 'elastic.sqlite3'}"
                yield "Elasticsearch", _measure({"DATABASE_URL": database, "SEARCH_URL": f"{elastic.url}/?index=gold"})
    if binaries := find_binaries():
        with Cluster(binaries) as cluster:
            yield "PostgreSQL", _measure({"DATABASE_URL": cluster.url})


def _measure(values):
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings.test"} | values
    command = [sys.executable, "-m", "tests.search.gold.measuring"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
