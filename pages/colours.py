"""Colours as numbers: how well two can be told apart (WCAG 2), and the nearest one that can be read."""

READABLE = 7  # to 1: what all text of the portal keeps to
_STEPS = 100


def contrast(one, other):
    """Return the contrast of two colours (#rrggbb), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour, other, share):
    """Return `colour` with this share (0 to 1) of another in it."""
    parts = (round(a + (b - a) * share) for a, b in zip(_parts(colour), _parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def nearest_readable(colour, grounds, towards, least=READABLE):
    """Return `colour`, moved towards black or white until it reads on every ground; `towards` when none does."""
    for step in range(_STEPS + 1):
        moved = mix(colour, towards, step / _STEPS)
        if all(contrast(moved, ground) >= least for ground in grounds):
            return moved
    return towards


def _parts(colour):
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _luminance(colour):
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
