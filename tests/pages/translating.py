"""People and acts of translating, for tests."""

from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from pages.translations import work
from pages.translations.states import in_languages
from tests.pages.bodies import a_body

ARABIC_RANGE = ("\u0600", "\u06ff")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def state(page, code="en"):
    return in_languages(Page.objects.get(pk=page.pk))[code].state


def change(page, *paragraphs, **fields):
    """Publish the source with other words."""
    page = page.specific_class.objects.get(pk=page.pk)
    if paragraphs:
        page.body = a_body(*paragraphs)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


def translate_all(page, user, prefix="English"):
    """Translate every text as the editor's script does; return the addresses that it wrote to."""
    translation = work.translation_of(page)
    client = signed_in(user)
    addresses = []
    for number, segment in enumerate(translation.source.stringsegment_set.order_by("order")):
        if StringTranslation.objects.filter(translation_of=segment.string, context=segment.context).exists():
            continue
        address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
        answer = put(client, address, f"{prefix} {number}")
        assert answer.status_code in (200, 201), answer.content
        addresses.append(address)
    return addresses


def put(client, address, value):
    return client.put(address, encode_multipart(BOUNDARY, {"value": value}), content_type=MULTIPART_CONTENT)


def begun(water, user):
    answer = signed_in(user).post(f"/admin/translations/{water.pk}/start/en/")
    assert answer.status_code == 302, answer.content
    page = water.get_translation(Locale.objects.get(language_code="en"))
    assert answer.url == f"/admin/pages/{page.pk}/edit/"
    return page


def body_of(address):
    return Client().get(address).content.decode()


def has_arabic(text):
    main = text[text.index('<main id="main"') : text.index("</main>")]
    return any(ARABIC_RANGE[0] <= sign <= ARABIC_RANGE[1] for sign in main)
