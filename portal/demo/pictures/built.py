"""What people have built: houses of brick, domes, lamps, windows with arches."""

from portal.demo.pictures.canvas import BARK, DEEP, GOLD, INK, PAPER, REED, STRAW, arch


def house(canvas, x, base, wide, high, wall, window=INK, lit=0.0):
    """A flat house of brick with rows of windows; a part of them is lit."""
    canvas.box(x, base - high, x + wide, base, wall)
    canvas.box(x - 3, base - high - 6, x + wide + 3, base - high, wall)
    columns, rows = max(1, int(wide / 30)), max(1, int(high / 44))
    for column in range(columns):
        for row in range(rows):
            left = x + (column + 0.5) * wide / columns
            top = base - high + 18 + row * 44
            colour = GOLD if canvas.chance.random() < lit else window
            canvas.shape(arch(left, top + 22, 13, 20, 1, 10), colour, 235 if colour == GOLD else 90)


def dome(canvas, x, base, wide, colour, band=None):
    """A dome on its drum, with its point."""
    canvas.box(x - wide * 0.46, base - wide * 0.3, x + wide * 0.46, base, colour)
    bulb = arch(x, base - wide * 0.28, wide, wide * 0.78, 0.9)
    canvas.shape(bulb, colour)
    canvas.stroke([(x, base - wide * 1.02), (x, base - wide * 1.26)], band or colour, 5, 1.5)
    if band:
        canvas.box(x - wide * 0.46, base - wide * 0.3, x + wide * 0.46, base - wide * 0.22, band)


def minaret(canvas, x, base, high, colour, band):
    """A minaret with its gallery."""
    canvas.stroke([(x, base), (x, base - high * 0.86)], colour, high * 0.085, high * 0.07)
    for level, wide in ((0.64, 0.13), (0.82, 0.11)):
        canvas.box(x - high * wide / 2, base - high * level, x + high * wide / 2, base - high * (level - 0.03), band)
    canvas.shape(arch(x, base - high * 0.855, high * 0.075, high * 0.1, 1, 16), band)
    canvas.stroke([(x, base - high * 0.94), (x, base - high * 1.02)], band, 3.5, 1)


def lamp(canvas, x, base, high, colour, strength=0.9):
    """A street lamp that burns."""
    canvas.stroke([(x, base), (x, base - high)], colour, 4.5, 3)
    canvas.glow(x, base - high, high * 2.1, "#ffd88a", strength)
    canvas.disc(x, base - high, 11, "#fff0c4")


def arcade(canvas, left, right, base, count, high, inside=DEEP, frame=STRAW):
    """A row of openings with round arches."""
    step = (right - left) / count
    for number in range(count):
        x = left + (number + 0.5) * step
        canvas.shape(arch(x, base, step * 0.74, high, 0.95, 24), frame)
        canvas.shape(arch(x, base, step * 0.6, high * 0.93, 0.95, 24), inside)


def bricks(canvas, left, top, right, bottom, colour=BARK, count=60):
    """Single bricks that show in a wall, here and there."""
    for _ in range(count):
        x, y = canvas.chance.uniform(left, right - 18), canvas.chance.uniform(top, bottom - 8)
        canvas.box(x, y, x + 16, y + 5, colour, 70)


def pane(canvas, x, base, wide, high, stops, frame=REED):
    """A tall window with an arch, through which daylight comes."""
    canvas.shape(arch(x, base, wide + 22, high + 12, 0.95, 30), frame)
    canvas.shape(arch(x, base, wide, high, 0.95, 30), stops[0])
    canvas.shape([(x - wide / 2, base), (x - wide / 2, base - high * 0.34), (x + wide / 2, base - high * 0.28), (x + wide / 2, base)], stops[1])  # fmt: skip
    canvas.line([(x, base), (x, base - high)], PAPER, 3.5, 220)
    canvas.line([(x - wide / 2, base - high * 0.5), (x + wide / 2, base - high * 0.5)], PAPER, 3.5, 220)
