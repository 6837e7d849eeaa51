"""How a log line looks: one line an event, whatever the text holds."""

import logging
import re

# The key in a draft's address opens the draft: whoever reads the log is not its owner.
_DRAFT_KEY = re.compile(r"(?<=/apply/)[\w-]{16,}")


def not_routine(record):
    """Leave out what the worker tells of every task that went well; it sets its own level, so a filter it is."""
    return record.levelno >= logging.WARNING or not record.name.startswith("django_tasks")


class LineFormatter(logging.Formatter):
    """Format a record on one line; line breaks and control characters of user text are shown escaped.

    The lines of a traceback follow indented, so that none of them can pass for an event of its own.
    """

    def __init__(self):
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatMessage(self, record):  # noqa: N802 (the name is logging's)
        return _escape(super().formatMessage(record))

    def formatException(self, exc_info):  # noqa: N802
        return _indent(super().formatException(exc_info))

    def formatStack(self, stack_info):  # noqa: N802
        return _indent(super().formatStack(stack_info))


def _indent(text):
    return "\n".join(f"  | {_escape(line)}" for line in text.split("\n"))


def _escape(text):
    text = _DRAFT_KEY.sub("…", text)
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
