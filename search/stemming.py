"""Takes endings and clitics off folded Arabic words, so that the forms of one word meet. Pure.

A word is first looked up in the vocabulary, whole and without what can be attached to it; a letter that is a word of
its own elsewhere (ب ك ل ف) is only taken off when a known word remains, so «بناء» and «لجنة» stay whole while «ببناء»
and «للجنة» do not. What is unknown loses prefixes and suffixes as in light10 (L. Larkey, L. Ballesteros, M. Connell,
"Light stemming for Arabic information retrieval", 2007) by the length rules of Lucene's ArabicStemmer: a prefix leaves
two letters or more, a lone و three, a suffix two.
"""

import re
from functools import lru_cache

from search.spelling import without_hamza
from search.vocabulary import get_keys, get_keys_without_hamza, get_words_in_waw

ARTICLES = ("وبال", "وكال", "فبال", "ولل", "فلل", "وال", "بال", "كال", "فال", "لل", "ال")
_OPENING_A_PREFIX = frozenset("وفبكلا")
CONJUNCTIONS_AND_PREPOSITIONS = ("و", "ف", "ول", "وب", "وك", "فل", "فب", "ب", "ك", "ل")
JOINED_PREPOSITIONS = ("ل", "ب")
SHORTEST_WITH_JOINED_PREPOSITION = 4
# Before «لل» a word may have lost a letter of its own («للجنة»).
_ARTICLES_WITHOUT_LL = tuple(article for article in ARTICLES if not article.endswith("لل"))
LIGHT_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
PRONOUNS = ("هما", "ها", "هم", "هن", "كم", "كن", "نا", "ه", "ك", "ي")
# A feminine word opens its ending before a pronoun and in the dual: «معاملة» gives «معاملتي» and «معاملتين».
OPEN_FEMININE = ("تهما", "تها", "تهم", "تنا", "تكم", "تين", "تان", "ته", "تي", "تك")
# «ت» alone is how «اجازت» is often written.
INFLECTIONS = ("ات", "ان", "ون", "ين", "يه", "و", "ت")
FEMININE_MAY_PRECEDE = frozenset({"ات", "يه", "ي", "ت"})
SHORTEST_KNOWN_STEM = {"ان": 3, "ون": 3, "ين": 3, "و": 3, "ك": 3, "نا": 3, "كم": 3, "كن": 3, "هن": 3, "هم": 3, "هما": 3}
SHORTEST_OPENED = 4
AMBIGUOUS_WHEN_OPENED = ("ته", "تي", "تك")  # «ثابتة» ends like «رغبته»
SHORTEST_AFTER_CLITIC = 3
# Nouns of action and participles open with ت م or ا: in a long unknown word the letter before is «to» or «by»
# (لمتابعة، بتوقيت، لإعادة). Words that open so by themselves stand in the vocabulary (بترول).
BEFORE_NOUNS_OF_ACTION = ("لت", "لم", "لا", "بت", "بم", "با")
SHORTEST_WITH_PREPOSITION = 6
SHORTEST_LOSING_TANWIN = 5
MOST_ENDINGS = 2
LONGEST_WORD = 64
_ALEF, _YEH, _WAW, _TEH, _TEH_AS_HEH = "ا", "ي", "و", "ت", "ه"

# Broken plurals whose shape alone tells the singular (W. Wright, "A Grammar of the Arabic Language", §§ 304-305):
# تفاعيل of تفعيل, مفاعيل of مفعول, فعائل of فعيلة, فواعل of فاعل. مفاعل is not among them: it is a participle as well.
BROKEN_PATTERNS = (
    (re.compile("^ت(.)ا(.)ي(.)$"), r"ت\1\2ي\3"),
    (re.compile("^م(.)ا(.)ي(.)$"), r"م\1\2و\3"),
    (re.compile("^([^اتم].)ا[ءي]([^اوي])$"), r"\1ي\2"),
    (re.compile("^([^اتمو])وا(.[^اوي])$"), r"\1ا\2"),
)
_ENDINGS_BY_LAST_LETTER = {
    letter: tuple(ending for ending in (*OPEN_FEMININE, *INFLECTIONS, *PRONOUNS) if ending[-1] == letter)
    for letter in "اتكمنهوي"
}


@lru_cache(maxsize=1 << 14)
def stem(word):
    """Return what the folded word is indexed and searched by. A stem is its own stem."""
    word = word[:LONGEST_WORD]
    while (shorter := _known(word) or without_hamza(_light(word))) != word:
        word = shorter
    return word


def is_known(word):
    """Say whether the vocabulary or the names hold a folded word, whatever is attached to it."""
    return bool(_known(word))


def without_article(word):
    """Return (article with what is joined before it, the rest) of a folded word, ("", word) where there is none."""
    for article in _ARTICLES_WITHOUT_LL:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST_AFTER_CLITIC:
            return article, word[len(article) :]
    return "", word


