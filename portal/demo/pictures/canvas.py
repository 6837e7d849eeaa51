"""Paper and brush: a picture of 1200 × 800 units, painted at twice the size and shrunk, in the portal's colours."""

import io
import math
from random import Random

from PIL import Image, ImageChops, ImageDraw

WIDTH, HEIGHT = 1200, 800
SCALE = 2
QUALITY = 88
GRAIN_TILE = 256
GRAIN = 11  # how far the paper's grain goes to either side of the middle grey

INK, DEEP, PINE, FOREST, LEAF = "#0e2e26", "#143c31", "#1a4d3e", "#1f5646", "#2a6450"
SAGE, MOSS, MIST, FOAM, PALE = "#3d7a60", "#6f9f80", "#9dbfa6", "#c3d8ca", "#e3eee6"
PAPER, TINT, SAND, STRAW, REED, BARK = "#fbf8f1", "#f5eedf", "#e8dfc9", "#dccb9f", "#cdb98f", "#a58d5d"
GOLD, OCHRE, AMBER, CLAY, BRICK = "#ffc94d", "#e0a04a", "#c26a1f", "#8a4a20", "#9e3a26"
NIGHT, TEAL, LAKE, HAZE = "#0d3a44", "#08525f", "#4a97a8", "#a9cdd2"


class Canvas:
    """One picture. All measures are units of the paper; `chance` gives the same numbers at every painting."""

    def __init__(self, seed):
        self.chance = Random(seed)
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def shape(self, points, colour, alpha=255):
        """Fill a polygon."""
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=_rgba(colour, alpha))

    def box(self, left, top, right, bottom, colour, alpha=255):
        """Fill a rectangle."""
        self.draw.rectangle([left * SCALE, top * SCALE, right * SCALE, bottom * SCALE], fill=_rgba(colour, alpha))

    def disc(self, x, y, across, colour, alpha=255, flat=1.0):
        """Fill a circle, or an ellipse `flat` times as high as it is wide."""
        half, high = across * SCALE / 2, across * flat * SCALE / 2
        x, y = x * SCALE, y * SCALE
        self.draw.ellipse([x - half, y - high, x + half, y + high], fill=_rgba(colour, alpha))

    def line(self, points, colour, width, alpha=255):
        """Draw an even line."""
        self.draw.line(
            [(x * SCALE, y * SCALE) for x, y in points],
            fill=_rgba(colour, alpha),
            width=max(1, round(width * SCALE)),
            joint="curve",
        )

    def stroke(self, points, colour, begin, end, alpha=255):
        """Draw a line that is `begin` wide where it starts and `end` where it stops: a blade, a trunk, a pole."""
        self.shape(_tapered(points, begin, end), colour, alpha)

    def gradient(self, top, bottom, stops, mask=None):
        """Fill from `top` to `bottom` with colours that pass into each other: [(0 to 1, colour), …]."""
        high = round((bottom - top) * SCALE)
        column = Image.new("RGB", (1, high))
        column.putdata([_between(stops, row / max(1, high - 1)) for row in range(high)])
        self.image.paste(column.resize((self.image.width, high)), (0, round(top * SCALE)), mask)

    def glow(self, x, y, across, colour, strength=0.8):
        """Lighten round about a lamp or the sun."""
        side = round(across * SCALE)
        light = ImageChops.invert(Image.radial_gradient("L")).resize((side, side))
        # Squared, so that it fades without an edge.
        light = light.point([round((max(0, value - 75) / 180) ** 2 * 255 * strength) for value in range(256)])
        self.image.paste(Image.new("RGB", (side, side), colour), (round(x * SCALE) - side // 2, round(y * SCALE) - side // 2), light)  # fmt: skip

    def mirror(self, waterline, depth, strength=0.5, sway=5):
        """Show in the water, `depth` deep, what stands above the waterline, moved by little waves."""
        line, high = round(waterline * SCALE), round(depth * SCALE)
        above = self.image.crop((0, line - high, self.image.width, line)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        water = self.image.crop((0, line, self.image.width, line + high))
        step = 3 * SCALE
        moved = Image.new("RGB", above.size)
        for row in range(0, high, step):
            wave = math.sin(row / 17) + math.sin(row / 7.3)
            strip = above.crop((0, row, above.width, min(high, row + step)))
            moved.paste(ImageChops.offset(strip, round(wave * sway * (0.3 + row / high)), 0), (0, row))
        fading = Image.linear_gradient("L").resize(above.size).point([round((255 - v) * strength) for v in range(256)])
        self.image.paste(Image.composite(moved, water, fading), (0, line))

    def jpeg(self):
        """Return the finished picture, with the grain of the paper, as bytes."""
        picture = self.image.reduce(SCALE)
        noise = bytes(128 - GRAIN + value % (2 * GRAIN + 1) for value in Random(7).randbytes(GRAIN_TILE**2))
        tile = Image.frombytes("L", (GRAIN_TILE, GRAIN_TILE), noise)
        paper = Image.new("L", picture.size)
        for left in range(0, WIDTH, GRAIN_TILE):
            for top in range(0, HEIGHT, GRAIN_TILE):
                paper.paste(tile, (left, top))
        picture = ImageChops.soft_light(picture, Image.merge("RGB", (paper, paper, paper)))
        output = io.BytesIO()
        picture.save(output, "JPEG", quality=QUALITY)
        return output.getvalue()


def curve(start, bend, end, steps=14):
    """Return points of a curve from `start` to `end`, drawn towards `bend`."""
    points = []
    for number in range(steps + 1):
        there = number / steps
        here = 1 - there
        points.append(
            tuple(
                here * here * start[axis] + 2 * here * there * bend[axis] + there * there * end[axis] for axis in (0, 1)
            )
        )
    return points


def arch(x, base, wide, high, roundness=0.86, steps=48):
    """Return points of an arch of reeds standing on `base`, from right to left."""
    points = []
    for number in range(steps + 1):
        angle = math.pi * number / steps
        across, up = math.cos(angle), math.sin(angle)
        points.append((x + math.copysign(abs(across) ** roundness, across) * wide / 2, base - up**roundness * high))
    return points


def _tapered(points, begin, end):
    left, right = [], []
    last = len(points) - 1
    for place, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(0, place - 1)], points[min(last, place + 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        half = (begin + (end - begin) * place / last) / 2
        aside, down = (y0 - y1) / length * half, (x1 - x0) / length * half
        left.append((x + aside, y + down))
        right.append((x - aside, y - down))
    return left + right[::-1]


def _rgba(colour, alpha):
    return (*_rgb(colour), alpha)


def _rgb(colour):
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _between(stops, where):
    """Return the colour at a place of a gradient."""
    for (start, first), (stop, second) in zip(stops, stops[1:], strict=False):
        if where <= stop:
            share = (where - start) / ((stop - start) or 1)
            return tuple(round(a + (b - a) * share) for a, b in zip(_rgb(first), _rgb(second), strict=True))
    return _rgb(stops[-1][1])
