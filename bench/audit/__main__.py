"""`make audit`: a fresh demo, every kind of public page, one table and `pages/last_audit.json`.

`python -m bench.audit [--at URL] [--without lighthouse] [--only PART …] [--rounds 3] [--lighthouse-all] [--write]`

The Nu checker and axe must find nothing; the command ends with an error otherwise. Lighthouse looks at the pages named
in FOUR, which want 100 in each category; what is below is named with the audits that took the points. Run it on a
quiet machine.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.audit import tools
from bench.ours import ROOT, Ours

RESULTS = ROOT / "pages" / "last_audit.json"
THEMES = ("light", "dark")
# Home, service card, news, form step (the first one, which everybody opens, and one of a draft): where the mission asks
# for four times 100.
FOUR = ("pages.HomePage", "eservices:card", "pages.NewsPage", "eservices:apply_start", "form: a step")


def main(arguments=None):
    """Look at every page and print what was found; exit with 1 when axe or Nu found anything."""
    wanted = _wanted(arguments)
    tools.install()
    folder = Path(tempfile.mkdtemp(prefix="bawaba-audit-"))
    try:
        if wanted.at:
            here = Ours(os.environ["BAWABA_VAR"], os.environ.get("DATABASE_URL", ""))
            rows = audit(wanted.at, _kinds(here), folder, wanted)
        else:
            ours = _with_style_guide(Ours(folder / "portal")).prepare(applications=10)
            with ours.server() as server:
                rows = audit(f"http://127.0.0.1:{server.port}", _kinds(ours), folder, wanted)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(table(rows))
    if wanted.write:
        RESULTS.write_text(json.dumps(results(rows), ensure_ascii=False, indent=2) + "\n")
    sys.exit(1 if any(row["axe"] or row["nu"] for row in rows) else 0)


def _wanted(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at", help="look at a portal that runs, with BAWABA_VAR set to its folder")
    parser.add_argument("--without", nargs="+", default=[], choices=["lighthouse", "nu", "axe"])
    parser.add_argument("--only", nargs="+", default=[], metavar="PART", help="kinds whose name holds one of these")
    parser.add_argument("--lighthouse-all", action="store_true", help="Lighthouse on every page: most of an hour")
    parser.add_argument("--rounds", type=int, default=3, help="runs of Lighthouse a page; their median is told")
    parser.add_argument("--write", action="store_true", help=f"keep the results in {RESULTS.relative_to(ROOT)}")
    return parser.parse_args(arguments)


def _with_style_guide(ours):
    ours.environment["BAWABA_STYLE_GUIDE"] = "1"
    return ours


def _kinds(ours):
    """Return {language: {name: path}}: every kind of public page, and pages of a form that is being filled in."""
    public = json.loads(ours._run("manage.py", "public_pages").strip().splitlines()[-1])
    forms = ours.ask("form_pages")
    return {language: pages | forms.get(language, {}) for language, pages in public.items()}


def audit(base, kinds, folder, wanted):
    """Return a row for each kind and language: {"name", "language", "path", "axe", "review", "nu", "lighthouse"}."""
    rows = [
        {"name": name, "language": language, "path": path, "axe": [], "review": [], "nu": [], "lighthouse": None}
        for language, pages in kinds.items()
        for name, path in pages.items()
        if path and (not wanted.only or any(part in name for part in wanted.only))
    ]
    saved = folder / "html"
    saved.mkdir()
    if "axe" not in wanted.without or "nu" not in wanted.without:
        with tools.Axe() as axe:
            for number, row in enumerate(rows):
                for theme in THEMES:
                    found, review, html = axe.look(base + row["path"], row["language"], theme)
                    row["axe"] += [f"{theme} {one}" for one in found if "axe" not in wanted.without]
                    row["review"] += [f"{theme} {one}" for one in review]
                (saved / f"{number}.html").write_text(html)
    if "nu" not in wanted.without:
        for name, errors in tools.nu(saved).items():
            rows[int(name.partition(".")[0])]["nu"] = errors
    if "lighthouse" not in wanted.without:
        for row in rows:
            if wanted.lighthouse_all or row["name"] in FOUR:
                row["lighthouse"] = tools.lighthouse(base + row["path"], wanted.rounds) or {}
                print(row["name"], row["language"], row["lighthouse"] or "did not finish", flush=True)
    return rows


def table(rows):
    """Return the rows as a Markdown table, and below it what was found."""
    heads = ["page", "language", "axe", "Nu", *(name[:4] for name in tools.CATEGORIES), *tools.TIMES]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    found = []
    for row in rows:
        light = row["lighthouse"] or {}
        scores = [str(light.get(name, "")) for name in tools.CATEGORIES]
        times = [f"{light[name]:.2f}" if name in light else "" for name in tools.TIMES]
        cells = [row["name"], row["language"], str(len(row["axe"])), str(len(row["nu"])), *scores, *times]
        lines.append(f"| {' | '.join(cells)} |")
        below = [f"{category} below: {', '.join(audits)}" for category, audits in light.get("failed", {}).items()]
        found += [f"- {row['name']} {row['language']}: {one}" for one in [*row["axe"], *row["nu"], *below]]
    return "\n".join([*lines, "", *found])


def results(rows):
    """Return what the statement of accessibility tells, without addresses of this machine."""
    asked = [row for row in rows if row["lighthouse"] is not None]
    scores = [row["lighthouse"] for row in asked if row["lighthouse"]]
    four = [row["lighthouse"] for row in asked if row["lighthouse"] and row["name"] in FOUR]
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "tools": tools.versions(),
        "themes": list(THEMES),
        "languages": sorted({row["language"] for row in rows}),
        "kinds": sorted({row["name"] for row in rows}),
        "pages": len(rows),
        "axe_errors": sum(len(row["axe"]) for row in rows),
        "to_review": sum(len(row["review"]) for row in rows),
        "nu_errors": sum(len(row["nu"]) for row in rows),
        "lighthouse_pages": len(scores),
        "lowest": {name: min(one[name] for one in scores) for name in tools.CATEGORIES} if scores else {},
        "lowest_of_four": {name: min(one[name] for one in four) for name in tools.CATEGORIES} if four else {},
        "slowest_of_four": {name: round(max(one[name] for one in four), 3) for name in tools.TIMES} if four else {},
        "failed": {
            f"{row['name']} {row['language']}": row["lighthouse"]["failed"]
            for row in asked
            if row["lighthouse"] and row["lighthouse"]["failed"]
        },
        "unfinished": [f"{row['name']} {row['language']}" for row in asked if not row["lighthouse"]],
        "load": round(os.getloadavg()[1], 1),
    }


if __name__ == "__main__":
    main()
