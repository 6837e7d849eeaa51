"""Pictures of pages: renditions only, kept by browsers for ever because another rendition has another name.

Those of a private collection are for whom the collection lets in, and nobody keeps them.
"""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpResponseNotModified
from django.utils._os import safe_join
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe
from wagtail.models import CollectionViewRestriction
from wagtail.permissions import policy_registry

from media.models import CustomImage, CustomRendition

RENDITIONS_FOLDER = "images"
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"})
ONE_YEAR = 365 * 24 * 60 * 60


@require_safe
def serve_rendition(request, path):
    """A page picture made by Wagtail. Originals, documents and anything else answer 404."""
    file = _find_rendition(path)
    is_private = _ask_collection(request, path)
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
    if is_private:
        add_never_cache_headers(response)
    else:
        patch_cache_control(response, public=True, max_age=ONE_YEAR, immutable=True)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _ask_collection(request, path):
    """Return whether the picture is private; raise `Http404` when this person may not see it."""
    if not CollectionViewRestriction.objects.exists():
        return False
    rendition = CustomRendition.objects.filter(file=path).select_related("image__collection").first()
    restrictions = rendition.image.collection.get_view_restrictions() if rendition else []
    if not restrictions:
        return False
    policy = policy_registry.get_by_type(CustomImage)
    if not all(each.accept_request(request) for each in restrictions) and not (
        request.user.is_authenticated
        and policy.user_has_any_permission_for_instance(request.user, ["change", "choose"], rendition.image)
    ):
        raise Http404
    return True


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
