"""Catalogues of texts: compiled in Python, so that no system package is needed to run the portal.

`python -m portal.catalogues` compiles; `… collect` gathers texts first and `… check` tells whether anything
is missing, both with GNU gettext through Django's makemessages.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import polib
from django.utils.translation.reloader import translation_file_changed

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ar", "en")
_IGNORED = ["--ignore=var/*", "--ignore=.venv/*", "--ignore=tests/*", "--ignore=bench/*", "--ignore=locale/*"]


def compile_catalogues(folder=ROOT / "locale"):
    """Write a .mo beside each .po that is newer; return the paths written. This process then speaks them too."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        temporary = target.with_suffix(f".{os.getpid()}")
        polib.pofile(str(source)).save_as_mofile(str(temporary))
        temporary.replace(target)
        # Whatever was said before, such as by a check at the start, was said without it.
        translation_file_changed(sender=None, file_path=target)
        written.append(target)
    return written


def collect():
    """Gather the texts of code and templates into the catalogues."""
    command = [sys.executable, "manage.py", "makemessages", "--no-location", "--no-wrap", *_IGNORED]
    subprocess.run([*command, *(f"--locale={code}" for code in LANGUAGES)], check=True, cwd=ROOT)
    for code in LANGUAGES:
        _settle(ROOT / f"locale/{code}/LC_MESSAGES/django.po")


def _settle(path):
    """Drop the creation date, obsolete entries and guesses, so that nothing changes when no text does."""
    catalogue = polib.pofile(str(path), wrapwidth=0)
    catalogue.metadata.pop("POT-Creation-Date", None)
    for entry in list(catalogue):
        if entry.obsolete:
            catalogue.remove(entry)
        elif entry.fuzzy:
            _forget_guess(entry)
    catalogue.save(str(path))


def _forget_guess(entry):
    """Empty an entry that gettext filled from a similar one: a wrong sentence is worse than a missing one."""
    entry.flags.remove("fuzzy")
    entry.previous_msgctxt = entry.previous_msgid = entry.previous_msgid_plural = None
    entry.msgstr = ""
    entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")


def problems():
    """Return what is wrong with the catalogues as they stand: untranslated, fuzzy, or broken placeholders."""
    found = []
    for entry in polib.pofile(str(ROOT / "locale/ar/LC_MESSAGES/django.po")):
        texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        if entry.obsolete or not all(texts):
            found.append(f"not translated: {entry.msgid}")
        elif "fuzzy" in entry.flags:
            found.append(f"fuzzy: {entry.msgid}")
        else:
            found += [f"placeholder: {entry.msgid}" for text in texts if _names(text) - _names(entry)]
    return found


def _names(entry):
    text = entry if isinstance(entry, str) else entry.msgid + entry.msgid_plural
    return set(re.findall(r"%\((\w+)\)[sd]|\{(\w+)\}", text))


def has_drifted():
    """Collect into the working files and tell whether that changed them; the files are put back as they were."""
    paths = [ROOT / f"locale/{code}/LC_MESSAGES/django.po" for code in LANGUAGES]
    before = [path.read_text() for path in paths]
    try:
        collect()
        return [str(path) for path, text in zip(paths, before, strict=True) if path.read_text() != text]
    finally:
        for path, text in zip(paths, before, strict=True):
            path.write_text(text)


def main(arguments):
    """Run one of: compile (default), collect, check."""
    act = arguments[0] if arguments else "compile"
    if act == "check":
        lines = problems() + [f"texts changed, run make messages: {path}" for path in has_drifted()]
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return 1 if lines else 0
    if act == "collect":
        collect()
    compile_catalogues()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
