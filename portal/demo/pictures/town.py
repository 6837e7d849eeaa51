"""Rooms and yards of the town: a school, a hall where people work together, a centre that serves citizens."""

from portal.demo.pictures.built import arcade, bricks, pane
from portal.demo.pictures.canvas import (
    BARK,
    BRICK,
    CLAY,
    DEEP,
    FOAM,
    FOREST,
    GOLD,
    INK,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PALE,
    PAPER,
    PINE,
    REED,
    SAGE,
    SAND,
    STRAW,
    TEAL,
    TINT,
    WIDTH,
    Canvas,
    arch,
    curve,
)
from portal.demo.pictures.growing import bank, birds, cloud, palm
from portal.demo.pictures.people import SKIN, child, person, table


def school():
    """A school of yellow brick and its yard before the first lesson."""
    canvas = Canvas(29)
    ground = 560
    canvas.gradient(0, ground, [(0, "#a9d0d2"), (0.65, "#e9f0e2"), (1, "#f9eccb")])
    canvas.glow(990, 150, 520, "#fffbe3", 0.9)
    cloud(canvas, 190, 110, 280)
    cloud(canvas, 860, 190, 240)
    birds(canvas, 420, 90, 6, SAGE)
    bank(canvas, ground, 120, FOAM, 12)
    for x, high in ((60, 250), (120, 190), (1130, 260), (1180, 200)):
        palm(canvas, x, ground, high, SAGE, BARK, 0.04, 15)
    _school_house(canvas, ground)
    canvas.gradient(ground, 800, [(0, "#ead6a4"), (1, "#d0b57c")])
    _yard(canvas, ground)
    for x, base, shirt, bag in ((300, 700, PAPER, BRICK), (352, 706, PALE, TEAL), (560, 660, PAPER, OCHRE), (720, 730, PALE, BRICK), (905, 690, PAPER, TEAL)):  # fmt: skip
        canvas.disc(x + 22, base, 76, CLAY, 60, 0.14)
        child(canvas, x, base, 118 + (base - 660) * 0.5, shirt, bag)
    return canvas


def _school_house(canvas, ground):
    left, right, top = 190, 1040, 250
    canvas.box(left, top, right, ground, "#e0c68a")
    canvas.shape([(700, top), (right, top), (right, ground), (760, ground)], BARK, 34)
    bricks(canvas, left, top + 20, right, ground, BARK, 190)
    canvas.box(left - 12, top - 16, right + 12, top + 4, PINE)
    arcade(canvas, left + 16, 520, 392, 5, 108, "#2f6a63", PAPER)
    arcade(canvas, 710, right - 16, 392, 5, 108, "#2f6a63", PAPER)
    arcade(canvas, left + 16, 520, ground, 5, 128, PINE, PAPER)
    arcade(canvas, 710, right - 16, ground, 5, 128, PINE, PAPER)
    canvas.box(left, 408, right, 418, PINE)
    canvas.shape(
        [(524, ground), (524, 212), *reversed(arch(615, 212, 182, 62, 1, 24)), (706, 212), (706, ground)], STRAW
    )
    canvas.shape(arch(615, ground, 140, 246, 0.9, 40), PAPER)
    canvas.shape(arch(615, ground, 116, 226, 0.9, 40), DEEP)
    canvas.box(557, ground - 112, 673, ground, LEAF)
    canvas.line([(615, ground - 112), (615, ground)], DEEP, 5)
    canvas.disc(615, 258, 62, PAPER)
    canvas.disc(615, 258, 50, PINE)
    canvas.line([(615, 258), (615, 240)], PAPER, 4)
    canvas.line([(615, 258), (629, 262)], PAPER, 4)