def with_and_without_preposition(stem_of_word):
    """Return how an unknown word may also stand in a text: «لخريجي» beside «خريجون»; () for a word of the vocabulary.

    Nothing tells whether the ل of an unknown word is its own. It is indexed as it stands and asked for both ways.
    """
    if stem_of_word in get_keys() or len(stem_of_word) < SHORTEST_WITH_JOINED_PREPOSITION:
        return ()
    longer = tuple(preposition + stem_of_word for preposition in JOINED_PREPOSITIONS)
    rest = stem_of_word[1:]
    if stem_of_word.startswith(JOINED_PREPOSITIONS) and len(rest) >= SHORTEST_WITH_JOINED_PREPOSITION:
        return (*longer, rest)
    return longer


def _known(word):
    """Return the key of the known word inside, or nothing."""
    exact, plain = get_keys(), get_keys_without_hamza()
    if word in exact:
        return exact[word]
    cores = list(_cores(word))
    for core in sorted(cores, key=len, reverse=True):
        # A known word behind what is joined to it comes before endings that might be cut: «للبنات» holds no «لبن».
        if len(core) >= SHORTEST_AFTER_CLITIC and core in exact:
            return exact[core]
    for core in cores:
        found = (
            _without_ending(core, exact.get)
            or _without_ending(core, lambda form: plain.get(without_hamza(form)))
            or (core.endswith(_ALEF) and len(core) > SHORTEST_AFTER_CLITIC and exact.get(core[:-1]))
        )
        if found:
            return found
    return None


def _cores(word):
    """Yield what may be the word itself: without an article, whole, without a clitic of a letter or two."""
    if word[:1] not in _OPENING_A_PREFIX:
        yield word
        return
    for prefix in ARTICLES:
        if word.startswith(prefix):
            if prefix.endswith("لل"):
                yield word[len(prefix) - 1 :]  # «للجنة»: the article melts into a word that opens with ل
            if len(word) >= len(prefix) + 2:
                yield word[len(prefix) :]
    yield word
    for prefix in CONJUNCTIONS_AND_PREPOSITIONS:
        if not word.startswith(prefix) or len(word) - len(prefix) < SHORTEST_AFTER_CLITIC:
            continue
        if not (prefix == _WAW and _has_own_waw(word)):
            yield word[len(prefix) :]


def _without_ending(word, key_of, endings=MOST_ENDINGS):
    """Return the key of the word, or of what stays when up to two endings are taken off."""
    key = key_of(word)
    if key or not endings:
        return key
    for ending in _ENDINGS_BY_LAST_LETTER.get(word[-1:], ()):
        rest = word[: -len(ending)]
        if len(rest) < 2 or not word.endswith(ending):
            continue
        if key := _key_of_rest(rest, ending, key_of, endings):
            return key
    return None


def _key_of_rest(rest, ending, key_of, endings):
    feminine = rest + _TEH_AS_HEH
    if ending in OPEN_FEMININE:
        return key_of(feminine)
    if ending in FEMININE_MAY_PRECEDE and key_of(feminine) == feminine:
        return feminine if ending != _TEH or len(rest) >= SHORTEST_OPENED else None
    if ending == _TEH:
        return None
    if len(rest) < SHORTEST_KNOWN_STEM.get(ending, 2):
        return None
    if ending in PRONOUNS and rest.endswith(_ALEF) and (key := key_of(rest[:-1] + _YEH)):
        return key  # «شكواكم»: the ى of «شكوى» is an alef before a pronoun
    return _without_ending(rest, key_of, endings - 1)


def _light(word):
    return _singular(_without_light_suffixes(_without_pronoun(_without_light_prefix(word))))


def _singular(word):
    for plural, singular in BROKEN_PATTERNS:
        word = plural.sub(singular, word)
    return word


def _without_light_prefix(word):
    if word[:1] not in _OPENING_A_PREFIX:
        return word
    for prefix in ARTICLES:
        if word.startswith(prefix) and len(word) >= len(prefix) + 2:
            return word[len(prefix) :]
    if word.startswith(_WAW) and len(word) > SHORTEST_AFTER_CLITIC and not _has_own_waw(word):
        return word[1:]
    if len(word) >= SHORTEST_WITH_PREPOSITION and word.startswith(BEFORE_NOUNS_OF_ACTION):
        return word[1:]
    return word


def _has_own_waw(word):
    return not get_words_in_waw().isdisjoint((word, _without_light_suffixes(_without_pronoun(word))))


def _without_pronoun(word):
    """Take off pronouns of unknown words where nothing else can be meant: after ات, and after the opened feminine."""
    for pronoun in ("هما", "هم", "كم", "نا", "ك") if "ات" in word else ():
        if word.endswith("ات" + pronoun) and len(word) >= len(pronoun) + 5:
            return word[: -len(pronoun)]
    for ending in () if word.startswith(_YEH) else OPEN_FEMININE:  # «يثبتها» is a verb
        rest = word[: -len(ending)]
        shortest = SHORTEST_OPENED if ending in AMBIGUOUS_WHEN_OPENED else SHORTEST_OPENED - 1
        if word.endswith(ending) and len(rest) >= shortest and not rest.endswith(_ALEF):
            return rest
    return word


def _without_light_suffixes(word):
    if len(word) >= SHORTEST_LOSING_TANWIN and (
        word.endswith(_ALEF) or (word.endswith(_WAW) and word.startswith("م"))  # «مجددا», «مدققو الحسابات»
    ):
        word = word[:-1]
    for suffix in LIGHT_SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + 2:
            word = word[: -len(suffix)]
    return word
