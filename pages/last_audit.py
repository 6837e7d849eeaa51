"""Results of the last `make audit`, as the statement of accessibility tells them."""

import json
from datetime import date
from functools import cache
from pathlib import Path

RESULTS = Path(__file__).with_name("last_audit.json")
# Below any home page: the statement, an ordinary page whose words editors write.
STATEMENT = "accessibility"


@cache
def last_audit():
    """Return the results with `date` as a date, or None when no audit was ever kept."""
    try:
        results = json.loads(RESULTS.read_text())
        return {**results, "date": date.fromisoformat(results["date"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None
