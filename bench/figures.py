"""Figures as they are quoted: what was aimed at, what was found, and the table of them."""

import math
import statistics
from dataclasses import dataclass

HEADINGS = ("", "what", "target", "figure", "reference", "ratio", "met")


@dataclass(frozen=True)
class Figure:
    """One measured value. `met` is None for what is only told."""

    name: str
    what: str
    figure: str
    target: str = ""
    reference: str = ""
    ratio: str = ""
    met: bool | None = None

    @property
    def cells(self):
        met = {True: "yes", False: "NO", None: ""}[self.met]
        return (self.name, self.what, self.target, self.figure, self.reference, self.ratio, met)


def table(figures):
    """Return the figures as a Markdown table."""
    rows = [HEADINGS, *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rows.insert(1, tuple("-" * width for width in widths))
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in padded)


def median(values):
    return statistics.median(values)


def percentile(values, share):
    """Return the smallest value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def milliseconds(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"
