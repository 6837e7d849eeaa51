"""The shape of the house, measured."""

import ast
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
APPS = ("portal", "pages", "eservices", "search", "media")
TOP_LEVEL = {"portal", "pages", "eservices", "locale", "search", "media", "tests", "bench", "deploy", "docs"}
# Tests repeat what they test: their files count for the longest, and not for the median.
LONGEST_FILE, MEDIAN_FILE, LONGEST_FUNCTION = 400, 80, 40


def tracked(pattern):
    listed = subprocess.run(["git", "ls-files", pattern], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]


def sources():
    return [p for p in tracked("*.py") if p.relative_to(ROOT).parts[0] in APPS and "migrations" not in p.parts]


def length(path):
    return len(path.read_text().splitlines())


def test_top_level_is_what_was_agreed():
    folders = {p.relative_to(ROOT).parts[0] for p in tracked("*") if len(p.relative_to(ROOT).parts) > 1}
    assert {f for f in folders if not f.startswith(".")} <= TOP_LEVEL
    assert (ROOT / "manage.py").exists()
    assert (ROOT / "requirements.txt").exists()


def test_no_file_is_too_long():
    written = [path for pattern in ("*.py", "*.html", "*.css", "*.js", "*.typ", "*.md") for path in tracked(pattern)]
    assert [str(p.relative_to(ROOT)) for p in written if length(p) > LONGEST_FILE] == []


def test_nothing_unfinished_is_left_behind():
    left = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bbreakpoint\(\)|\bpdb\b|console\.log|^\s*debugger;", re.MULTILINE)
    written = [path for pattern in ("*.py", "*.html", "*.js", "*.css") for path in tracked(pattern)]
    found = [
        str(path.relative_to(ROOT)) for path in written if path != Path(__file__) and left.search(path.read_text())
    ]
    assert found == []


def test_median_file_is_short():
    assert statistics.median(length(p) for p in sources()) < MEDIAN_FILE


def test_no_function_is_too_long():
    found = []
    for path in (p for p in tracked("*.py") if "migrations" not in p.parts):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = node.end_lineno - node.lineno + 1
                if size > LONGEST_FUNCTION:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name} {size}")
    assert found == []


def test_every_room_on_the_map_is_there():
    """A name after the first of its row may lie beside or below the one before it."""
    rows = [line.split(" | ")[0] for line in (ROOT / "ARCHITECTURE.md").read_text().splitlines() if line[:3] == "| `"]
    assert len(rows) > 30
    missing = []
    for row in rows:
        before = ROOT
        for name in re.findall(r"`([^`]+)`", row):
            places = [folder / file for folder in (ROOT, before, before.parent) for file in (name, f"{name}.py")]
            before = next((place for place in places if place.exists()), None) or missing.append(name) or before
    assert missing == []


def test_only_the_transition_writes_status_and_stage():
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources()
        if path.relative_to(ROOT).parts[0] == "eservices" and path.name != "transition.py"
        for line in status_writes(path.read_text())
    ]
    assert found == []


def status_writes(source):
    """Yield the lines that write status or stage of something else than `self` (errors carry one of their own)."""
    for node in ast.walk(ast.parse(source)):
        if _stores(node) or _updates(node):
            yield node.lineno


_WRITTEN = {"status", "stage"}


def _stores(node):
    if not (isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in _WRITTEN):
        return False
    return not (isinstance(node.value, ast.Name) and node.value.id == "self")


def _updates(node):
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return node.func.attr in ("update", "bulk_update") and bool(_WRITTEN & _named(node))


def _named(call):
    """Return the names that a call gives: keywords, and texts inside its arguments (of `bulk_update`)."""
    texts = {n.value for argument in call.args for n in ast.walk(argument) if isinstance(n, ast.Constant)}
    return {keyword.arg for keyword in call.keywords} | texts


@pytest.mark.parametrize(
    "line",
    [
        "application.status = 'approved'",
        "a.stage, a.revision = stage, 2",
        "Application.objects.filter(pk=1).update(\n    status='issued')",
        "Application.objects.bulk_update(rows, ['stage'])",
    ],
)
def test_a_second_writer_would_be_found(line):
    assert list(status_writes(line))
    assert not list(status_writes("self.status, self.action = status, action\nif a.status == 1: pass"))


