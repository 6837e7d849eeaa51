"""G: how fast texts become words of the index, beside what Python alone does to them.

The reference is NFKC, case folding and cutting at spaces: less than any index needs, and all of it in C. Both begin
without having met a word, as a rebuild does; warm is what the work of a day is like.
"""

import time
import unicodedata

from bench.figures import Figure, median
from bench.texts import read_texts, write_texts
from search import analysis, english, stemming

LEAST = 5.0  # MB/s
BYTES = 8_000_000
ROUNDS = 3
NAMES = {"ar": "Arabic", "en": "English"}
CACHES = (analysis._tokens_of, analysis._read, stemming.stem, english.stem)


def measure(scene):
    """Return how many megabytes of either language are read in a second."""
    texts = write_texts(scene.folder / "texts.jsonl")
    analysis.tokens("كلمة word")  # the vocabulary is read once, by whoever comes first
    return [figure for language in NAMES for figure in _figures(language, _sample(texts, language))]


def _figures(language, texts):
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    plain = megabytes / median([_seconds(_plain, texts) for _round in range(ROUNDS)])
    cold = megabytes / median([_seconds_from_cold(texts) for _round in range(ROUNDS)])
    warm = megabytes / median([_seconds(analysis.tokens, texts) for _round in range(ROUNDS)])
    for name, reached in (("from cold", cold), ("warm", warm)):
        yield Figure(
            "G",
            f"{NAMES[language]} text as words of the index, {name}",
            f"{reached:.1f} MB/s",
            f"> {LEAST:.0f} MB/s",
            f"{plain:.0f} MB/s",
            f"{reached / plain:.2f}",
            reached > LEAST,
        )


def _sample(texts, language):
    parts, size = [], 0
    for text in read_texts(texts):
        if text.language == language:
            parts.append(f"{text.title}\n{text.body}")
            size += len(parts[-1].encode())
        if size > BYTES:
            break
    return parts


def _plain(text):
    return unicodedata.normalize("NFKC", text).casefold().split()


def _seconds_from_cold(texts):
    for cached in CACHES:
        cached.cache_clear()
    return _seconds(analysis.tokens, texts)


def _seconds(act, texts):
    start = time.process_time()
    for text in texts:
        act(text)
    return time.process_time() - start