def _yard(canvas, ground):
    canvas.shape([(556, ground), (676, ground), (800, 800), (420, 800)], SAND)
    for lines in ([(60, 640), (400, 640)], [(20, 720), (380, 720)], [(60, 640), (-30, 800)], [(400, 640), (350, 800)]):
        canvas.line(lines, PAPER, 5, 220)
    canvas.box(196, ground - 4, 520, ground + 18, LEAF)
    canvas.box(712, ground - 4, 1040, ground + 18, LEAF)
    for x in range(204, 1040, 18):
        if not 520 < x < 712:
            canvas.disc(x, ground + 2, 26, (SAGE, MOSS, LEAF)[x % 3], 255, 0.8)
    canvas.stroke([(1090, 740), (1086, 560)], CLAY, 34, 22)
    for x, y, wide in ((1000, 520, 170), (1120, 500, 210), (1060, 430, 220), (1170, 440, 160), (1040, 500, 150)):
        canvas.disc(x, y, wide, (LEAF, FOREST, SAGE)[int(wide) % 3], 255, 0.82)
    canvas.disc(1080, 742, 190, CLAY, 70, 0.16)


def workshop():
    """A hall with tall windows, tables with people around them, a plan on the screen."""
    canvas = Canvas(41)
    canvas.gradient(0, 560, [(0, "#eadfc6"), (1, "#f7f0e0")])
    canvas.box(0, 0, WIDTH, 34, PINE)
    for x in (110, 270, 930, 1090):
        pane(canvas, x, 420, 104, 300, ("#cfe4e2", MIST))
    for x in (110, 270, 930, 1090):
        canvas.shape([(x - 52, 560), (x + 52, 560), (x + 10, 800), (x - 150, 800)], PAPER, 40)
    _screen(canvas)
    canvas.gradient(520, 800, [(0, "#cdb88c"), (1, "#a58d5d")])
    canvas.box(0, 508, WIDTH, 524, REED)
    person(canvas, 338, 560, 240, TEAL, INK, 0.03, SKIN)
    canvas.stroke([(352, 410), (420, 372)], TEAL, 20, 13)
    canvas.disc(424, 370, 13, SKIN)
    cloths, coats = (PAPER, INK, BRICK, DEEP, CLAY), (TEAL, BARK, FOREST, NIGHT, CLAY)
    table(canvas, 600, 612, 250, cloths, coats)
    table(canvas, 180, 690, 330, (INK, PAPER, DEEP, INK, PAPER), (FOREST, PAPER, CLAY, TEAL, BARK))
    table(canvas, 1020, 690, 330, (DEEP, BRICK, PAPER, PAPER, INK), (BARK, NIGHT, TEAL, FOREST, DEEP))
    return canvas


def _screen(canvas):
    """The plan: stages on a path, and how far each has come."""
    canvas.box(408, 96, 792, 372, INK)
    canvas.box(420, 108, 780, 360, PAPER)
    canvas.box(450, 132, 600, 146, PINE)
    canvas.box(450, 156, 540, 164, REED)
    for number, (long, colour) in enumerate(((0.9, PINE), (0.72, PINE), (0.55, TEAL), (0.34, OCHRE))):
        y = 190 + number * 26
        canvas.box(450, y, 750, y + 14, SAND)
        canvas.box(450, y, 450 + 300 * long, y + 14, colour)
    canvas.line([(466, 325), (734, 325)], REED, 5)
    for number in range(5):
        x = 466 + number * 67
        canvas.disc(x, 325, 30, PINE if number < 3 else REED)
        canvas.disc(x, 325, 20, PALE if number < 2 else (GOLD if number == 2 else PAPER))