def test_no_service_is_named_outside_the_demo():
    from portal.demo.services import SERVICES

    slugs = {service["slug"] for service in SERVICES}
    names = set()
    for service in SERVICES:
        names |= {q["name"] for q in _questions(service)}
    # Short names that are ordinary words of the code as well; a slug never is.
    long_names = {name for name in names if "_" in name and len(name) > 8} - _field_words()
    found = []
    for path in [*sources(), *tracked("*.html"), *tracked("*.js")]:
        parts = path.relative_to(ROOT).parts
        if parts[:2] == ("portal", "demo") or parts[0] in ("tests", "bench"):
            continue
        words = set(re.findall(r"[\"'/]([a-z][a-z0-9_-]+)[\"'/]", path.read_text()))
        found += [f"{path.relative_to(ROOT)}: {word}" for word in words & (slugs | long_names)]
    assert found == []


def _questions(service):
    pending = [i["question"] for i in service.get("eligibility", [])]
    pending += [q for s in service["steps"] for q in s["questions"]]
    while pending:
        question = pending.pop()
        yield question
        pending += question.get("questions") or []


def _field_words():
    """Purposes and types of the form builder that a service's question may share its short name with."""
    return {"applicant_name", "national_number", "person_name", "mother_name", "civil_paper"}


def test_no_python_in_locale():
    assert tracked("locale/*.py") == []


def test_no_markup_is_trusted_without_a_reason():
    trusting = re.compile(r"\|safe\b|mark_safe\(|autoescape off")
    allowed = {
        "portal/templatetags/portal_tags.py",  # icons drawn by us
        "portal/guides/render.py",  # our own guides, whose Markdown parser has raw HTML switched off
        "eservices/documents/qr.py",  # paths that segno draws from modules; they hold no text
        "pages/templatetags/richtext_tags.py",  # rebuilt tag by tag from a list of what is let through
        "pages/templatetags/found_tags.py",  # what the blocks of a template gave, escaped there
        "pages/templatetags/drawn_tags.py",  # what a template gave, escaped there
        "pages/structured_data.py",  # JSON whose signs of markup are written as escapes in the same line
        "portal/views/style_guide_samples.py",  # one drawing, written there
    }
    found = [
        str(path.relative_to(ROOT))
        for path in [*sources(), *tracked("*.html")]
        if trusting.search(path.read_text()) and str(path.relative_to(ROOT)) not in allowed
    ]
    assert found == []


def test_css_has_no_physical_direction():
    physical = re.compile(r"(margin|padding|border)-(left|right)|text-align:\s*(left|right)|float:\s*(left|right)")
    assert [p.name for p in tracked("*.css") if physical.search(p.read_text())] == []


def test_templates_have_no_inline_script_or_style():
    # What says "application/ld+json" is data: no browser runs it.
    inline = re.compile(
        r"<script(?![^>]*(?:\bsrc=|type=\"application/ld\+json\"))[^>]*>\s*[^<\s]|\sstyle=\"|\son[a-z]+=\""
    )
    public = [p for p in tracked("*.html") if "/desk/" not in str(p) and "/builder/" not in str(p)]
    assert [str(p.relative_to(ROOT)) for p in public if inline.search(p.read_text())] == []


@pytest.fixture
def copied_house(tmp_path):
    for app in APPS:
        shutil.copytree(ROOT / app, tmp_path / app, ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def keeps_contracts(folder):
    answer = subprocess.run([BIN / "lint-imports", "--no-cache"], cwd=folder, capture_output=True, text=True)
    return answer.returncode == 0, answer.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("pages/models/home.py", "import eservices.rules"),
        ("search/arabic.py", "import pages.models"),
        ("eservices/models/event.py", "import eservices.actions.notify"),
        ("eservices/actions/deliver.py", "import eservices.actions.transition"),
        ("eservices/actions/notify.py", "import eservices.actions.submit"),
        ("eservices/clock.py", "import eservices.models"),
    ],
)
def test_import_contracts_break_when_violated(copied_house, path, line):
    kept, told = keeps_contracts(copied_house)
    assert kept, told
    target = copied_house / path
    target.write_text(f"{target.read_text()}\n{line}\n")
    assert not keeps_contracts(copied_house)[0]
