import pytest
from django.test import RequestFactory

from media.upload_handler import BoundedUploadHandler
from media.validators import FileRefused, examine
from tests.media.files import pdf, upload


def received(content, max_bytes):
    request = RequestFactory().post("/", {"name": "علي", "paper": upload(content, "x.pdf")})
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
