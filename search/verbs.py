"""Nouns of action and the verbs they belong to: who asks for «افتتاح» wants the news that says «يفتتح». Pure.

Only derived forms VII, VIII and X are told by their letters alone (W. Wright, "A Grammar of the Arabic Language",
§§ 195-202): انقطاع of ينقطع, افتتاح of يفتتح, استخدام of يستخدم. Verbs of the others have the three letters of their
root and no more, which are those of half a dozen other words.
"""

import re

_INSIDE = "[^ا][تطد][^اي]|ن[^ا][^اي]|ست[^ا][^اي]"
_LAST = "[^اءيه]"
_NOUN = re.compile(f"ا({_INSIDE})ا({_LAST})")
_VERB = re.compile(f"[ايت]({_INSIDE})({_LAST})")
# A long vowel in the root: احتياج of يحتاج.
_HOLLOW_NOUN = re.compile(f"ا([^ا])تيا({_LAST})")
_HOLLOW_VERB = re.compile(f"[ايت]([^ا])تا({_LAST})")
# He, she, and the past of both.
_PERSONS = (("ي", ""), ("ت", ""), ("ا", ""), ("ا", "ت"))
_SHE_DID = re.compile("(ا.*[^ا])ت")


def forms_of_one_verb(stem):
    """Return the noun of action of a stemmed verb, or the verbs of a stemmed noun of action; () where neither shows."""
    if noun := _NOUN.fullmatch(stem):
        return tuple(f"{before}{noun[1]}{noun[2]}{after}" for before, after in _PERSONS)
    if noun := _HOLLOW_NOUN.fullmatch(stem):
        return tuple(f"{before}{noun[1]}تا{noun[2]}{after}" for before, after in _PERSONS)
    return _noun_of(stem) or ((past := _SHE_DID.fullmatch(stem)) and _noun_of(past[1])) or ()


def _noun_of(verb):
    if found := _VERB.fullmatch(verb):
        return (f"ا{found[1]}ا{found[2]}",)
    if found := _HOLLOW_VERB.fullmatch(verb):
        return (f"ا{found[1]}تيا{found[2]}",)
    return ()
