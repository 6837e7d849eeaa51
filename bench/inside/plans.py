"""How the database answers the inbox: `python -m bench.inside.plans USERNAME`.

Prints every statement of the inbox's pages with its time and EXPLAIN QUERY PLAN (SQLite) or EXPLAIN ANALYZE
(PostgreSQL), slowest first.
"""

import sys
import time

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from bench.inbox import pages_of
from bench.inside.questions import questions_for

SLOW = 0.005


def main(username):
    """Print the plans of what is slow."""
    user = get_user_model().objects.get(username=username)
    client = Client(HTTP_HOST="localhost")
    client.force_login(user)
    slow = []
    for name, address in pages_of(questions_for(user)).items():
        begun = time.perf_counter()
        statements = _statements(client, address)
        print(f"{name:28} {len(statements):3} queries  {(time.perf_counter() - begun) * 1000:7.1f} ms")
        slow += [(seconds, name, sql, values) for seconds, sql, values in statements if seconds > SLOW]
    for seconds, name, sql, values in sorted(slow, key=lambda found: -found[0])[:12]:
        print(f"\n{seconds * 1000:.1f} ms  {name}\n{sql[:1500]}")
        print(_plan(sql, values))


def _statements(client, address):
    """Return (seconds, SQL, values) of every statement of one page, asked twice so that caches are warm."""
    found = []

    def watch(execute, sql, values, many, context):
        begun = time.perf_counter()
        try:
            return execute(sql, values, many, context)
        finally:
            found.append((time.perf_counter() - begun, sql, values))

    client.get(address)
    with connection.execute_wrapper(watch):
        client.get(address)
    return found


def _plan(sql, values):
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN (ANALYZE, BUFFERS)"
    if not sql.lstrip().upper().startswith("SELECT"):
        return ""
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {sql}", values)
        return "\n".join("    " + str(row[-1]) for row in cursor.fetchall())


if __name__ == "__main__":
    main(sys.argv[1])
