"""What is written for whoever runs the portal is true to the code: variables, cookies, addresses that take posts."""

import ast
import re
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.urls import get_resolver

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
APPS = ("portal", "pages", "eservices", "media", "search")
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
# Names of packages that are imported under another name, and what comes with a pinned package on purpose.
NAMED = {
    "PIL": "wagtail",
    "modelsearch": "wagtail",
    "taggit": "wagtail",
    "django_filters": "wagtail",
    "django_tasks": "wagtail",
}
NAMED |= {
    "bs4": "wagtail",
    "requests": "wagtail",
    "environ": "django-environ",
    "csp": "django-csp",
    "factory": "factory_boy",
}
NAMED |= {"markdown_it": "markdown-it-py", "modelcluster": "django-modelcluster"}
_READ = re.compile(r"(?:\benv(?:\.\w+)?\(|environ\.get\(|environ\[|getenv\()\s*\"([A-Z_]+)\"")


def read_by(*folders, but=()):
    """Names of the variables that Python files below these folders read."""
    names = [name for name in python_files(*folders) if not name.startswith(but)]
    return {found for name in names for found in _READ.findall((ROOT / name).read_text(encoding="utf-8"))}


def python_files(*folders):
    listed = subprocess.run(["git", "ls-files", *folders], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split() if name.endswith(".py") and (ROOT / name).exists()]


def section(text, title):
    return text.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_cells(text):
    """Words in code type in the first column of the tables of a text."""
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row.split(" | ")[0])}


def test_the_settings_read_the_variables_of_operations_and_no_others():
    assert first_cells(section(OPERATIONS, "Settings")) == read_by("portal/settings")


def test_the_demo_reads_the_variables_of_the_readme_and_no_others():
    read = read_by(*APPS, but=("portal/settings/",))
    assert first_cells(section(README, "Two commands")) == read | {"BAWABA_VAR"}


def test_cookies_are_those_of_operations():
    told = first_cells(section(OPERATIONS, "What the public may send, and cookies").split("| cookie |")[1])
    production = (ROOT / "portal/settings/production.py").read_text(encoding="utf-8")
    set_by_django = set(re.findall(r"COOKIE_NAME = \"(.+)\"", production)) | {settings.LANGUAGE_COOKIE_NAME}
    files = ["eservices/views/track/kept.py", "eservices/views/track/session.py"]
    ours = {name for path in files for name in re.findall(r"\"(__Host-\w+)\"", (ROOT / path).read_text())}
    assert told == set_by_django | ours
    assert [name for name in python_files(*APPS) if "set_cookie(" in (ROOT / name).read_text()] == files


def test_every_address_that_takes_posts_is_one_of_ours():
    told = first_cells(section(OPERATIONS, "What the public may send, and cookies").split("| cookie |")[0])
    known = set(_addresses(get_resolver().url_patterns))
    missing = [path for path in told if not any(re.match(_pattern(path), address) for address in known)]
    assert missing == []


def _pattern(path):
    return re.escape(path).replace("…", ".*")


def _addresses(patterns, before=""):
    for each in patterns:
        here = before + str(each.pattern).removeprefix("ar/").removeprefix("^")
        if hasattr(each, "url_patterns"):
            yield from _addresses(each.url_patterns, here)
        else:
            yield here


def pins():
    """{package as it is spelt in an import: the line} of both files of requirements."""
    lines = [line for name in REQUIREMENTS for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return {re.split(r"[\[=]", line)[0].lower().replace("-", "_"): line for line in lines if re.match(r"\w", line)}


def test_every_package_is_pinned_to_one_version():
    assert [line for line in pins().values() if not re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", line)] == []


def test_every_package_that_is_imported_is_pinned_or_comes_with_wagtail():
    imported = set()
    for name in python_files(*APPS, "tests", "bench"):
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {each.name.split(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add(node.module.split(".")[0])
    others = imported - set(sys.stdlib_module_names) - {*APPS, "tests", "bench"}
    wanted = {NAMED.get(name, name).lower().replace("-", "_") for name in others}
    assert wanted - pins().keys() == set()
