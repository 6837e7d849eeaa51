"""Words typed while the keyboard was set to the other language. Pure; the keys stand in data/keyboards.txt."""

import re
from functools import cache

from search.vocabulary import DATA

_ARABIC = re.compile("[\u0600-\u06ff]")


def on_other_layout(text):
    """Return what the same keys give on the other layout: the Latin one for a text with Arabic letters."""
    latin, arabic, pattern = _keys()
    if _ARABIC.search(text):
        return pattern.sub(lambda given: arabic[given[0]], text)
    return "".join(latin.get(letter) or latin.get(letter.lower(), letter) for letter in text)


@cache
def _keys():
    """Return {Latin key: what Arabic gives}, the reverse for Arabic letters, and the pattern that finds those."""
    lines = (DATA / "keyboards.txt").read_text(encoding="utf-8").splitlines()
    latin = dict(line.split("\t") for line in lines if not line.startswith("# "))
    arabic = {}
    for key, given in latin.items():
        if _ARABIC.search(given):
            arabic.setdefault(given, key)
    # What one key gives may be two letters, «لا»: it comes before either of them.
    longest_first = sorted(arabic, key=len, reverse=True)
    return latin, arabic, re.compile("|".join(map(re.escape, longest_first)))
