"""What an editor may send as a picture, and what becomes of it: one test for each bad or odd file."""

import io

import pytest
from django.utils.translation import override
from PIL import Image, ImageCms

from media.masters import make_master
from media.pictures import MAX_SIDE
from media.refusals import FileRefused
from tests.media.files import opened, pdf, picture


def refused(content):
    with pytest.raises(FileRefused) as caught:
        make_master(content)
    return caught.value


def plain(size):
    output = io.BytesIO()
    Image.new("RGB", size, "#1a4d3e").save(output, "JPEG")
    return output.getvalue()


def test_a_photo_loses_place_device_and_comments_and_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn right to stand upright
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (31.0, 50.0, 0.0)
    sent = picture((400, 300), exif=exif, comment=b"private remark")
    assert b"PhoneMaker" in sent
    kept = make_master(sent)
    assert (kept.extension, opened(kept.content).size) == (".jpg", (300, 400))
    assert not opened(kept.content).getexif()
    assert b"PhoneMaker" not in kept.content
    assert b"private remark" not in kept.content


def test_a_photo_of_forty_megapixels_is_kept_smaller():
    kept = opened(make_master(plain((7300, 5475))).content)
    assert max(kept.size) == MAX_SIDE


def test_a_printer_s_colours_become_those_of_screens():
    sent = picture(mode="CMYK")
    assert opened(sent).mode == "CMYK"
    kept = opened(make_master(sent).content)
    assert (kept.mode, kept.format, kept.size) == ("RGB", "JPEG", (400, 300))


def test_a_colour_profile_is_applied_and_dropped_and_a_broken_one_does_no_harm():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for given in (profile, b"not a profile"):
        kept = opened(make_master(picture(icc_profile=given)).content)
        assert "icc_profile" not in kept.info


def test_a_cut_off_picture_is_refused():
    for kind in ("JPEG", "PNG"):
        whole = picture((800, 600), kind=kind)
        assert refused(whole[: len(whole) // 2]).code == "damaged"


def test_a_decompression_bomb_is_refused_before_it_unfolds():
    bomb = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 500_000
    assert refused(bomb.getvalue()).code == "too_many_pixels"


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b'<?xml version="1.0"?><!DOCTYPE svg><svg onload="alert(1)"/>',
        b"\xef\xbb\xbf <!-- x --><SVG/>",
    ],
)
def test_a_drawing_that_can_hold_programs_is_refused_whatever_its_name(content):
    assert refused(content).code == "svg"


def test_a_pdf_named_as_a_photo_is_called_a_pdf_in_both_languages():
    with override("en"):
        assert "PDF document" in refused(pdf()).message
    with override("ar"):
        assert "PDF" in refused(pdf()).message


def frames():
    output = io.BytesIO()
    first, second = Image.new("RGB", (40, 30), "red"), Image.new("RGB", (40, 30), "blue")
    first.save(output, "GIF", save_all=True, append_images=[second])
    return output.getvalue()


def test_a_moving_picture_is_refused_and_a_still_one_of_the_same_kind_kept():
    assert refused(frames()).code == "animated"
    kept = make_master(picture(kind="GIF"))
    assert opened(kept.content).size == (400, 300)


def test_what_shines_through_stays_so_and_a_drawing_keeps_its_lines():
    seal = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    seal.paste((20, 60, 49, 255), (50, 50, 150, 150))
    output = io.BytesIO()
    seal.save(output, "PNG")
    kept = make_master(output.getvalue())
    assert kept.extension == ".png"
    assert opened(kept.content).getpixel((0, 0))[3] == 0


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_new_formats_are_read(kind):
    assert make_master(picture(kind=kind)).extension == ".jpg"


@pytest.mark.parametrize("content", [b"", b"plain words", b"GIF89a" + b"\x00" * 20, b"PK\x03\x04"])
def test_garbage_is_refused_with_words(content):
    assert refused(content).message
