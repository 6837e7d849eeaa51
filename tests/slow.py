"""What `make test-fast` leaves out besides tests marked slow: files whose tests take a third of a second each or more.

They plant whole trees of pages in two languages and work on Wagtail's screens, try every address in every role, load
the demo, start processes, or try thousands of texts. `python -m pytest --durations=0` tells which ones these are.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = [
    "eservices/desk/test_collections.py",
    "eservices/questions/test_f*.py",
    "eservices/test_sixth_service.py",
    "eservices/test_stored_payloads.py",
    "eservices/views/test_no_personal_data_in_clear.py",
    "eservices/views/test_private_files.py",
    "eservices/views/test_scanner_away.py",
    "eservices/views/test_submit_together.py",
    "pages/findables/test_*.py",
    "pages/test_asking.py",
    "pages/test_co*.py",
    "pages/test_explorer.py",
    "pages/test_fe*.py",
    "pages/test_home.py",
    "pages/test_kept.py",
    "pages/test_links.py",
    "pages/test_lists_remembered.py",
    "pages/test_moving.py",
    "pages/test_my_pages.py",
    "pages/test_news*.py",
    "pages/test_permissions.py",
    "pages/test_prepared.py",
    "pages/test_publi*.py",
    "pages/test_re*.py",
    "pages/test_short_way.py",
    "pages/test_slugs.py",
    "pages/test_switching.py",
    "pages/test_tender*.py",
    "pages/test_third_language.py",
    "pages/test_trans*.py",
    "pages/test_weight.py",
    "portal/test_caching.py",
    "portal/test_cold_visits.py",
    "portal/test_demo_*.py",
    "portal/test_guards.py",
    "portal/test_honest_fingerprints.py",
    "portal/test_load_demo.py",
    "portal/test_people.py",
    "portal/test_redirects.py",
    "portal/test_run.py",
    "portal/test_site_map*.py",
    "portal/test_supervisor.py",
    "search/backends/test_*.py",
    "search/gold/test_portal.py",
    "test_admin_addresses.py",
    "test_run_command.py",
]


def slow_files():
    """Return their paths; raises ValueError for a line that names none."""
    found = {line: list((ROOT / "tests").glob(line)) for line in FILES}
    if gone := [line for line, paths in found.items() if not paths]:
        raise ValueError(f"tests/slow.py names files that are not there: {', '.join(gone)}")
    return {path for paths in found.values() for path in paths}
