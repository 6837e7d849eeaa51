"""Wake-up call for the worker; what is missing stands in the picture's row."""

from django_tasks import task

from media.renditions import draw_missing

# Below everything that a citizen waits for.
PRIORITY = -10


@task(priority=PRIORITY)
def draw_picture(pk):
    """Draw the sizes that a picture still lacks, if it is still there."""
    from media.models import CustomImage

    image = CustomImage.objects.filter(pk=pk).first()
    if image:
        draw_missing(image)
