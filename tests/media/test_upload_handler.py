import pytest
from django.test import RequestFactory
from wagtail.images.fields import WagtailImageField

from media.upload_handler import BoundedUploadHandler
from media.validators import FileRefused, examine
from tests.media.files import pdf, picture, upload


def received(content, max_bytes, name="x.pdf"):
    request = RequestFactory().post("/", {"name": "علي", "paper": upload(content, name)})
    request.upload_handlers = [BoundedUploadHandler(request, max_bytes)]
    return request.POST["name"], request.FILES["paper"]


def test_a_file_within_the_limit_arrives_whole():
    content = pdf()
    name, file = received(content, 10_000)
    assert (name, file.size, file.read()) == ("علي", len(content), content)


def test_a_file_over_the_limit_is_cut_but_its_size_and_the_answers_stay():
    name, file = received(b"x" * 900_000, 100_000)
    assert (name, file.size) == ("علي", 900_000)
    assert len(file.read()) == 100_001
    with pytest.raises(FileRefused) as refused:
        examine(file, max_bytes=100_000)
    assert refused.value.code == "too_big"


def test_the_largest_limit_of_any_form_is_what_is_kept(settings):
    settings.UPLOAD_MAX_BYTES, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10, 30
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 20
    assert BoundedUploadHandler().max_bytes == 30


def test_a_picture_that_came_through_it_can_be_opened_by_wagtail():
    _name, file = received(picture((2000, 1500), "PNG"), 20_000_000, "x.png")
    assert WagtailImageField().clean(file).image.get_size() == (2000, 1500)
