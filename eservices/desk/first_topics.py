"""What messages may be about on the first day: read by citizens' affairs until the administrator says otherwise."""

from eservices.models import ContactTopic, Directorate

CITIZENS_AFFAIRS = "CIT"
_NAMES = {"ar": "قسم شؤون المواطنين", "en": "Citizens’ Affairs"}

# {code: name in every language}
FIRST_TOPICS = {
    "question": {"ar": "سؤال عن خدمة أو دائرة", "en": "A question about a service or a directorate"},
    "information": {"ar": "طلب معلومات", "en": "Request for information"},
    "suggestion": {"ar": "مقترح أو شكر", "en": "A suggestion or thanks"},
    "press": {"ar": "الصحافة والإعلام", "en": "Press and media"},
    "portal": {"ar": "البوابة نفسها", "en": "The portal itself"},
}


def ensure_first_topics():
    """Make topics when there are none yet, so that the contact form can be used; whatever is there is left alone."""
    if ContactTopic.objects.exists():
        return
    reader = _citizens_affairs()
    ContactTopic.objects.bulk_create(
        [
            ContactTopic(code=code, names=names, directorate=reader, sort_order=position)
            for position, (code, names) in enumerate(FIRST_TOPICS.items())
        ]
    )


def _citizens_affairs():
    """Return the body that reads what belongs to no other one; an installation without any gets it."""
    found = Directorate.objects.filter(handles_confidential=True).first()
    if found is None:
        given = {"names": _NAMES, "handles_confidential": True}
        found = Directorate.objects.get_or_create(code=CITIZENS_AFFAIRS, defaults=given)[0]
    return found
