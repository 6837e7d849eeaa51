"""Keys of a machine that nobody gave any: made once, kept beside the database, readable by the owner only."""

import json
import os
import secrets


def read_or_make_keys(path):
    """Return {"secret", "field"}; two processes that start together agree on one pair."""
    if not path.exists():
        fresh = {"secret": secrets.token_urlsafe(50), "field": secrets.token_urlsafe(32)}
        temporary = path.with_suffix(f".{os.getpid()}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            json.dump(fresh, handle)
            handle.flush()
            os.fsync(handle.fileno())
        try:
            os.link(temporary, path)  # fails when another process was first: its keys stand
        except FileExistsError:
            pass
        os.unlink(temporary)
    return json.loads(path.read_text())
