"""Production: everything comes from the environment, and a weak setting stops the start with a sentence.

What is refused stands in `portal.settings.guards`; what can only be known with a database in `portal.checks`.
"""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import DATABASES, DEBUG, env
from portal.settings.guards import refuse_weak_settings

SECRET_KEY = env("BAWABA_SECRET_KEY", default="")
# The first key encrypts; the others still decrypt, which is how a key is changed.
FIELD_KEYS = env.list("BAWABA_FIELD_KEYS", default=[])
ALLOWED_HOSTS = env.list("BAWABA_HOSTS", default=[])
DEBUG = env.bool("BAWABA_DEBUG", default=DEBUG)
BAWABA_DEMO = False

# Mail by SMTP, such as smtp+tls://user:password@mail.example:587. Without it messages stay files in var/outbox.
if env("BAWABA_EMAIL_URL", default=""):
    vars().update(env.email_url("BAWABA_EMAIL_URL"))

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

refuse_weak_settings(
    secret_key=SECRET_KEY,
    field_keys=FIELD_KEYS,
    allowed_hosts=ALLOWED_HOSTS,
    debug=DEBUG,
    database=DATABASES["default"],
)