def centre():
    """A centre that serves citizens: windows under arches, clerks who help, people who are next."""
    canvas = Canvas(53)
    canvas.gradient(0, 520, [(0, "#efe4cb"), (1, "#f9f3e5")])
    canvas.box(0, 0, WIDTH, 30, PINE)
    for x in (250, 600, 950):
        canvas.shape(arch(x, 470, 290, 350, 0.88), FOREST)
        canvas.shape(arch(x, 470, 250, 322, 0.88), "#dfe9dc")
        canvas.shape(arch(x, 470, 250, 322, 0.88)[14:35], PALE)
        _lattice_top(canvas, x)
    for x, robe, cloth in ((250, TEAL, INK), (600, PAPER, DEEP), (950, FOREST, BRICK)):
        person(canvas, x, 560, 250, robe, cloth, 0, SKIN)
    _counter(canvas)
    canvas.gradient(640, 800, [(0, "#d9c69a"), (1, "#b59c68")])
    for x in range(-200, 1400, 150):
        canvas.line([(600 + (x - 600) * 0.62, 640), (x, 800)], BARK, 2, 90)
    canvas.line([(0, 700), (WIDTH, 700)], BARK, 2, 70)
    for x, base, high, robe, cloth in ((150, 770, 340, INK, INK), (335, 760, 330, SAND, PAPER), (700, 765, 335, CLAY, DEEP), (1060, 770, 340, NIGHT, INK)):  # fmt: skip
        canvas.disc(x + 18, base, 150, INK, 50, 0.16)
        person(canvas, x, base, high, robe, cloth, 0.01)
    child(canvas, 1150, 772, 190, PAPER, OCHRE)
    canvas.stroke([(382, 760), (374, 600)], CLAY, 6, 6)
    _plant(canvas, 520, 720)
    return canvas


def _lattice_top(canvas, x):
    """Lattice of reed in the upper part of a window, as in a mudhif's front."""
    for number in range(-10, 11):
        for slope in (-1, 1):
            points = [(x + number * 22 + slope * rise * 0.6, 266 - rise) for rise in range(0, 120, 4)]
            # What lies within the arch of the window.
            inside = [(a, b) for a, b in points if abs(a - x) < 120 * max(0, 1 - ((470 - b) / 316) ** 2.3) ** 0.43]
            if len(inside) > 1:
                canvas.line([inside[0], inside[-1]], REED, 3, 190)
    canvas.line([(x - 120, 266), (x + 120, 266)], BARK, 6)


def _counter(canvas):
    canvas.box(0, 470, WIDTH, 494, CLAY)
    canvas.box(0, 494, WIDTH, 640, "#e6d5ab")
    # The reed mat along the counter.
    for x in range(0, WIDTH, 24):
        canvas.box(x, 540, x + 15, 548, PINE)
        canvas.box(x + 9, 554, x + 24, 562, SAGE)
        canvas.box(x, 568, x + 15, 576, PINE)
    canvas.box(0, 628, WIDTH, 640, BARK)
    for x in (330, 680, 1030):
        canvas.shape([(x - 44, 470), (x - 36, 408), (x + 44, 408), (x + 38, 470)], INK)
        canvas.box(x - 16, 462, x + 20, 472, INK)
    for x in (180, 530, 880):
        canvas.shape([(x - 34, 474), (x - 22, 462), (x + 38, 462), (x + 30, 474)], PAPER)
    for x in (250, 600, 950):
        canvas.box(x - 34, 66, x + 34, 106, INK)
        canvas.box(x - 18, 78, x - 4, 94, GOLD)
        canvas.box(x + 4, 78, x + 18, 94, GOLD)


def _plant(canvas, x, base):
    for number in range(9):
        tip = (x + (number - 4) * 24, base - 190 + abs(number - 4) * 20)
        canvas.stroke(curve((x, base - 60), (x + (number - 4) * 6, base - 150), tip, 10), (LEAF, SAGE, FOREST)[number % 3], 15, 1.5)  # fmt: skip
    canvas.shape([(x - 42, base - 72), (x + 42, base - 72), (x + 30, base), (x - 30, base)], BRICK)
    canvas.box(x - 46, base - 80, x + 46, base - 66, CLAY)
    canvas.box(x - 38, base - 50, x + 38, base - 44, TINT, 150)
