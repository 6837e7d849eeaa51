"""Keys of a machine that nobody gave any: made once, kept beside the database, readable by the owner only."""

import contextlib
import json
import os
import secrets
import tempfile


def read_or_make_keys(path):
    """Return {"secret", "field"}; two processes that start together agree on one pair."""
    if not path.exists():
        fresh = {"secret": secrets.token_urlsafe(50), "field": secrets.token_urlsafe(32)}
        # Readable by the owner only from its first moment on.
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".keys-")
        with os.fdopen(descriptor, "w") as handle:
            json.dump(fresh, handle)
            handle.flush()
            os.fsync(handle.fileno())
        with contextlib.suppress(FileExistsError):  # another process was first: its keys stand
            os.link(temporary, path)
        os.unlink(temporary)
    return json.loads(path.read_text())
