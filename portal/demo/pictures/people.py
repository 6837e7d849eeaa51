"""People as flat figures without faces, and what they row."""

from portal.demo.pictures.canvas import BARK, CLAY, DEEP, INK, PAPER, REED, SAND, TEAL, TINT, curve

SKIN = "#c99a6b"


def person(canvas, x, base, high, robe=PAPER, cloth=DEEP, lean=0.0, face=None):
    """Somebody standing in a long robe and a head cloth, from behind unless there is a face."""
    head = high * 0.145
    top = base - high
    shift = lean * high
    shoulder, hem = high * 0.13, high * 0.155
    neck = (x + shift, top + head * 0.95)
    canvas.shape(
        [
            (neck[0] - shoulder * 0.5, neck[1]),
            (neck[0] + shoulder * 0.5, neck[1]),
            (neck[0] + shoulder, neck[1] + high * 0.07),
            (x + hem, base),
            (x - hem, base),
            (neck[0] - shoulder, neck[1] + high * 0.07),
        ],
        robe,
    )
    canvas.disc(neck[0], top + head * 0.55, head, cloth)
    canvas.shape(
        [
            *curve((neck[0] - head * 0.58, top + head * 0.65), (neck[0], top - head * 0.55), (neck[0] + head * 0.58, top + head * 0.65), 8),
            (neck[0] + head * 0.75, neck[1] + head * 0.55),
            (neck[0] - head * 0.75, neck[1] + head * 0.55),
        ],
        cloth,
    )  # fmt: skip
    if face:
        canvas.disc(neck[0], top + head * 0.66, head * 0.72, face, 255, 1.2)
    for side in (-1, 1):
        edge = neck[0] + side * shoulder * 0.72
        canvas.line([(edge, neck[1] + high * 0.16), (x + side * hem * 0.62, base - high * 0.34)], INK, high * 0.008, 70)


def child(canvas, x, base, high, shirt, bag):
    """A pupil with a satchel, from behind."""
    head = high * 0.24
    canvas.box(x - high * 0.1, base - high * 0.36, x - high * 0.02, base, DEEP)
    canvas.box(x + high * 0.02, base - high * 0.36, x + high * 0.1, base, DEEP)
    top = base - high * 0.76
    canvas.shape([(x - high * 0.14, top), (x + high * 0.14, top), (x + high * 0.17, base - high * 0.3), (x - high * 0.17, base - high * 0.3)], shirt)  # fmt: skip
    canvas.box(x - high * 0.1, top + high * 0.06, x + high * 0.1, base - high * 0.38, bag)
    canvas.disc(x, base - high * 0.88, head, INK)


def seated(canvas, x, base, wide, coat, cloth, face=None):
    """Somebody who sits: shoulders and head, from behind unless there is a face."""
    shoulders = curve((x - wide / 2, base), (x - wide * 0.48, base - wide * 0.62), (x, base - wide * 0.62), 10)
    canvas.shape([*shoulders, *curve((x, base - wide * 0.62), (x + wide * 0.48, base - wide * 0.62), (x + wide / 2, base), 10)], coat)  # fmt: skip
    canvas.disc(x, base - wide * 0.78, wide * 0.46, cloth, 255, 1.12)
    if face:
        canvas.disc(x, base - wide * 0.73, wide * 0.32, face, 255, 1.15)


def boat(canvas, x, y, long, colour=INK, rim=BARK):
    """A mashhuf: narrow, flat, with its high curved prow to the right."""
    stern, prow = (x - long / 2, y - long * 0.03), (x + long / 2, y - long * 0.17)
    deck = curve(stern, (x + long * 0.16, y + long * 0.03), prow, 22)
    keel = curve(prow, (x + long * 0.3, y + long * 0.115), (x - long * 0.34, y + long * 0.062), 22)
    canvas.shape([*deck, *keel, stern], colour)
    canvas.stroke(deck, rim, long * 0.014, long * 0.009)
    shade = [(x - long * 0.42, y + long * 0.062), (x, y + long * 0.05), (x + long * 0.34, y + long * 0.055), (x + long * 0.05, y + long * 0.095)]  # fmt: skip
    canvas.shape(shade, colour, 90)


def boatman(canvas, x, y, long, robe=PAPER):
    """A mashhuf with somebody who stands in it and pushes it on with a pole."""
    foot = x - long * 0.25
    person(canvas, foot, y + long * 0.005, long * 0.46, robe, DEEP, 0.05)
    # What it carries: cut reeds.
    for number in range(9):
        start = (x - long * 0.02 + long * number * 0.012, y - long * (0.012 + number * 0.006))
        canvas.stroke([start, (start[0] + long * 0.28, start[1] - long * 0.05)], REED if number % 2 else BARK, 6, 2)
    boat(canvas, x, y, long)
    canvas.stroke([(foot + long * 0.22, y - long * 0.6), (foot + long * 0.06, y + long * 0.17)], CLAY, 4.5, 3)
    for shoulder, hand in ((0.3, (0.145, 0.3)), (0.275, (0.122, 0.2))):
        elbow = (foot + long * 0.08, y - long * (shoulder - 0.05))
        reach = (foot + long * hand[0], y - long * hand[1])
        canvas.stroke(
            curve((foot + long * 0.045, y - long * shoulder), elbow, reach, 8), TINT, long * 0.045, long * 0.026
        )
        canvas.disc(*reach, long * 0.024, SKIN)


def table(canvas, x, y, wide, heads, coats):
    """A round table seen from the hall's end: who sits behind it, the table, who sits before it."""
    for number, (head, coat) in enumerate(zip(heads[:3], coats, strict=False)):
        seated(canvas, x + (number - 1) * wide * 0.3, y - wide * 0.02, wide * 0.24, coat, head, SKIN)
    canvas.disc(x, y + wide * 0.03, wide, BARK, 255, 0.3)
    canvas.disc(x, y, wide, SAND, 255, 0.3)
    for shift in (-0.22, 0.1):
        canvas.shape([(x + wide * (shift + a), y + wide * b) for a, b in ((0.0, -0.03), (0.13, -0.04), (0.16, 0.02), (0.03, 0.03))], PAPER)  # fmt: skip
    canvas.disc(x - wide * 0.02, y - wide * 0.04, wide * 0.05, TEAL, 255, 0.6)
    for number, (head, coat) in enumerate(zip(heads[3:], coats[::-1], strict=False)):
        seated(canvas, x + (number * 2 - 1) * wide * 0.22, y + wide * 0.34, wide * 0.33, coat, head)
