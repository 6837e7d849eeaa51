"""Sizes are drawn by the worker and the ticker; a visitor never waits, and a page never breaks."""

import re
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.core.files.images import ImageFile
from django.template import Context, Template
from django.test import RequestFactory
from PIL import Image

from media import renditions
from media.models import NO_FILE, CustomImage
from media.tasks import draw_picture
from media.waiting import VisitorsDoNotWaitMiddleware, for_visitor, visitor_is_waiting
from tests.media.files import picture

pytestmark = pytest.mark.django_db
TAG = Template("{% load wagtailimages_tags %}{% picture image format-{avif,webp,jpeg} width-{60,120} sizes='100vw' %}")
SPECS = ["width-720|format-jpeg", *[f"format-{f}|width-{w}" for f in ("avif", "webp", "jpeg") for w in (60, 120)]]


@pytest.fixture(autouse=True)
def _few_sizes(monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(renditions, "needed_specs", lambda: SPECS)
    monkeypatch.setattr("media.models.needed_specs", lambda: SPECS)


def an_image(**fields):
    content = picture((240, 160))
    return CustomImage.objects.create(title="x", alt={"ar": "جسر"}, file=ImageFile(BytesIO(content), "x.jpg"), **fields)


def seen_by_visitor(image):
    image = CustomImage.objects.get(pk=image.pk)
    with for_visitor():
        return TAG.render(Context({"image": image}))


def test_before_the_worker_a_visitor_gets_one_plain_size_and_nothing_else_is_drawn():
    image = an_image()
    html = seen_by_visitor(image)
    assert image.renditions.count() == 1
    assert "<source" not in html
    assert re.search(r'<img alt="جسر" height="160" sizes="100vw" src="/media/images/[^"]+\.jpg" width="240">', html)


def test_after_the_worker_a_visitor_gets_every_format_with_sizes_and_measures():
    image = an_image()
    draw_picture.func(image.pk)
    html = seen_by_visitor(image)
    assert re.findall(r'type="image/(\w+)"', html) == ["avif", "webp"]
    assert html.count(" 60w") == 3
    assert 'width="60"' in html
    assert 'height="40"' in html
    image.refresh_from_db()
    assert image.drawn_digest == renditions.digest()


def test_half_drawn_is_shown_right():
    image = an_image()
    image.get_rendition("format-avif|width-60")
    html = seen_by_visitor(image)
    assert html.count("<source") == 1
    assert re.search(r'<img [^>]*src="[^"]+\.jpg"', html)


def test_the_ticker_draws_what_a_killed_worker_left():
    first, second = an_image(), an_image()
    assert renditions.draw_waiting() == 2
    assert first.renditions.count() == second.renditions.count() == len(SPECS)
    assert renditions.draw_waiting() == 0


def test_another_size_in_a_template_has_every_picture_drawn_again(monkeypatch):
    image = an_image()
    renditions.draw_waiting()
    monkeypatch.setattr(renditions, "needed_specs", lambda: [*SPECS, "width-100|format-jpeg"])
    assert renditions.draw_waiting() == 1
    assert image.renditions.filter(filter_spec="width-100|format-jpeg").exists()


def test_another_focal_point_or_file_has_it_drawn_again():
    image = an_image()
    renditions.draw_waiting()
    image = CustomImage.objects.get(pk=image.pk)
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 10, 10, 5, 5
    image.save()
    assert renditions.draw_waiting() == 1


def test_a_change_made_while_drawing_is_not_forgotten(monkeypatch):
    image = an_image()
    CustomImage.objects.filter(pk=image.pk).update(focal_point_x=7, focal_point_y=7)
    renditions.draw_missing(image)
    image.refresh_from_db()
    assert image.drawn_digest == ""


def test_a_picture_whose_file_is_lost_breaks_no_page_and_is_not_tried_for_ever():
    image = an_image()
    image.file.storage.delete(image.file.name)
    html = seen_by_visitor(image)
    assert 'src="/static/media/no-picture.svg"' in html
    assert 'alt="جسر"' in html
    for _round in range(renditions.MAX_FAILURES):
        assert renditions.draw_waiting() == 1
    assert renditions.draw_waiting() == 0
    assert not image.renditions.filter(file=NO_FILE).exists()


def test_one_size_that_fails_does_not_keep_the_others_from_being_drawn(monkeypatch):
    image, real = an_image(), CustomImage.create_rendition

    def broken(self, size):
        if "avif" in size.spec:
            raise MemoryError
        return real(self, size)

    monkeypatch.setattr(CustomImage, "create_rendition", broken)
    assert renditions.draw_missing(image) == 2
    html = seen_by_visitor(image)
    assert re.findall(r'type="image/(\w+)"', html) == ["webp"]


def test_a_single_size_falls_back_too_and_one_nobody_knew_of_is_drawn_at_once():
    image = an_image()
    with for_visitor():
        assert image.get_rendition("format-webp|width-60").filter_spec == renditions.BASE
        assert image.get_rendition("width-55").width == 55


def test_an_upload_is_drawn_after_its_transaction(django_capture_on_commit_callbacks, monkeypatch):
    asked = []
    monkeypatch.setattr("media.tasks.draw_picture", SimpleNamespace(enqueue=asked.append))
    with django_capture_on_commit_callbacks(execute=True):
        image = an_image()
    assert asked == [image.pk]
    assert image.renditions.get().filter_spec == renditions.BASE


@pytest.mark.parametrize(("path", "waits"), [("/ar/", True), ("/en/news/", True), ("/admin/images/", False)])
def test_only_requests_outside_the_admin_are_a_visitors(path, waits):
    seen = []
    VisitorsDoNotWaitMiddleware(lambda request: seen.append(visitor_is_waiting()))(RequestFactory().get(path))
    assert seen == [waits]
    assert not visitor_is_waiting()


def test_sizes_are_read_from_templates():
    source = (
        "{% picture a.b format-{avif,jpeg} width-{360,720} sizes='x y' loading=\"lazy\" %}"
        "{% image page.picture fill-400x300 format-webp as small %}{% srcset_image x width-{1,2} %}"
    )
    assert set(renditions.specs_in(source)) == {
        "format-avif|width-360",
        "format-avif|width-720",
        "format-jpeg|width-360",
        "format-jpeg|width-720",
        "fill-400x300|format-webp",
        "width-1",
        "width-2",
    }


def test_every_picture_tag_of_the_house_is_known_beforehand(monkeypatch):
    monkeypatch.undo()
    renditions.needed_specs.cache_clear()
    specs = renditions.needed_specs()
    assert {renditions.BASE, "format-avif|width-360", "fill-1200x630|format-jpeg"} <= set(specs)
    assert len(specs) == len(set(specs))


def test_a_crop_keeps_what_the_editor_pointed_at():
    wide = Image.new("RGB", (300, 100), "blue")
    wide.paste("red", (0, 0, 100, 100))
    content = BytesIO()
    wide.save(content, "JPEG")
    image = CustomImage(title="x", file=ImageFile(content, "x.jpg"))
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 50, 50, 40, 40
    image.save()
    for spec, colour in (("fill-100x100|format-jpeg", 0), ("fill-100x100-c0|format-webp", 0)):
        with image.get_rendition(spec).file.open() as file:
            pixel = Image.open(file).convert("RGB").getpixel((50, 50))
        assert pixel.index(max(pixel)) == colour


def test_sizes_shown_hold_nothing_about_place_or_device():
    exif = Image.Exif()
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (31.0, 50.0, 0.0)
    image = CustomImage.objects.create(title="x", file=ImageFile(BytesIO(picture(exif=exif)), "x.jpg"))
    renditions.draw_missing(image)
    for rendition in image.renditions.all():
        with rendition.file.open() as file:
            content = file.read()
        assert b"PhoneMaker" not in content
        assert not Image.open(BytesIO(content)).getexif()
