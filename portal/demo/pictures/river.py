"""Water that people live by: the Tigris at dusk, a canal under palms, the tower that holds the town's water."""

from portal.demo.pictures.built import dome, house, lamp, minaret
from portal.demo.pictures.canvas import (
    BARK,
    CLAY,
    DEEP,
    FOAM,
    FOREST,
    HAZE,
    INK,
    LAKE,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PALE,
    PAPER,
    PINE,
    SAGE,
    SAND,
    STRAW,
    TEAL,
    TINT,
    WIDTH,
    Canvas,
    arch,
)
from portal.demo.pictures.growing import bank, birds, cloud, palm, reeds, ripples
from portal.demo.pictures.people import boatman


def bridge():
    """Amarah's bank at dusk, lamps on the bridge over the Tigris."""
    canvas = Canvas(3)
    shore = 500
    canvas.gradient(0, shore, [(0, "#123f49"), (0.4, "#3f7377"), (0.68, "#c9a27c"), (0.88, "#f3b877"), (1, "#f8cf92")])
    canvas.glow(310, 470, 760, "#ffd997", 0.9)
    canvas.disc(310, 478, 130, "#ffdc94")
    for _ in range(38):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(10, 190)
        canvas.disc(x, y, canvas.chance.uniform(1.4, 3), PAPER, canvas.chance.randint(90, 200))
    bank(canvas, shore, 74, "#8a8066", 9)
    _town(canvas, shore)
    bank(canvas, shore + 4, 12, INK, 8)
    _deck(canvas, shore)
    canvas.gradient(shore, 800, [(0, "#eebb80"), (0.28, "#7f8d7c"), (0.65, "#2c5c61"), (1, "#10363e")])
    canvas.mirror(shore, 290, 0.85, 7)
    ripples(canvas, shore + 6, 800, 100, "#ffdca2", NIGHT)
    boatman(canvas, 900, 690, 230, SAND)
    reeds(canvas, -30, 150, 815, 210, INK, 20, plumes=False)
    return canvas


def _town(canvas, shore):
    chance = canvas.chance
    x = 430
    while x < WIDTH:
        wide = chance.uniform(52, 110)
        house(canvas, x, shore, wide, chance.uniform(56, 118), ("#34524e", "#2b4a48", "#3d5a52")[int(x) % 3], INK, 0.42)
        x += wide + chance.uniform(-4, 10)
    dome(canvas, 806, shore - 72, 104, TEAL, OCHRE)
    minaret(canvas, 722, shore, 262, "#2f5a59", OCHRE)
    for left, high in ((455, 130), (630, 158), (905, 150), (1010, 176), (1120, 148), (60, 150), (150, 120)):
        palm(canvas, left, shore, high, "#1b4540", INK, 0.05, 11, "#285a50")


def _deck(canvas, shore):
    """The bridge: a rising deck on piers with arches between them."""

    def height(x):
        return shore - 62 - 34 * (1 - ((x - 600) / 640) ** 2)

    deck = [(x, height(x)) for x in range(-20, 1240, 20)]
    canvas.shape([*deck, *[(x, y + 44) for x, y in reversed(deck)]], "#173d3c")
    for pier in range(60, 1200, 216):
        opening = arch(pier + 108, shore + 2, 178, 66, 0.9, 30)
        canvas.shape([(pier, height(pier) + 30), (pier + 216, height(pier + 216) + 30), (pier + 216, shore + 2), *opening, (pier, shore + 2)], "#173d3c")  # fmt: skip
        canvas.box(pier - 15, height(pier) + 20, pier + 15, shore + 10, "#0f2f2f")
    canvas.line(deck, "#0f2f2f", 5)
    canvas.line([(x, y - 19) for x, y in deck], "#0f2f2f", 3)
    for x in range(-20, 1240, 13):
        canvas.line([(x, height(x)), (x, height(x) - 19)], "#0f2f2f", 1.8)
    for x in range(60, 1200, 108):
        lamp(canvas, x, height(x), 56, "#0f2f2f")


def canal():
    """A canal between date palms, fields beside it in rows."""
    canvas = Canvas(21)
    sky = 390
    canvas.gradient(0, sky, [(0, "#bfdcd9"), (0.65, "#eef0dc"), (1, "#f7e6bd")])
    canvas.glow(600, 300, 620, "#fff6d8", 0.85)
    cloud(canvas, 250, 120, 260)
    cloud(canvas, 930, 170, 220)
    birds(canvas, 500, 160, 5, SAGE)
    bank(canvas, sky, 66, FOAM, 10)
    bank(canvas, sky, 34, MIST, 12)
    canvas.gradient(sky, 800, [(0, "#c9cf9d"), (0.35, "#8fae7c"), (1, "#3f7355")])
    _fields(canvas, sky)
    canvas.shape([(588, sky), (612, sky), (860, 800), (330, 800)], "#e4d3a2")
    canvas.shape([(591, sky), (609, sky), (806, 800), (384, 800)], "#b9d6cc")
    canvas.shape([(596, sky), (607, sky), (700, 800), (470, 800)], "#e3eee0", 150)
    for _ in range(34):
        depth = canvas.chance.random() ** 0.6
        y, half = sky + 410 * depth, 6 + 44 * depth * canvas.chance.random()
        x = 600 + canvas.chance.uniform(-0.6, 0.6) * 195 * depth
        canvas.shape([(x - half, y), (x, y - 1 - depth), (x + half, y), (x, y + 1 + depth)], SAGE if half < 18 else PAPER, 120)  # fmt: skip
    for high, step, green in ((70, 34, MOSS), (105, 62, MOSS), (165, 118, SAGE), (270, 212, LEAF), (450, 392, FOREST)):
        base = sky + high * 0.86 - 34
        for side in (-1, 1):
            palm(canvas, 600 + side * (step + 18), base + 20, high, green, BARK, -side * 0.05, 15)
    reeds(canvas, 250, 370, 830, 150, DEEP, 14)
    reeds(canvas, 830, 950, 830, 150, DEEP, 14)
    return canvas


