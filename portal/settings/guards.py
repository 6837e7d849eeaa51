"""What production will not start with, each with the sentence that says why."""

import sqlite3

from django.core.exceptions import ImproperlyConfigured

from portal.sqlite import is_affected

SHORTEST_KEY = 40


def refuse_weak_settings(*, secret_key, field_keys, allowed_hosts, debug, database):
    """Raise ImproperlyConfigured naming everything that is wrong at once."""
    problems = [
        *_key_problems("BAWABA_SECRET_KEY", secret_key),
        *_field_key_problems(field_keys, secret_key),
        *_host_problems(allowed_hosts),
        *(["BAWABA_DEBUG is on: error pages would show citizens' data."] if debug else []),
        *_sqlite_problems(database),
    ]
    if problems:
        raise ImproperlyConfigured("The portal does not start: " + " ".join(problems))


def _key_problems(name, key):
    if not key:
        return [f"{name} is not set."]
    if len(key) < SHORTEST_KEY or len(set(key)) < 10 or key.startswith("django-insecure"):
        return [f"{name} is weak: give at least {SHORTEST_KEY} random characters."]
    return []


def _field_key_problems(keys, secret_key):
    if not keys:
        return ["BAWABA_FIELD_KEYS is not set: answers could not be encrypted."]
    problems = [line for key in keys for line in _key_problems("BAWABA_FIELD_KEYS", key)]
    if secret_key in keys:
        problems.append("BAWABA_FIELD_KEYS repeats BAWABA_SECRET_KEY: one leak would open both.")
    return problems


def _host_problems(hosts):
    if not hosts:
        return ["BAWABA_HOSTS is not set: name the hosts that the portal answers for."]
    if "*" in hosts:
        return ["BAWABA_HOSTS holds *: any host name could be put into the links we send."]
    return []


def _sqlite_problems(database):
    if not database["ENGINE"].endswith("sqlite3"):
        return []
    pragmas = database.get("OPTIONS", {}).get("init_command", "").lower().replace(" ", "")
    problems = []
    if "journal_mode=wal" in pragmas and is_affected(sqlite3.sqlite_version_info):
        problems.append(
            f"SQLite {sqlite3.sqlite_version} can lose a committed write in WAL mode: "
            "install the pysqlite3 wheel or use PostgreSQL."
        )
    if not ("synchronous=full" in pragmas or "synchronous=extra" in pragmas):
        problems.append("SQLite's synchronous is below FULL: a number shown to a citizen could be lost.")
    return problems
