"""How far a typed word is from one that stands somewhere: F. Damerau's four slips, weighed by how likely each is. Pure.

A slip costs 1; less where the letter was doubled, lies beside the other on the keyboard, or sounds like it. The
keyboards are Arabic 101 and QWERTY, which telephones keep to as well.
"""

DOUBLED, SWAPPED, ALIKE, BESIDE, VOWEL, WHOLE = 0.4, 0.6, 0.4, 0.7, 0.8, 1.0
_ROWS = (
    ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "  ر يهوزظ"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
# Letters that one ear or eye takes for the other.
_ALIKE = """
ضظ تط سص ذز ذظ ذد غق ثس حه قك اع يا وا اه هت دض حخ جخ ثت بن نت شس صض رز طظ عغ فق
ae ei eo iy ou ao sc sz ck kq vw bp dt fv gj mn
"""


def _pairs():
    beside = {}
    for rows in _ROWS:
        places = [(row, column, key) for row, keys in enumerate(rows) for column, key in enumerate(keys) if key != " "]
        for row, column, key in places:
            for row_too, column_too, other in places:
                if key != other and abs(row - row_too) <= 1 and abs(column - column_too) <= 1:
                    beside[key, other] = BESIDE
    alike = {pair: ALIKE for one, other in _ALIKE.split() for pair in ((one, other), (other, one))}
    return beside | alike


_CHANGED = _pairs()


def longest_way(word):
    """Return how many slips a word of its length may hold and still be known again."""
    return 0 if len(word) < 3 else 1 if len(word) < 7 else 2


def cost(typed, meant):
    """Return what the slips between two words cost, each place of a word being slipped on once at most."""
    before, here = [], [at * WHOLE for at in range(len(meant) + 1)]
    for row, letter in enumerate(typed, 1):
        before, above, here = here, before, [row * WHOLE]
        for column, other in enumerate(meant, 1):
            ways = [
                before[column - 1] + (0.0 if letter == other else _CHANGED.get((letter, other), WHOLE)),
                before[column] + _one_more(typed, row - 1),
                here[column - 1] + _one_more(meant, column - 1),
            ]
            if row > 1 and column > 1 and letter == meant[column - 2] and other == typed[row - 2] != letter:
                ways.append(above[column - 2] + SWAPPED)
            here.append(min(ways))
    return here[-1]


def _one_more(word, at):
    """Return what it costs that this letter stands in one word and not in the other."""
    return DOUBLED if at and word[at] == word[at - 1] else VOWEL if word[at] in "اويaeiou" else WHOLE
