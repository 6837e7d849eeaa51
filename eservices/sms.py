"""How a text message leaves the house: a backend named in settings.SMS_BACKEND."""

import json
import sys
import time
import uuid

from django.conf import settings
from django.utils.module_loading import import_string


class ConsoleBackend:
    """Writes the message to standard output."""

    def send(self, recipient, text):
        """Send `text` to a number in the form +9647XXXXXXXXX; raises on failure."""
        sys.stdout.write(f"SMS {recipient}: {text}\n")


class FileBackend:
    """Writes each message to a file of its own under settings.SMS_FILE_PATH."""

    def send(self, recipient, text):
        """Send `text` to a number in the form +9647XXXXXXXXX; raises on failure."""
        folder = settings.SMS_FILE_PATH
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{int(time.time())}-{uuid.uuid4().hex[:8]}.json"
        path.write_text(json.dumps({"to": recipient, "text": text}, ensure_ascii=False))


def sms_backend():
    """Return the configured backend."""
    return import_string(settings.SMS_BACKEND)()
