"""What grows and flows: reeds, palms, corn, banks in the haze, ripples, clouds, birds."""

import math

from portal.demo.pictures.canvas import BARK, MOSS, PAPER, REED, SAGE, WIDTH, curve


def reeds(canvas, left, right, base, high, colour, count, plumes=True):
    """A stand of reeds: blades that lean with the wind, some with a plume."""
    chance = canvas.chance
    for _ in range(count):
        x = chance.uniform(left, right)
        tall = high * chance.uniform(0.55, 1)
        lean = chance.uniform(-0.05, 0.24) * tall
        top = (x + lean, base - tall)
        stem = curve((x, base), (x + lean * 0.2, base - tall * 0.6), top, 8)
        canvas.stroke(stem, colour, 5, 1.5)
        for side in (-1, 1):
            start = stem[chance.randint(2, 5)]
            tip = (start[0] + side * tall * chance.uniform(0.1, 0.22), start[1] - tall * chance.uniform(0.05, 0.2))
            canvas.stroke(curve(start, (start[0] + side * 8, start[1] - tall * 0.2), tip, 6), colour, 4.5, 0.5)
        if plumes and chance.random() < 0.55:
            plume(canvas, top, tall * 0.15, REED if chance.random() < 0.6 else BARK)


def plume(canvas, top, long, colour):
    """The feathery head of a reed, blown to one side."""
    x, y = top
    for number in range(7):
        share = number / 6
        start = (x + long * 0.1 * share, y + long * (0.5 - share))
        tip = (start[0] + long * (0.5 - 0.3 * share), start[1] - long * 0.12)
        canvas.stroke(curve(start, (start[0] + long * 0.2, start[1] - long * 0.3), tip, 5), colour, long * 0.14, 0.6)


def bank(canvas, base, high, colour, rough=7, alpha=255):
    """A far bank across the picture: reeds so far away that only their tops are seen."""
    chance = canvas.chance
    phase = chance.uniform(0, 6)
    points = [(0, base)]
    for x in range(0, WIDTH + 8, 8):
        wave = math.sin(x / 210 + phase) + 0.6 * math.sin(x / 83 + 2 * phase)
        points.append((x, base - high * (0.55 + 0.22 * wave) - chance.uniform(0, rough)))
    canvas.shape([*points, (WIDTH, base)], colour, alpha)


def hill(canvas, base, high, colour, length=400, phase=0.0):
    """A soft rise of the ground across the picture, down to the lower edge."""
    points = [(x, base - high * math.sin(x / length + phase)) for x in range(0, WIDTH + 20, 20)]
    canvas.shape([(0, 800), *points, (WIDTH, 800)], colour)


def ripples(canvas, top, bottom, count, light=PAPER, dark=SAGE):
    """Little waves: small far away, longer in front."""
    chance = canvas.chance
    for number in range(count):
        depth = (number + chance.random()) / count
        y = top + (bottom - top) * depth**1.5
        half = (18 + 90 * depth) * chance.uniform(0.4, 1)
        x = chance.uniform(0, WIDTH)
        thick = 0.8 + 2 * depth
        lens = [(x - half, y), (x, y - thick), (x + half, y), (x, y + thick)]
        canvas.shape(lens, light if chance.random() < 0.6 else dark, 105)


def palm(canvas, x, base, high, crown=SAGE, trunk=BARK, lean=0.0, fronds=15, light=MOSS):
    """A date palm with its skirt of leaves and, beneath them, the fruit."""
    top = (x + lean * high, base - high)
    canvas.stroke(curve((x, base), (x + lean * high * 0.2, base - high * 0.5), top), trunk, high * 0.062, high * 0.042)
    for number in range(1, int(high / 11)):
        share = number * 11 / high
        middle = x + lean * high * share**1.6
        half = high * 0.024 * (1 - share * 0.25)
        canvas.line(
            [(middle - half, base - high * share), (middle + half, base - high * share - 3)], "#6d5a38", 1.4, 130
        )
    for side in (-1, 1):
        canvas.disc(top[0] + side * high * 0.035, top[1] + high * 0.07, high * 0.055, "#b5742b", 255, 1.5)
    for number in range(fronds):
        angle = math.pi * (-0.16 + 1.32 * number / (fronds - 1))
        _frond(canvas, top, angle, high * 0.42, crown if number % 3 else light)


def _frond(canvas, top, angle, long, colour):
    """One leaf, bent by its own weight, with its leaflets."""
    x, y = top
    tip = (x + math.cos(angle) * long, y - math.sin(angle) * long * 0.62 + long * 0.3 * abs(math.cos(angle)))
    bend = (x + math.cos(angle) * long * 0.55, y - math.sin(angle) * long * 0.8 - long * 0.12)
    count = 12 if long < 75 else 24
    rib = curve(top, bend, tip, count)
    canvas.stroke(rib, colour, long * 0.035, 1)
    for place in range(2, count + 1):
        (x0, y0), (x1, y1) = rib[place - 1], rib[place]
        along = math.atan2(y1 - y0, x1 - x0)
        blade = long * 0.2 * (1.1 - place / count * 0.85)
        for side in (-1, 1):
            turned = along + side * 0.75
            end = (x1 + math.cos(turned) * blade, y1 + math.sin(turned) * blade + blade * 0.22)
            canvas.stroke([(x1, y1), end], colour, long * 0.34 / count, 0.6)


def cloud(canvas, x, y, wide, colour=PAPER, alpha=150):
    """A flat cloud of the dry season."""
    for shift, drop, part in ((-0.28, 0.02, 0.5), (0.05, -0.03, 0.62), (0.33, 0.03, 0.42)):
        canvas.disc(x + shift * wide, y + drop * wide, part * wide, colour, alpha, 0.2)


def birds(canvas, x, y, count, colour, wing=13):
    """Birds far away, in a loose line."""
    for number in range(count):
        left = x + number * wing * 2.3 + canvas.chance.uniform(-6, 6)
        top = y - abs(number - count / 2) * -wing * 0.55 + canvas.chance.uniform(-5, 5)
        for side in (-1, 1):
            feather = curve((left, top), (left + side * wing * 0.5, top - wing * 0.7), (left + side * wing, top - 2), 6)
            canvas.stroke(feather, colour, 2.6, 0.8)
