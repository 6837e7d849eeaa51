"""The demo governorate on one machine: production's code path, with what a bare machine cannot have left out.

Differs from production in exactly this: keys are generated once and kept in `var/`, cookies are
neither Secure nor `__Host-`, there is no HSTS and no redirect to https.
"""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import VAR_DIR, env
from portal.settings.keys import read_or_make_keys

_keys = read_or_make_keys(VAR_DIR / "keys.json")
SECRET_KEY = _keys["secret"]
FIELD_KEYS = [_keys["field"]]

ALLOWED_HOSTS = env.list("BAWABA_HOSTS", default=["*"])
BAWABA_DEMO = True
