"""A scanned page as a PDF of a wanted size: one picture that cannot be compressed, in a sound frame."""

import random

_BEFORE = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>>>endobj
4 0 obj<</Type/XObject/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode\
/Length %d>>stream
"""
_OBJECTS = 5


def a_scan(size=200_000):
    """Return the bytes of a PDF of about `size` bytes; the same size gives the same bytes."""
    picture = random.Random(size).randbytes(size - 900)
    body = _BEFORE % len(picture) + picture + b"\nendstream\nendobj\n"
    offsets = [body.index(b"%d 0 obj" % number) for number in range(1, _OBJECTS)]
    table = b"xref\n0 %d\n0000000000 65535 f \n" % _OBJECTS + b"".join(b"%010d 00000 n \n" % at for at in offsets)
    return body + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (_OBJECTS, len(body))
