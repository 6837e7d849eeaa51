"""Words typed while the keyboard was set to the other language. Pure; the keys stand in data/keyboards.txt."""

from functools import cache

from search.vocabulary import DATA

ARABIC_LETTERS = ("\u0600", "\u06ff")


def on_other_layout(text):
    """Return what the same keys give on the other layout: the Latin one for a text with Arabic letters."""
    latin, arabic = _keys()
    if any(ARABIC_LETTERS[0] <= letter <= ARABIC_LETTERS[1] for letter in text):
        for keys, key in arabic:
            text = text.replace(keys, key)
        return text
    return "".join(latin.get(letter) or latin.get(letter.lower(), letter) for letter in text)


@cache
def _keys():
    lines = (DATA / "keyboards.txt").read_text(encoding="utf-8").splitlines()
    latin = dict(pair.split("\t") for pair in lines if pair and not pair.startswith("# "))
    # What one key gives may be two letters, «لا»: it comes before either of them.
    arabic = sorted(((given, key) for key, given in latin.items()), key=lambda pair: -len(pair[0]))
    return latin, [pair for at, pair in enumerate(arabic) if pair[0] not in {given for given, _key in arabic[:at]}]
