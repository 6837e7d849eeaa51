"""What each page type is in the words of schema.org. Times carry Baghdad's offset."""

from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from media.fields import text_in
from pages.sharing import share_picture_of

_LICENCES = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def without_empty(thing):
    """Return a thing without the properties that nothing is known of."""
    return {name: value for name, value in thing.items() if value not in ("", None, [], {}, False)}


def international(phone):
    """Return an Iraqi number as +964…, as machines dial it."""
    digits = "".join(sign for sign in phone if sign in "0123456789")
    return f"+964{digits[1:]}" if digits.startswith("0") else digits


def _home(page, request, organization):
    site = {
        "@type": "WebSite",
        "name": organization["name"],
        "url": organization["url"],
        "inLanguage": page.locale.language_code,
        "publisher": {"@id": organization["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": request.build_absolute_uri(reverse("search:results")) + "?q={search_term_string}",
            },
            "query-input": "required name=search_term_string",
        },
    }
    return [organization, site]


def _organization_alone(page, request, organization):
    return [organization]


def _article(page, request, organization):
    picture = share_picture_of(page)
    changed = page.last_published_at and timezone.localtime(page.last_published_at).isoformat(timespec="seconds")
    found = {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.lead,
        "datePublished": f"{page.date:%Y-%m}" if page.is_month_only else page.date.isoformat(),
        "dateModified": changed,
        "inLanguage": page.locale.language_code,
        "image": picture and request.build_absolute_uri(picture.url),
        "author": _directorate(page) or _plain(organization),
        "publisher": _plain(organization),
        "mainEntityOfPage": request.build_absolute_uri(request.path),
    }
    return [without_empty(found)]


def _event(page, request, organization):
    picture = share_picture_of(page)
    found = {
        "@type": "Event",
        "name": page.title,
        "description": page.lead,
        "startDate": _moment(page, page.starts_at),
        "endDate": page.ends_at and _moment(page, page.ends_at),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if page.is_cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"https://schema.org/{_attendance(page)}EventAttendanceMode",
        "location": _places(page, organization),
        "image": picture and request.build_absolute_uri(picture.url),
        "organizer": _directorate(page) or _plain(organization),
        "inLanguage": page.locale.language_code,
        "isAccessibleForFree": True,
        "url": request.build_absolute_uri(request.path),
    }
    return [without_empty(found)]


def _attendance(event):
    if event.online_address and event.place:
        return "Mixed"
    return "Online" if event.online_address else "Offline"


def _places(event, organization):
    """Return where to go, where to look on, or both."""
    online = {"@type": "VirtualLocation", "url": event.online_address}
    if event.online_address and not event.place:
        return online
    address = event.address or event.place or organization["name"]
    hall = {"@type": "Place", "name": event.place or organization["name"], "address": address}
    return [hall, online] if event.online_address else hall


def _moment(event, moment):
    """Return a moment, a day, or of old records the month alone, as much as is known."""
    local = timezone.localtime(moment)
    if event.is_month_only:
        return f"{local:%Y-%m}"
    return local.date().isoformat() if event.is_all_day else local.isoformat(timespec="minutes")


def _publication(page, request, organization):
    is_data = page.kind == page.Kind.DATA
    found = {
        "@type": "Dataset" if is_data else "DigitalDocument",
        "name": page.title,
        "description": page.lead or page.title,
        "url": request.build_absolute_uri(request.path),
        "datePublished": page.published_on.isoformat(),
        "inLanguage": page.locale.language_code,
        "license": _LICENCES.get(page.licence),
        "temporalCoverage": is_data and page.covers,
        "creator": _directorate(page) or _plain(organization),
        "publisher": _plain(organization),
        "distribution" if is_data else "encoding": [_file(block.value, request) for block in page.files],
    }
    return [without_empty(found)]


def _file(value, request):
    document = value.get("document")
    found = {
        "@type": "DataDownload",
        "name": value.get("label"),
        "encodingFormat": document and document.content_type,
        "contentUrl": document and request.build_absolute_uri(document.url),
    }
    return without_empty(found)


def _directorate_page(page, request, organization):
    row = page.directorate
    found = {
        "@type": "GovernmentOrganization",
        "@id": request.build_absolute_uri(f"/#{row.code.lower()}"),
        "name": page.title,
        "description": page.lead,
        "url": request.build_absolute_uri(request.path),
        "telephone": international(row.phone),
        "address": text_in(row.address),
        "parentOrganization": {"@id": organization["@id"]},
    }
    if page.latitude is not None and page.longitude is not None:
        place = {"@type": "GeoCoordinates", "latitude": float(page.latitude), "longitude": float(page.longitude)}
        found["location"] = {"@type": "Place", "geo": place}
    return [without_empty(found)]


def _questions(page, request, organization):
    pairs = [
        (item["question"], strip_tags(str(item["answer"])).strip())
        for group in page.groups
        for item in group.value["questions"]
    ]
    entities = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
        for question, answer in pairs
    ]
    return [{"@type": "FAQPage", "inLanguage": page.locale.language_code, "mainEntity": entities}] if entities else []


def _directorate(page):
    row = page.directorate if page.directorate_id else None
    return row and {"@type": "GovernmentOrganization", "name": row.name(page.locale.language_code)}


def _plain(organization):
    return {name: organization[name] for name in ("@type", "@id", "name", "url") if name in organization}


# By the name of the page type: what page types of other apps add, they add in their views.
PAGE_DATA = {
    "HomePage": _home,
    "ContactPage": _organization_alone,
    "NewsPage": _article,
    "EventPage": _event,
    "PublicationPage": _publication,
    "DirectoratePage": _directorate_page,
    "FaqPage": _questions,
}
