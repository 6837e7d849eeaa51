"""The process that reads one file: `python -m media.text.child KIND < file > text`. It knows nothing of the portal.

Its limits are set before a byte is read. Its end says how far it came (`media.text.limits`).
"""

import contextlib
import resource
import sys

from media.text.limits import BEGINNING, LOCKED, MEMORY, MOST_BYTES, MOST_CHARACTERS, SECONDS, WHOLE

KINDS = ("pdf", "docx", "pptx", "odt", "ods", "xlsx", "csv")


def main(kind):
    """Read standard input, write its text, return the code to end with."""
    _limit()
    # Read only now: these are the libraries that meet the file.
    from media.text.writing import EnoughError, Writer

    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return LOCKED
    try:
        _read(kind, content, Writer(sys.stdout.buffer))
    except EnoughError:
        return BEGINNING
    except Exception as error:  # noqa: BLE001 (a broken file brings about anything; its words are not ours to log)
        if type(error).__name__ == "LockedError":
            return LOCKED
        sys.stderr.write(type(error).__name__)
        return 1
    return WHOLE


def _read(kind, content, writer):
    if kind == "pdf":
        from media.text import pdf

        pdf.read(content, writer)
    elif kind in ("xlsx", "csv"):
        from media.text import sheets

        (sheets.read_xlsx if kind == "xlsx" else sheets.read_csv)(content, writer)
    else:
        from media.text import office

        office.read(content, writer, kind)


def _limit():
    limits = {
        "RLIMIT_AS": MEMORY,
        "RLIMIT_CPU": SECONDS,
        "RLIMIT_FSIZE": MOST_CHARACTERS * 8,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": 64,
    }
    for name, most in limits.items():
        # Not every system knows or takes each of them; the clock of the one who waits is always there.
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
