"""The three tools, each asked about one address; they come from npm, pinned in `package-lock.json`."""

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {"LCP": "largest-contentful-paint", "TBT": "total-blocking-time", "CLS": "cumulative-layout-shift"}
PATIENCE = 180
TRIES = 5
# Points of 100 from which on an audit is named.
LOSS = 0.5


def install():
    """Bring the tools in when they are not there; without their own downloads, which are not needed."""
    if not (MODULES / "axe-core").is_dir():
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def versions():
    """Return {tool: version} as they are installed."""
    names = {"axe": "axe-core", "nu": "vnu-jar", "lighthouse": "lighthouse"}
    return {
        tool: json.loads((MODULES / package / "package.json").read_text())["version"] for tool, package in names.items()
    }


def chromium():
    """Return the path of the browser, or stop with a word on how to get one."""
    found = os.environ.get("BAWABA_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if found is None:
        raise SystemExit("no Chromium was found: apt-get install chromium")
    return found


class Axe:
    """Runs axe in one browser; to be used in a `with` block."""

    def __enter__(self):
        from playwright.sync_api import sync_playwright

        self.playwright = sync_playwright().start()
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        self.browser = self.playwright.chromium.launch(executable_path=chromium(), args=flags)
        self.script = (MODULES / "axe-core" / "axe.min.js").read_text()
        self.contexts = {}
        return self

    def __exit__(self, *failure):
        self.browser.close()
        self.playwright.stop()

    def look(self, address, language, theme):
        """Return (violations, undecided, the page's HTML as the server sent it)."""
        page = self._context(language, theme).new_page()
        html = page.goto(address).text()
        page.evaluate(self.script)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        page.close()
        return _named(found["violations"]), _named(found["incomplete"]), html

    def _context(self, language, theme):
        """One of each kind: what all pages share is fetched once."""
        if (language, theme) not in self.contexts:
            self.contexts[language, theme] = self.browser.new_context(
                viewport={"width": 360, "height": 800}, locale=language, color_scheme=theme, bypass_csp=True
            )
        return self.contexts[language, theme]


def _named(results):
    return [f"{one['id']}: {one['nodes'][0]['target'][0]}" for one in results]


def nu(folder):
    """Return {file name: errors} of every saved page in a folder."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--errors-only", "--skip-non-html", str(folder)]
    if shutil.which("java") is None:
        raise SystemExit("no Java was found: apt-get install openjdk-17-jre-headless")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = {}
    # Without a fault it still says so: silence would be a failure of its own.
    for message in json.loads(done.stderr)["messages"]:
        name = message.get("url", "").rsplit("/", 1)[-1]
        found.setdefault(name, []).append(f"line {message.get('lastLine')}: {message['message']}")
    return found


def lighthouse(address, rounds):
    """Return {category or time: median of `rounds`} for a telephone, or None when the machine never lets it finish.

    `failed` names the audits that cost points in every run, by category: a slow moment of the machine is none.
    """
    runs = []
    for _try in range(rounds + TRIES):
        if len(runs) < rounds and (run := _one_run(address)):
            runs.append(run)
    if len(runs) < rounds:
        return None
    numbers = {name: statistics.median(run[name] for run in runs) for name in (*CATEGORIES, *TIMES)}
    failed = {name: set.intersection(*(run["failed"][name] for run in runs)) for name in CATEGORIES}
    return numbers | {"failed": {name: sorted(audits) for name, audits in failed.items() if audits}}


def _one_run(address):
    command = [
        str(MODULES / ".bin" / "lighthouse"), address, "--quiet", "--output=json", "--output-path=stdout",
        f"--chrome-flags={FLAGS}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": chromium()}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )  # fmt: skip
        report = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    if report.get("runtimeError"):
        return None
    scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    times = {name: report["audits"][audit]["numericValue"] for name, audit in TIMES.items()}
    return scores | times | {"failed": {name: _failed(report, name) for name in CATEGORIES}}


def _failed(report, category):
    """Return the audits that took points from a category."""
    weights = {each["id"]: each["weight"] for each in report["categories"][category]["auditRefs"]}
    counted = {one: weight for one, weight in weights.items() if weight and _counts(report["audits"][one])}
    point = sum(counted.values()) / 100
    lost = {one: weight * (1 - (report["audits"][one]["score"] or 0)) for one, weight in counted.items()}
    return {one for one, points in lost.items() if points >= LOSS * point}


def _counts(audit):
    return audit["scoreDisplayMode"] not in ("notApplicable", "informative", "manual")
