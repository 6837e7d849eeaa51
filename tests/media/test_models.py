import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form

from media.fields import text_in
from media.models import CustomDocument, CustomImage
from tests.media.files import picture


def test_wagtail_uses_our_models():
    assert (get_image_model(), get_document_model()) == (CustomImage, CustomDocument)


@pytest.mark.django_db
def test_alternative_text_is_in_the_reader_s_language():
    image = CustomImage(title="IMG_2041.jpg", alt={"ar": "جسر العمارة", "en": "Amara bridge"})
    with override("ar"):
        assert image.default_alt_text == "جسر العمارة"
    with override("en"):
        assert image.default_alt_text == "Amara bridge"


@pytest.mark.django_db
def test_a_missing_text_falls_back_to_another_language_and_never_to_the_file_name():
    assert CustomImage(title="IMG.jpg", alt={"ar": "جسر"}).alt_in("en") == "جسر"
    assert CustomImage(title="IMG.jpg").default_alt_text == ""
    assert CustomDocument(title="الموازنة", titles={"en": "Budget"}).title_in("en") == "Budget"
    assert CustomDocument(title="الموازنة").title_in("en") == "الموازنة"
    assert text_in(None) == ""


@pytest.mark.django_db
def test_the_admin_form_has_one_input_per_language_each_in_its_direction():
    form = get_image_form(CustomImage)()
    html = str(form["alt"])
    assert html.count("<input") == 2
    assert 'name="alt_ar"' in html
    assert 'dir="rtl"' in html
    assert 'dir="ltr"' in html
    assert 'for="id_alt_0" lang="ar"' in html
    assert "titles" in get_document_form(CustomDocument).base_fields


@pytest.mark.django_db
def test_texts_typed_in_the_form_are_stored_per_language(settings, tmp_path, django_user_model):
    settings.MEDIA_ROOT = tmp_path
    user = django_user_model(username="editor", is_superuser=True)
    data = {"title": "جسر", "alt_ar": "جسر العمارة", "alt_en": "Amara bridge", "collection": "1", "credit": ""}
    files = {"file": SimpleUploadedFile("bridge.jpg", picture(), "image/jpeg")}
    form = get_image_form(CustomImage)(data, files, user=user)
    assert form.is_valid(), form.errors
    image = form.save()
    image.refresh_from_db()
    assert image.alt == {"ar": "جسر العمارة", "en": "Amara bridge"}
    assert image.get_rendition("width-100").url.startswith("/media/images/")
