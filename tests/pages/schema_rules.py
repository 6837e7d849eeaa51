"""What schema.org expects of the things that pages tell of: properties, kinds of values, absolute addresses.

From https://schema.org (each type's page) and what search engines ask for in order to show them:
https://developers.google.com/search/docs/appearance/structured-data
"""

import re

REQUIRED = {
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "GovernmentOrganization": {"name"},
    "WebSite": {"name", "url", "inLanguage", "publisher"},
    "GovernmentService": {"name", "description", "url", "serviceOperator", "provider", "availableChannel"},
    "ServiceChannel": {"serviceUrl"},
    "ContactPoint": {"telephone"},
    "NewsArticle": {"headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"},
    "Event": {"name", "startDate", "location", "eventStatus", "eventAttendanceMode", "organizer", "url"},
    "Place": set(),
    "VirtualLocation": {"url"},
    "GeoCoordinates": {"latitude", "longitude"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "Dataset": {"name", "description", "license", "creator"},
    "DigitalDocument": {"name", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Audience": {"audienceType"},
    "Offer": {"description"},
}
KINDS = {
    "url": re.compile(r"https?://[^/\s]+/\S*$|https?://[^/\s]+$"),
    "date": re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?)?$"),
    "phone": re.compile(r"\+?\d{3,15}$"),
    "language": re.compile(r"[a-z]{2,3}$"),
    "status": re.compile(r"https://schema\.org/Event(Scheduled|Cancelled|Postponed|Rescheduled|MovedOnline)$"),
    "mode": re.compile(r"https://schema\.org/(Online|Offline|Mixed)EventAttendanceMode$"),
}
VALUES = {
    **dict.fromkeys(("url", "@id", "image", "item", "serviceUrl", "contentUrl", "license", "mainEntityOfPage"), "url"),
    **dict.fromkeys(("datePublished", "dateModified", "startDate", "endDate"), "date"),
    "telephone": "phone",
    "inLanguage": "language",
    "eventStatus": "status",
    "eventAttendanceMode": "mode",
}
# Search engines show no more of a headline.
LONGEST_HEADLINE = 255


def faults_of(thing, at=""):
    """Return what is wrong with a thing and with all that it holds, in words; empty when nothing is."""
    if isinstance(thing, list):
        return [fault for each in thing for fault in faults_of(each, at)]
    if not isinstance(thing, dict):
        return []
    kind = thing.get("@type")
    at = f"{at}/{kind or '@id'}"
    found = []
    # A mere reference to a thing that stands elsewhere in the graph.
    if set(thing) != {"@id"}:
        found = [f"{at}: no {name}" for name in sorted(REQUIRED.get(kind, {"known @type"}) - set(thing))]
    for name, value in thing.items():
        found += [f"{at}: {name} is empty"] if value in ("", None, [], {}) else []
        if name in VALUES and isinstance(value, str) and not KINDS[VALUES[name]].match(value):
            found.append(f"{at}: {name} is {value!r}")
        found += faults_of(value, f"{at}/{name}")
    return found + _of_its_kind(thing, at)


def _of_its_kind(thing, at):
    if thing.get("@type") == "BreadcrumbList":
        items = thing["itemListElement"]
        in_order = [item["position"] for item in items] == list(range(1, len(items) + 1))
        addressed = all("item" in item for item in items[:-1])
        return [] if in_order and addressed else [f"{at}: the way is broken"]
    if thing.get("@type") == "NewsArticle":
        return [f"{at}: a headline too long"] if len(thing["headline"]) > LONGEST_HEADLINE else []
    if thing.get("@type") == "Event" and "endDate" in thing:
        return [f"{at}: it ends before it begins"] if thing["endDate"] < thing["startDate"] else []
    return []
