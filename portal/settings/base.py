"""What every way of running the portal shares: the production code path.

Anything that differs stands in `demo`, `dev`, `test` or `production`.
"""

import os
from pathlib import Path

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

from portal.logs import not_routine

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[2]
# Everything that changes while the portal runs: database, uploads, keys, logs. Git ignores it.
VAR_DIR = Path(env("BAWABA_VAR", default=str(BASE_DIR / "var"))).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = False

# Applications: ours above Wagtail's, so that our templates win
# https://docs.djangoproject.com/en/5.2/ref/settings/#installed-apps
INSTALLED_APPS = [
    "portal",
    "portal.accounts",
    "eservices",
    "pages",
    "search",
    "media",
    "wagtail_localize",
    "wagtail_localize.locales",  # stands in for wagtail.locales
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "portal.accounts.wagtail_users.PeopleConfig",  # wagtail.users with our screens
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

# https://docs.djangoproject.com/en/5.2/ref/middleware/#middleware-ordering
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "portal.middleware.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.caching.PublicPagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.middleware.AdminPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "portal.maintenance.MaintenanceMiddleware",
    "portal.middleware.BadInputMiddleware",
    "media.waiting.VisitorsDoNotWaitMiddleware",
    "pages.short_way.ShortWayMiddleware",
    "eservices.builder.middleware.IncompleteServiceMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
AUTH_USER_MODEL = "accounts.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "portal.context.shell",
            ],
        },
    },
]

# Database: SQLite embedded, PostgreSQL by DATABASE_URL
# https://docs.djangoproject.com/en/5.2/ref/databases/#sqlite-notes
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'portal.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        # A write transaction takes its lock when it begins, so it cannot fail half-way by an upgrade.
        "transaction_mode": "IMMEDIATE",
        # FULL: a number shown to a citizen is on the disk. NORMAL skips that sync.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # Compiling a plan takes up to a second and pays off for reports; the inbox's plans have many parts that never run.
    # What an address asks of its own (?options=…) stands after it.
    _OPTIONS = DATABASES["default"].setdefault("OPTIONS", {})
    _OPTIONS["options"] = f"-c jit=off {_OPTIONS.get('options', '')}".strip()
# Also on SQLite: a connection opened for each request reads the whole schema again, a quarter of a request's work.
DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages: the first is the source of all others. BAWABA_LANGUAGES=ar,en,ckb adds one; see docs/guides.
# https://docs.wagtail.org/en/stable/advanced_topics/i18n.html
LANGUAGE_CODE = "ar"
_NAMES = {"ar": _("Arabic"), "en": _("English"), "ckb": _("Kurdish (Sorani)")}
LANGUAGES = [(code, _NAMES.get(code, code)) for code in env.list("BAWABA_LANGUAGES", default=["ar", "en"])]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
# The admin speaks the languages that its frame is translated into.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ar", "العربية"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
# A translation that somebody has only begun is a draft, whatever its source is.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Baghdad"
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]

# Files: static ones hashed and compressed, pictures behind a cached view, citizens' uploads nowhere near either
# https://whitenoise.readthedocs.io/en/stable/django.html
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
FILE_UPLOAD_PERMISSIONS = 0o640
# What exceeds the largest limit is dropped as it arrives; the form around it survives.
FILE_UPLOAD_HANDLERS = ["media.upload_handler.BoundedUploadHandler"]
# Forms of ours hold far fewer fields; the page editor of a service with many questions needs more,
# so the public limit is set by portal.middleware.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
PUBLIC_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 100
# The largest body a citizen's form may send: a few photographs at once.
PUBLIC_MAX_BODY = 45 * 1024 * 1024

# Background work: rows wake the worker, rows are the truth
# https://github.com/RealOrangeOne/django-tasks-db
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Caches: per process; nothing that must survive or be shared stands in one
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # Addresses of linked pages and sizes of pictures are remembered one by one.
        "OPTIONS": {"MAX_ENTRIES": 3000},
    }
}

