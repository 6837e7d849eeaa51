"""Has a file read by a process of its own, and ends that process when its time is over."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass

from django.conf import settings

from media.text.child import KINDS
from media.text.limits import BEGINNING, LOCKED, MOST_CHARACTERS, SECONDS, WHOLE

__all__ = ["KINDS", "Reading", "read_file"]
# Nothing of the portal's own surroundings, in which keys and passwords stand.
_SURROUNDINGS = {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file. `is_whole`: nothing was left out. `has_failed`: it ended by itself, or had to be ended."""

    text: str
    is_whole: bool = True
    has_failed: bool = False


def read_file(file, kind, seconds=SECONDS):
    """Return the Reading of an open file with a number of its own (`fileno`); `kind` is one of KINDS.

    A file that asks for a password has no text. Takes `seconds` at most, never raises for what is in the file.
    """
    with tempfile.TemporaryFile() as output:
        command = [sys.executable, "-m", "media.text.child", kind]
        try:
            ended = subprocess.run(  # noqa: S603 (our own program, and a kind of our own list)
                command,
                stdin=file,
                stdout=output,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                cwd=settings.BASE_DIR,
                env=_SURROUNDINGS,
                check=False,
                close_fds=True,
            ).returncode
        except subprocess.TimeoutExpired:
            ended = None
        output.seek(0)
        text = output.read(MOST_CHARACTERS * 4).decode("utf-8", "ignore")[:MOST_CHARACTERS]
    if ended == LOCKED:
        return Reading("")
    return Reading(text, ended == WHOLE, ended not in (WHOLE, BEGINNING))