def _fields(canvas, sky):
    """Furrows that run together far away."""
    for number in range(-34, 35):
        if abs(number) > 2:
            x = 600 + number * 9
            canvas.shape([(x, sky + 2), (x + 3, sky + 2), (600 + number * 110 + 34, 800), (600 + number * 110, 800)], PINE, 60)  # fmt: skip


def tower():
    """A water tower above the roofs of a quarter, the new pipe in its street."""
    canvas = Canvas(8)
    ground = 610
    canvas.gradient(0, ground, [(0, "#a9cdd2"), (0.6, "#e6efe6"), (1, "#f8ecd0")])
    canvas.glow(230, 190, 520, "#fffbe6", 0.85)
    for x, y, wide in ((180, 150, 300), (560, 90, 230), (1010, 210, 260)):
        cloud(canvas, x, y, wide)
    birds(canvas, 420, 220, 6, LAKE)
    bank(canvas, ground, 130, FOAM, 12)
    for x, wide, high, wall in ((0, 130, 150, SAND), (118, 120, 196, STRAW), (250, 96, 138, TINT), (352, 150, 170, "#e3cfa0"), (520, 104, 128, SAND), (1000, 110, 150, STRAW), (1104, 110, 190, TINT)):  # fmt: skip
        house(canvas, x, ground, wide, high, wall, PINE)
    for x, high in ((232, 190), (490, 220), (640, 168), (985, 180)):
        palm(canvas, x, ground, high, SAGE, BARK, 0.05, 13)
    canvas.gradient(ground, 800, [(0, "#e6d4a6"), (1, "#c9ae74")])
    _tank(canvas, 800, ground + 26)
    _trench(canvas, ground)
    return canvas


def _tank(canvas, x, base):
    """The tower: six legs, braces, a bowl with a coloured band."""
    legs = [(-150, -92), (-72, -46), (72, 46), (150, 92)]
    for foot, head in legs:
        canvas.stroke([(x + foot, base), (x + head, base - 300)], TEAL, 17, 12)
    for level in (70, 150, 230):
        half = 150 - 58 * level / 300
        canvas.line([(x - half, base - level), (x + half, base - level)], TEAL, 7)
        above = half - 15
        if level < 230:
            canvas.line([(x - half, base - level), (x + above, base - level - 80)], LAKE, 3.5)
            canvas.line([(x + half, base - level), (x - above, base - level - 80)], LAKE, 3.5)
    canvas.box(x - 17, base - 310, x + 17, base, NIGHT)
    bowl = [(x - 158, base - 400), (x + 158, base - 400), (x + 96, base - 298), (x - 96, base - 298)]
    canvas.shape(bowl, PALE)
    canvas.shape([(x + 20, base - 400), (x + 158, base - 400), (x + 96, base - 298), (x + 30, base - 298)], HAZE)
    canvas.box(x - 158, base - 488, x + 158, base - 398, PAPER)
    canvas.box(x + 20, base - 488, x + 158, base - 398, PALE)
    canvas.box(x - 158, base - 462, x + 158, base - 428, LAKE)
    canvas.box(x + 20, base - 462, x + 158, base - 428, TEAL, 90)
    canvas.shape(arch(x, base - 486, 316, 62, 1, 30), TEAL)
    canvas.line([(x - 166, base - 398), (x + 166, base - 398)], NIGHT, 8)
    canvas.stroke([(x, base - 545), (x, base - 596)], NIGHT, 5, 2)


def _trench(canvas, ground):
    """The open trench with the pipe, its earth, what keeps people out."""
    canvas.shape([(0, 772), (0, 716), (1200, 690), (1200, 742)], CLAY)
    canvas.shape([(0, 762), (0, 730), (760, 712), (760, 742)], TEAL)
    canvas.shape([(0, 742), (0, 732), (760, 714), (760, 722)], LAKE)
    for x in range(120, 760, 160):
        canvas.box(x, 706 + (760 - x) * 0.022, x + 18, 748 + (760 - x) * 0.022, NIGHT)
    canvas.disc(760, 727, 34, NIGHT, 255, 1)
    canvas.disc(762, 727, 22, "#0a2328", 255, 1.1)
    for x, wide in ((330, 210), (980, 250)):
        canvas.shape([(x - wide / 2, 712), (x - wide * 0.2, 660), (x + wide * 0.1, 652), (x + wide / 2, 700)], BARK)
        canvas.shape([(x - wide * 0.1, 706), (x + wide * 0.1, 652), (x + wide / 2, 700)], CLAY, 70)
    for x in (560, 700, 840):
        canvas.shape([(x - 15, ground + 84), (x + 15, ground + 84), (x + 4, ground + 34), (x - 4, ground + 34)], OCHRE)
        canvas.shape([(x - 10, ground + 66), (x + 10, ground + 66), (x + 7, ground + 53), (x - 7, ground + 53)], PAPER)