# Wagtail
WAGTAIL_SITE_NAME = _("Bawaba")
WAGTAILADMIN_BASE_URL = env("BAWABA_BASE_URL", default="http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "media.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.CustomDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.DocumentForm"
WAGTAILIMAGES_AVIF_QUALITY, WAGTAILIMAGES_WEBP_QUALITY, WAGTAILIMAGES_JPEG_QUALITY = 55, 76, 80
# Films are links; the portal asks no other host about them.
WAGTAILEMBEDS_FINDERS = []
BAWABA_FILM_HOSTS = ["youtube.com", "youtu.be", "vimeo.com"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends"}}
# An Elasticsearch 9 for the public search, such as http://127.0.0.1:9200; empty: the database finds by itself.
SEARCH_URL = env("SEARCH_URL", default="")
# Seconds after which counts of searches are written, by a thread of each process; 0: by nobody.
SEARCHES_WRITTEN_EVERY = 15
# No call to a foreign host from the admin.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# An approval publishes, whoever may approve: reviewers have no right to publish by themselves.
WAGTAIL_FINISH_WORKFLOW_ACTION = "pages.approval.publish_approved"
# Slow lines: a save every few seconds is enough.
WAGTAIL_AUTOSAVE_INTERVAL = 5000
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 2000

# Sign-in
# https://docs.djangoproject.com/en/5.2/topics/auth/passwords/
LOGIN_URL = "wagtailadmin_login"
WAGTAILADMIN_USER_LOGIN_FORM = "portal.accounts.forms.SignInForm"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "eservices.views.expired.csrf_failure"

# Headers. Strict in public; the admin's own pages need inline scripts (see docs/decisions).
# https://django-csp.readthedocs.io/en/latest/configuration.html
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Wagtail shows its preview in a frame of the admin: DENY, which the deploy check wishes for, would empty it.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    }
}
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}
PERMISSIONS_POLICY = {name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")}

# Logs: one line an event, to standard error
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "portal.logs.LineFormatter"}},
    "filters": {"not_routine": {"()": "django.utils.log.CallbackFilter", "callback": not_routine}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["not_routine"]}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("BAWABA_LOG_LEVEL", "WARNING")},
    # What an engine that does not answer says is logged by search, once.
    "loggers": {"bawaba": {"level": "INFO"}, "elastic_transport": {"level": "ERROR"}},
}

# Ours
BAWABA_IDENTITY = {
    "name": {"ar": "محافظة ميسان", "en": "Missan Governorate"},
    "tagline": {"ar": "بوابة المواطن الإلكترونية", "en": "Citizens’ portal"},
    "phone": "0780 555 0123",
    "hours": {"ar": "الأحد إلى الخميس، 8:00 صباحًا إلى 2:00 ظهرًا", "en": "Sunday to Thursday, 8 am to 2 pm"},
}
BAWABA_GOVERNORATE = "missan"
BAWABA_STYLE_GUIDE = env.bool("BAWABA_STYLE_GUIDE", default=False)
# Closed for everybody, with a page that says so; `touch var/maintenance` does the same without a restart.
BAWABA_MAINTENANCE = env.bool("BAWABA_MAINTENANCE", default=False)
# Where to report a weakness, as addresses or mailto:, for /.well-known/security.txt.
SECURITY_CONTACTS = env.list("BAWABA_SECURITY_CONTACTS", default=[])
DRAFT_DAYS = 30
RETURN_DAYS = 30
# So many days after it was closed a message to the governorate is deleted.
CONTACT_KEPT_DAYS = env.int("BAWABA_CONTACT_KEPT_DAYS", default=180)
UPLOAD_MAX_BYTES = 10 * 1024 * 1024
UPLOAD_MAX_FILES = 60
# Whether links of pages are followed to other hosts, in the background, to see if they still answer.
BAWABA_CHECK_LINKS = env.bool("BAWABA_CHECK_LINKS", default=False)
# What one network may begin in an hour and send in a day, what one draft may hold in a day, how many applications
# of a day may name one phone. Whole towns share one address; networks of service centres are not counted.
APPLY_LIMITS = {"drafts": 2_000, "files": 40_000, "files_of_draft": 300, "of_phone": 50}
# Who fills a whole application in fewer seconds is asked to look at it once more.
APPLY_LEAST_SECONDS = 3
UNLIMITED_NETWORKS = env.list("BAWABA_UNLIMITED_NETWORKS", default=[])
CLAMD_URL = env("BAWABA_CLAMD_URL", default="")
# How many reverse proxies stand in front, whose X-Forwarded-For may be believed.
TRUSTED_PROXIES = env.int("BAWABA_TRUSTED_PROXIES", default=0)
SMS_BACKEND = env("BAWABA_SMS_BACKEND", default="eservices.sms.FileBackend")
EMAIL_BACKEND = env("BAWABA_EMAIL_BACKEND", default="django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = VAR_DIR / "outbox" / "mail"
SMS_FILE_PATH = VAR_DIR / "outbox" / "sms"
DEFAULT_FROM_EMAIL = env("BAWABA_FROM_EMAIL", default="portal@example.invalid")
