"""Fields of the governorate: wheat before the harvest."""

from portal.demo.pictures.canvas import (
    AMBER,
    BARK,
    BRICK,
    CLAY,
    DEEP,
    FOAM,
    GOLD,
    HAZE,
    INK,
    MIST,
    MOSS,
    PAPER,
    REED,
    SAGE,
    STRAW,
    Canvas,
    curve,
)
from portal.demo.pictures.growing import bank, birds, cloud, hill, palm


def wheat():
    """Wheat up to the palms, a harvester at work, ears close by."""
    canvas = Canvas(17)
    sky = 400
    canvas.gradient(0, sky, [(0, "#b7d5d3"), (0.6, "#eff0dc"), (1, "#fae3b2")])
    canvas.glow(930, 270, 620, "#fff3c9", 0.95)
    canvas.disc(930, 270, 104, "#ffe09a")
    cloud(canvas, 250, 130, 300)
    cloud(canvas, 640, 200, 200)
    birds(canvas, 330, 220, 6, SAGE)
    bank(canvas, sky, 84, FOAM, 10)
    bank(canvas, sky, 46, MIST, 12)
    for x, high in ((70, 120), (140, 150), (205, 110), (520, 96), (1050, 140), (1120, 170), (1180, 120)):
        palm(canvas, x, sky + 6, high, SAGE, BARK, 0.04, 11)
    canvas.box(0, sky, 1200, 800, "#b9c28a")
    for base, high, colour, length, phase in (
        (404, 14, "#b9c28a", 300, 0.4),
        (446, 20, "#d6c27c", 380, 2.2),
        (500, 24, "#e2b85a", 330, 4.0),
        (574, 26, "#d69f45", 420, 1.1),
    ):
        hill(canvas, base, high, colour, length, phase)
        _rows(canvas, base)
    _harvester(canvas, 420, 530)
    canvas.gradient(690, 800, [(0, "#c98d38"), (1, "#8a5a22")])
    _stand(canvas)
    return canvas


def _rows(canvas, base):
    """Lines in the crop, bent as the ground is."""
    for number in range(6):
        y = base + 9 + number * number * 1.9
        canvas.line(curve((0, y + 7), (600, y - 9), (1200, y + 5), 16), CLAY, 1.5 + number * 0.35, 42)


def _harvester(canvas, x, base):
    """A harvester from the side, its reel in the corn, dust behind it."""
    for number in range(9):
        canvas.disc(x - 150 - number * 26, base - 14 - number * 3, 42 + number * 9, STRAW, 70, 0.45)
    canvas.shape([(x - 120, base - 18), (x - 120, base - 92), (x - 30, base - 108), (x + 62, base - 108), (x + 84, base - 60), (x + 84, base - 18)], BRICK)  # fmt: skip
    canvas.box(x - 120, base - 52, x + 84, base - 44, PAPER, 190)
    canvas.shape([(x + 20, base - 108), (x + 28, base - 160), (x + 86, base - 160), (x + 94, base - 78), (x + 76, base - 78)], DEEP)  # fmt: skip
    canvas.shape([(x + 32, base - 112), (x + 38, base - 150), (x + 78, base - 150), (x + 84, base - 92), (x + 60, base - 92)], HAZE)  # fmt: skip
    canvas.box(x + 20, base - 168, x + 96, base - 158, PAPER)
    canvas.stroke([(x - 70, base - 100), (x - 150, base - 142)], BRICK, 16, 12)
    for left, across in ((x + 52, 82), (x - 84, 54)):
        canvas.disc(left, base - across / 2 + 16, across, INK)
        canvas.disc(left, base - across / 2 + 16, across * 0.5, GOLD)
    canvas.stroke([(x + 80, base - 46), (x + 136, base - 14)], INK, 16, 12)
    for number in range(4):
        canvas.line([(x + 152 - 30, base - 20 + (number - 1.5) * 16), (x + 152 + 30, base - 20 - (number - 1.5) * 16)], AMBER, 5)  # fmt: skip
    canvas.disc(x + 152, base - 20, 16, INK)


def _stand(canvas):
    """Ears at the reader's feet."""
    chance = canvas.chance
    for layer, colour, head, base in (
        (0, "#a86f2a", "#c98d38", 812),
        (1, "#c98d38", "#e7bd62", 830),
        (2, "#d9a94e", "#f2d488", 850),
    ):
        for _ in range(58):
            x = chance.uniform(-20, 1220)
            high = chance.uniform(150, 215) - layer * 26
            lean = chance.uniform(8, 34)
            top = (x + lean, base - high)
            canvas.stroke(curve((x, base), (x + 2, base - high * 0.6), top, 8), colour, 4.5, 2.4)
            _ear(canvas, top, head, lean / 60)


def _ear(canvas, top, colour, lean):
    x, y = top
    for number in range(7):
        rise = number * 8
        middle = (x + lean * rise, y - rise)
        for side in (-1, 1):
            tip = (middle[0] + side * 8 + lean * 6, middle[1] - 12)
            canvas.stroke(curve(middle, (middle[0] + side * 8, middle[1] - 3), tip, 4), colour, 6.5, 1)
            canvas.stroke([tip, (tip[0] + side * 3 + lean * 10, tip[1] - 20)], REED if number % 2 else MOSS, 1.3, 0.5)
