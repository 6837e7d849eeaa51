"""Makes the one file of a page's picture that the portal keeps, whatever an editor sends.

Upright, in sRGB, of a sensible size, whole, and without data about place, date or device. Every size that a page
shows is drawn from it, so what it does not hold cannot become public.
"""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from media import refusals
from media.pictures import BROKEN, MAX_SIDE, check_pixels, decoded_size, has_few_colours

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MOVING_FORMATS = ("PNG", "WEBP", "AVIF", "GIF")
PHOTO_QUALITY = 88
SEARCHED_WITHIN = 1024
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@dataclass(frozen=True)
class Master:
    """A picture fit to be kept: its bytes and the ending of its name («.jpg»)."""

    content: bytes
    extension: str


def make_master(content):
    """Return the picture in these bytes as a `Master`; raises `FileRefused` with words for the editor."""
    _refuse_what_is_no_picture(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            return _encode(*_decode(content))
    except Image.DecompressionBombError as error:
        raise refusals.too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise refusals.not_a_picture() from error
    except BROKEN as error:
        raise refusals.damaged_picture() from error


def _refuse_what_is_no_picture(content):
    """Say what a file is when it is not a picture, instead of only that it is none."""
    head = content[:SEARCHED_WITHIN]
    if not content:
        raise refusals.empty_picture()
    if b"%PDF-" in head:
        raise refusals.pdf_as_picture()
    if b"<svg" in head.lower() or head.lstrip()[:5].lower() in (b"<?xml", b"<!doc"):
        raise refusals.svg()
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        raise refusals.heic()


def _decode(content):
    """Return the upright picture in greys, RGB or RGBA, no larger than `MAX_SIDE`, and whether it is a drawing."""
    image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.format in MOVING_FORMATS and getattr(image, "n_frames", 1) > 1:
        raise refusals.animated()
    check_pixels(image)
    profile = image.info.get("icc_profile")
    image.draft("RGB", decoded_size(image.size))
    image.load()
    is_drawing = image.format not in ("JPEG", "MPO") and has_few_colours(image)
    if image.mode in ("1", "P"):
        image = image.convert("L" if image.mode == "1" else "RGBA")  # shrinking these drops lines
    image.thumbnail((MAX_SIDE, MAX_SIDE))
    image = ImageOps.exif_transpose(image)
    return _in_srgb(image, profile), is_drawing


def _in_srgb(image, profile):
    if image.mode.startswith("I"):  # sixteen bits a point
        image = image.point(lambda value: value / 256).convert("L")
    if "transparency" in image.info or image.mode in ("LA", "PA"):
        image = image.convert("RGBA")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            return ImageCms.profileToProfile(image, io.BytesIO(profile), _SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile: the plain conversion is close enough
    if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255:
        image = image.convert("RGB")  # nothing shines through
    return image if image.mode in ("L", "RGB", "RGBA") else image.convert("RGB")


def _encode(image, is_drawing):
    if is_drawing:
        kind, extension, options = "PNG", ".png", {"optimize": True}
    elif image.mode == "RGBA":
        kind, extension, options = "WEBP", ".webp", {"quality": PHOTO_QUALITY}
    else:
        kind, extension, options = "JPEG", ".jpg", {"quality": PHOTO_QUALITY}
    clean = Image.frombytes(image.mode, image.size, image.tobytes())  # without whatever else the file said
    output = io.BytesIO()
    clean.save(output, kind, **options)
    return Master(output.getvalue(), extension)
