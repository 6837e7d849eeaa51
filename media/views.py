"""Pictures of pages: renditions only, kept by browsers for ever because another rendition has another name."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpResponseNotModified
from django.utils._os import safe_join
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

RENDITIONS_FOLDER = "images"
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"})
ONE_YEAR = 365 * 24 * 60 * 60


@require_safe
def serve_rendition(request, path):
    """A page picture made by Wagtail. Originals, documents and anything else answer 404."""
    file = _find_rendition(path)
    content_type, _encoding = mimetypes.guess_type(file.name)
    if content_type not in PICTURE_TYPES:
        raise Http404
    try:
        facts = file.stat()
        etag = f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"'
        if etag in parse_etags(request.headers.get("If-None-Match", "")):
            response = HttpResponseNotModified()
        else:
            response = FileResponse(file.open("rb"), content_type=content_type)
    except OSError as error:
        raise Http404 from error
    response["ETag"] = etag
    patch_cache_control(response, public=True, max_age=ONE_YEAR, immutable=True)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _find_rendition(path):
    root = Path(settings.MEDIA_ROOT, RENDITIONS_FOLDER).resolve()
    name = path.removeprefix(f"{RENDITIONS_FOLDER}/")
    if name == path or "\x00" in path or "\\" in path:
        raise Http404
    try:
        file = Path(safe_join(root, name)).resolve()
        is_rendition = file.parent == root and file.is_file()
    except (SuspiciousFileOperation, ValueError, OSError) as error:
        raise Http404 from error
    if not is_rendition:
        raise Http404
    return file
