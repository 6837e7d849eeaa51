"""`make bench`: every measurement beside its reference, in a temporary folder, with a table at the end.

`python -m bench.run [--only step inbox card pages editor search search_text] [--postgres] [--elastic] [--keep]`
"""

import argparse
import os
import platform
import shutil
import signal
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench import applications, card, editor, inbox, pages, search, search_text, step
from bench.figures import table
from bench.ours import Ours
from bench.reference import Reference

MEASUREMENTS = {
    "step": step.measure,
    "inbox": inbox.measure,
    "card": card.measure,
    "pages": pages.measure,
    "editor": editor.measure,
    "search": search.measure,
    "search_text": search_text.measure,
    "applications": applications.measure,
}


class Scene:
    """What the measurements share: a prepared portal, the reference, and a folder for more."""

    def __init__(self, folder, *, postgres=False, elastic=False, kinds=()):
        self.folder, self.postgres, self.elastic, self.kinds = Path(folder), postgres, elastic, kinds
        self.tell = tell
        tell("setting up the portal …")
        self.ours = Ours(self.folder / "portal").prepare()
        tell("setting up the reference …")
        self.reference = Reference(self.folder / "reference").prepare()


def tell(text):
    """Print one line at once."""
    print(text, flush=True)


def main(arguments=None):
    """Run the chosen measurements and print their table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=MEASUREMENTS, default=list(MEASUREMENTS), metavar="NAME")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL as well: inbox, search")
    parser.add_argument("--elastic", action="store_true", help="search on Elasticsearch as well")
    parser.add_argument(
        "--kinds", nargs="+", default=(), metavar="NAME", help="pages: such as HomePage; all without it"
    )
    parser.add_argument("--keep", action="store_true", help="leave the temporary folder behind")
    wanted = parser.parse_args(arguments)
    # Stopped from outside, the servers are stopped and the folder is removed as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    folder = tempfile.mkdtemp(prefix="bawaba-bench-")
    figures = []
    try:
        scene = Scene(folder, postgres=wanted.postgres, elastic=wanted.elastic, kinds=wanted.kinds)
        for name in wanted.only:
            tell(f"measuring: {name} …")
            figures += MEASUREMENTS[name](scene)
    finally:
        if wanted.keep:
            tell(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    tell(f"\n{date.today()}, {os.cpu_count()} cores, Python {platform.python_version()}, load before {load()}\n")
    tell(table(figures))


LOAD_BEFORE = os.getloadavg()[0]


def load():
    """Return how busy the machine was when this began: figures of a busy machine are worth little."""
    return f"{LOAD_BEFORE:.1f}"


if __name__ == "__main__":
    main()
