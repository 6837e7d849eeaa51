"""Draws a citizen's photo anew: upright, of a sensible size, without place, date or device data."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from media import refusals

MAX_SIDE = 3000
THUMBNAIL_SIDE = 320
JPEG_QUALITY = 85
THUMBNAIL_QUALITY = 75
MAX_PIXELS = 50_000_000
# Anything but an ordinary JPEG is held whole in memory while decoded; that one is shrunk while it is read.
MAX_BYTES_HELD_WHOLE = 80_000_000
# A page still reads well at this many pixels; decoding more than it needs costs memory.
LEGIBLE_SIDE = 2200
MAX_COLOURS_OF_A_DRAWING = 64
BROKEN = (OSError, SyntaxError, ValueError, EOFError, TypeError, KeyError, IndexError, OverflowError)


def redraw(content):
    """(content, content type, extension, thumbnail) of the picture drawn anew from JPEG or PNG bytes.

    Whatever was appended to the file or hidden in its metadata is gone. Raises `FileRefused`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            image = _decode(content)
        return _encode(image)
    except Image.DecompressionBombError as error:
        raise refusals.too_many_pixels() from error
    except (UnidentifiedImageError, *BROKEN) as error:
        raise refusals.damaged_picture() from error


def _decode(content):
    image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG"))
    check_pixels(image)
    image.draft("RGB", decoded_size(image.size))
    image.load()
    is_drawing = image.format == "PNG" and has_few_colours(image)
    if image.mode in ("1", "P") and max(image.size) > MAX_SIDE:
        image = image.convert("L" if image.mode == "1" else "RGBA")  # shrinking these drops lines
    image.thumbnail((MAX_SIDE, MAX_SIDE))
    image = _on_white(ImageOps.exif_transpose(image))
    image.info = {"is_drawing": is_drawing}
    return image


def has_few_colours(image):
    return not image.mode.startswith("I") and image.getcolors(MAX_COLOURS_OF_A_DRAWING) is not None


def check_pixels(image):
    """Refuses a picture that would unfold into too much memory, before anything of it is decoded."""
    pixels = image.width * image.height
    # Phones write two JPEGs into one file and call it MPO; it is read like a JPEG.
    held_whole = image.format not in ("JPEG", "MPO") or image.info.get("progressive")
    bytes_a_pixel = 1 if image.mode in ("1", "L") else 4
    if pixels > MAX_PIXELS or (held_whole and pixels * bytes_a_pixel > MAX_BYTES_HELD_WHOLE):
        raise refusals.too_many_pixels()


def decoded_size(size):
    """The size a JPEG is decoded at: a half, a quarter or an eighth, as long as a page stays legible."""
    scale = next((by for by in (8, 4, 2) if max(size) // by >= LEGIBLE_SIDE), 1)
    return (max(1, size[0] // scale), max(1, size[1] // scale))


def _on_white(image):
    """The picture in greys or RGB; what is transparent becomes paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    if image.mode.startswith("I"):  # sixteen bits a point
        image = image.point(lambda value: value / 256)
    return image.convert("L" if image.mode[0] in "1LI" else "RGB")


def _encode(image):
    is_drawing = image.info.pop("is_drawing")
    if is_drawing:
        whole = _saved(image, "PNG")  # keeps the lines sharp, and is small with so few colours
        kind = ("image/png", ".png")
    else:
        whole = _saved(image, "JPEG", quality=JPEG_QUALITY)
        kind = ("image/jpeg", ".jpg")
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    return whole, *kind, _saved(image, "JPEG", quality=THUMBNAIL_QUALITY)


def _saved(image, picture_format, **options):
    output = io.BytesIO()
    image.save(output, picture_format, **options)
    return output.getvalue()
