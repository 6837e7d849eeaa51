"""Private files on their way to a browser. Whoever calls has asked a rule first."""

from django.http import FileResponse, Http404

from media.storage import PrivateStorage


def private_file(stored_as, content_type, name, *, as_attachment=True):
    """Return a stored file that no browser runs or guesses the type of. Raises Http404 when the bytes are gone."""
    try:
        file = PrivateStorage().open(stored_as)
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(file, as_attachment=as_attachment, filename=name, content_type=content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def private_thumbnail(attachment, **about):
    """Return the small picture of a file: drawn by the portal, without what the file may carry.

    Raises Http404 when it has none. `about` is what private_file takes.
    """
    if not attachment.thumbnail:
        raise Http404
    return private_file(attachment.thumbnail, "image/jpeg", "thumbnail.jpg", **about)
