"""The marshes: a mashhuf at daybreak, and a mudhif, the house of reeds that receives everybody."""

import math

from portal.demo.pictures.canvas import (
    BARK,
    DEEP,
    FOAM,
    FOREST,
    INK,
    LEAF,
    MIST,
    MOSS,
    PALE,
    PAPER,
    PINE,
    REED,
    SAGE,
    SAND,
    STRAW,
    Canvas,
    arch,
    curve,
)
from portal.demo.pictures.growing import bank, birds, palm, reeds, ripples
from portal.demo.pictures.people import boat, boatman


def mashhuf():
    """Daybreak over open water, a boat under way between the reeds."""
    canvas = Canvas(11)
    shore = 430
    canvas.gradient(0, shore, [(0, "#bcd5cb"), (0.45, "#f1e8d2"), (0.8, "#f7dcae"), (1, "#f2c489")])
    canvas.glow(820, 352, 620, "#fff0c4", 0.95)
    canvas.disc(820, 352, 118, "#ffe3a0")
    canvas.disc(820, 352, 96, "#ffd37a")
    birds(canvas, 300, 150, 7, SAGE)
    bank(canvas, shore, 62, FOAM)
    bank(canvas, shore, 44, MIST, 10)
    for x, wide in ((180, 74), (262, 54)):
        canvas.shape(arch(x, shore, wide, wide * 0.72), MOSS)
        canvas.shape(arch(x, shore, wide * 0.24, wide * 0.34), SAGE)
    bank(canvas, shore, 22, MOSS, 13)
    canvas.gradient(shore, 800, [(0, "#f3d6a4"), (0.25, "#d9d9b8"), (0.6, "#8fb49d"), (1, "#3d7a60")])
    canvas.mirror(shore, 210, 0.75)
    ripples(canvas, shore + 8, 800, 90, "#fdf2d6", LEAF)
    boatman(canvas, 560, 585, 420)
    reeds(canvas, 930, 1230, 810, 470, LEAF, 26)
    reeds(canvas, -40, 210, 815, 420, FOREST, 24)
    reeds(canvas, 1010, 1240, 830, 360, DEEP, 20, plumes=False)
    reeds(canvas, -60, 150, 830, 280, INK, 16, plumes=False)
    return canvas


def mudhif():
    """The guest house on its island of reeds, its door open towards the water."""
    canvas = Canvas(5)
    shore = 560
    canvas.gradient(0, shore, [(0, "#dbe8de"), (0.6, "#f5ecd6"), (1, "#f4dcb0")])
    canvas.glow(250, 230, 560, "#fff3cf", 0.9)
    canvas.disc(250, 230, 96, "#ffe0a0")
    birds(canvas, 840, 110, 6, MOSS)
    bank(canvas, shore - 40, 70, FOAM)
    for x, high in ((96, 170), (170, 140), (1090, 190), (1010, 150), (1150, 130)):
        palm(canvas, x, shore - 34, high, MOSS, BARK, 0.05 if x < 500 else -0.04, 11)
    bank(canvas, shore - 34, 26, MIST, 12)
    canvas.gradient(shore - 36, shore, [(0, "#d9d3a8"), (1, "#cfc693")])
    canvas.shape(curve((120, shore + 6), (200, shore - 64), (640, shore - 50), 20) + curve((640, shore - 50), (1080, shore - 64), (1130, shore + 6), 20), "#d8c28c")  # fmt: skip
    _vault(canvas, 500, shore - 24)
    _front(canvas, 500, shore - 10)
    canvas.gradient(shore, 800, [(0, "#dcd9b4"), (0.3, "#a9c7b2"), (1, "#4d8469")])
    canvas.mirror(shore, 230, 0.8)
    ripples(canvas, shore + 6, 800, 70, "#f8efd4", LEAF)
    boat(canvas, 905, 640, 250, DEEP)
    reeds(canvas, 1050, 1230, 815, 330, LEAF, 20)
    reeds(canvas, -40, 130, 815, 300, FOREST, 18)
    reeds(canvas, 1120, 1240, 830, 220, DEEP, 12, plumes=False)
    return canvas


def _vault(canvas, x, base):
    """The long roof of mats behind the front, rib after rib, the farthest first."""
    for number in range(12, 0, -1):
        share = number / 12
        outline = arch(x + 330 * share, base - 8 * share, 420 * (1 - 0.2 * share), 372 * (1 - 0.16 * share))
        canvas.shape(outline, ("#cbb582", "#d6c290")[number % 2])
        canvas.line(outline, BARK, 2.2, 150)


def _front(canvas, x, base):
    """The front: a great bundle of reeds as an arch, lattice inside it, the door."""
    canvas.shape(arch(x, base, 430, 386), DEEP)
    canvas.shape(arch(x, base, 420, 380), FOREST)
    _bands(canvas, x, base)
    inside = arch(x, base, 326, 316)
    canvas.shape(inside, SAND)
    _lattice(canvas, x, base)
    canvas.line(inside, BARK, 4)
    for wide in (118, 100):
        canvas.shape(arch(x, base, wide, wide * 1.5), STRAW if wide == 118 else INK)
    canvas.shape(arch(x, base, 58, 92), "#f3c873")
    canvas.glow(x, base - 40, 150, "#ffdf9a", 0.75)
    for side in (-1, 1):
        for step, high in ((232, 330), (258, 262)):
            post = curve(
                (x + side * step, base), (x + side * (step - 3), base - high / 2), (x + side * (step - 10), base - high)
            )
            canvas.stroke(post, PINE if step == 232 else LEAF, 25, 11)
            for band in range(3, 13, 2):
                canvas.line(
                    [(post[band][0] - 11, post[band][1]), (post[band][0] + 11, post[band][1] - 3)], PALE, 3.5, 190
                )


def _bands(canvas, x, base):
    """The ropes that hold the bundle together."""
    outer, inner = arch(x, base, 414, 376, steps=22), arch(x, base, 334, 322, steps=22)
    for place in range(1, 22):
        canvas.line([outer[place], inner[place]], PALE, 4.5, 200)


def _lattice(canvas, x, base):
    for number in range(-16, 17):
        for slope in (-1, 1):
            points = []
            for step in range(33):
                up = step * 10
                across = number * 21 + slope * up * 0.62
                half = 160 * math.sqrt(max(0, 1 - (up / 312) ** 2))
                if abs(across) < half:
                    points.append((x + across, base - up))
            if len(points) > 1:
                canvas.line([points[0], points[-1]], REED, 3.4)
                canvas.line([points[0], points[-1]], PAPER, 0.9, 150)
