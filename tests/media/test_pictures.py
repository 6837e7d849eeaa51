import io

import pytest
from PIL import Image

from media.pictures import MAX_SIDE, THUMBNAIL_SIDE, redraw
from media.refusals import FileRefused
from tests.media.files import opened, picture

ORIENTATION, GPS = 0x0112, 0x8825


def photo_from_a_phone():
    """A picture lying on its side, red where its top left corner belongs, with a place in its metadata."""
    image = Image.new("RGB", (400, 200), "white")
    image.paste("red", (0, 150, 50, 200))  # turned a quarter clockwise, this is the top left corner
    exif = image.getexif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (31.0, 50.0, 0.0)
    output = io.BytesIO()
    image.save(output, "JPEG", exif=exif, comment=b"secret", quality=95)
    return output.getvalue()


def test_a_photo_is_turned_upright_and_loses_its_place():
    sent = photo_from_a_phone()
    assert opened(sent).getexif().get_ifd(GPS)
    content, content_type, extension, thumbnail = redraw(sent)
    image = opened(content)
    assert (content_type, extension, image.size) == ("image/jpeg", ".jpg", (200, 400))
    red, green, blue = image.getpixel((10, 10))
    assert red > 200 > 100 > green
    assert not dict(image.getexif())
    assert "comment" not in image.info
    assert not dict(opened(thumbnail).getexif())


def test_a_large_photo_is_shrunk_and_has_a_small_picture():
    content, _type, _extension, thumbnail = redraw(picture((4000, 3100)))
    assert max(opened(content).size) == MAX_SIDE
    assert max(opened(thumbnail).size) == THUMBNAIL_SIDE
    assert opened(thumbnail).format == "JPEG"


def test_a_drawing_of_few_colours_stays_png_and_a_photo_becomes_jpeg():
    plan = io.BytesIO()
    Image.new("1", (600, 600), 1).save(plan, "PNG")
    assert redraw(plan.getvalue())[1] == "image/png"
    assert redraw(picture(kind="PNG"))[1] == "image/jpeg"


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "I;16", "1"])
def test_every_kind_of_png_is_drawn(mode):
    output = io.BytesIO()
    Image.new(mode, (3200, 20)).save(output, "PNG")
    assert opened(redraw(output.getvalue())[0]).size[0] == MAX_SIDE


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_every_kind_of_jpeg_is_drawn(mode):
    assert opened(redraw(picture(mode=mode))[0]).mode in ("L", "RGB")


def test_what_is_transparent_becomes_paper():
    output = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(output, "PNG")
    assert opened(redraw(output.getvalue())[0]).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_that_would_unfold_into_memory_is_refused_before_decoding(monkeypatch):
    output = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(output, "PNG")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda image: pytest.fail("decoded"))
    with pytest.raises(FileRefused) as refused:
        redraw(output.getvalue())
    assert refused.value.code == "too_many_pixels"


def test_pillow_s_own_bomb_guard_is_a_refusal_too():
    output = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(output, "PNG")
    with pytest.raises(FileRefused) as refused:
        redraw(output.getvalue())
    assert refused.value.code == "too_many_pixels"
