"""Draws every size of every picture, as worker and ticker have long done on a portal that is visited.

`python -m bench.inside.draw_pictures` prints {"left"}: how many pictures could not be drawn.
"""

import json

import bench.inside  # noqa: F401 (sets the portal up)
from media.models import CustomImage
from media.renditions import digest, draw_missing


def main():
    """Draw what is missing, and print how many pictures are left."""
    waiting = CustomImage.objects.exclude(drawn_digest=digest())
    for image in waiting:
        draw_missing(image)
    print(json.dumps({"left": waiting.all().count()}))


if __name__ == "__main__":
    main()
