"""Messages to the governorate for tests, filed by the real act."""

import uuid

from eservices.actions.contact import send_contact
from eservices.models import ContactTopic

CONTENT = {"name": "زينب كاظم", "phone": "+9647701234567", "text": "متى تُفتح المكتبة العامة؟"}


def a_topic(directorate, code=""):
    """A topic whose messages this directorate reads."""
    code = code or f"about-{directorate.code.lower()}"
    names = {"ar": "سؤال عام", "en": "A question"}
    return ContactTopic.objects.get_or_create(code=code, defaults={"names": names, "directorate": directorate})[0]


def a_contact(directorate, language="ar", **content):
    """A message to a directorate; named values replace the sample content, None leaves one out."""
    given = {name: value for name, value in (CONTENT | content).items() if value}
    return send_contact(form_id=uuid.uuid4(), topic=a_topic(directorate), content=given, language=language)
