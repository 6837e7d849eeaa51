"""Brings the forms of English words together: M. Porter's English stemmer of the Snowball project. Pure.

British and American spellings meet before it, words that change inside (children, people) by the list below.
"""

import re
from functools import lru_cache
from threading import Lock

import snowballstemmer

LONGEST_WORD = 40
MOST_PASSES = 5
_STEMMER = snowballstemmer.stemmer("english")
# A stemmer keeps the word that it works on in itself: two threads in one of them would mix their words.
_IN_USE = Lock()
_ISE = re.compile(r"(?<=...)(?:iz)(?=(?:e[drs]?|ers|ing|ations?|ational)$)")
_YSE = re.compile(r"(?<=...)(?:yz)(?=(?:e[drs]?|ers|ing)$)")
_SAME_WORD = {
    form: key
    for key, forms in {
        "child": "children",
        "person": "people persons",
        "woman": "women",
        "man": "men",
        "foot": "feet",
        "tooth": "teeth",
        "licence": "license licences licenses licensed licensing",
        "practice": "practise practices practises practised practising",
        "programme": "program programs programmes",
        "centre": "center centers centres",
        "metre": "meter meters metres",
        "litre": "liter liters litres",
        "kilometre": "kilometer kilometers kilometres",
        "colour": "color colors colours",
        "labour": "labor",
        "neighbour": "neighbor neighbors neighbours",
        "neighbourhood": "neighborhood neighborhoods neighbourhoods",
        "harbour": "harbor harbors harbours",
        "enrol": "enroll enrolls enrols enrolled enrolling enrolment enrolments enrollment enrollments",
        "defence": "defense",
        "offence": "offense offenses offences",
        "cheque": "cheques",
        "catalogue": "catalog catalogs catalogues",
        "plough": "plow",
        "tyre": "tyres",
        "fibre": "fiber fibers fibres",
        "grey": "gray",
        "aluminium": "aluminum",
        "judgement": "judgment judgments judgements",
        "datum": "data",
        "criterion": "criteria",
        "half": "halves",
        "shelf": "shelves",
        "wife": "wives",
        "life": "lives",
        "ox": "oxen",
        "mouse": "mice",
        "analysis": "analyses",
        "basis": "bases",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=1 << 13)
def stem(word):
    """Return what an English word of lower-case ASCII letters is indexed and searched by. A stem is its own stem."""
    word = word[:LONGEST_WORD]
    for _pass in range(MOST_PASSES):
        with _IN_USE:
            shorter = _STEMMER.stemWord(_british(_SAME_WORD.get(word, word)))
        if shorter == word:
            break
        word = shorter
    return word


def _british(word):
    return _YSE.sub("ys", _ISE.sub("is", word))
