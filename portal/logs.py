"""How a log line looks: one line an event, whatever the text holds."""

import logging


class LineFormatter(logging.Formatter):
    """Format a record on one line; line breaks and control characters of user text are shown escaped."""

    def __init__(self):
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record):
        text = super().format(record)
        if record.exc_info:
            return text  # a traceback is ours, and reads better on its own lines
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
