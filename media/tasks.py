"""Wake-up calls for the worker; what is missing stands in the rows of pictures and documents."""

from django_tasks import task

from media.renditions import draw_missing
from media.text.storing import read_document

# Below everything that a citizen waits for.
PRIORITY = -10


@task(priority=PRIORITY)
def draw_picture(pk):
    """Draw the sizes that a picture still lacks, if it is still there."""
    from media.models import CustomImage

    image = CustomImage.objects.filter(pk=pk).first()
    if image:
        draw_missing(image)


@task(priority=PRIORITY)
def read_text(pk):
    """Read the text of a document's file, if the document is still there."""
    from media.models import CustomDocument

    document = CustomDocument.objects.filter(pk=pk).first()
    if document:
        read_document(document)
