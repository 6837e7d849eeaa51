"""How much an entry's own weight, age and end count beside its words: one rule for all engines. Pure.

boost = weight x (OVER when it is over) x (a half + a half that fades with age, for kinds that fade)
"""

from search.kinds import HALF_LIFE_DAYS, OVER

# PostgreSQL and SQLite (Django gives it POWER) read the same words; the four parameters come from `sql_values`. What is
# written 0.5 is a decimal to PostgreSQL, with which it reckons a hundred times slower than with a float.
_FLOAT = "CAST({} AS double precision)"
SQL = f"""weight * CASE WHEN over_at IS NOT NULL AND over_at < %s THEN {_FLOAT.format("%s")} ELSE {_FLOAT.format(1)} END
    * CASE WHEN fades AND day > 0
        THEN {_FLOAT.format(0.5)} + {_FLOAT.format(0.5)}
            * POWER({_FLOAT.format(0.5)}, ABS(%s - day) / {_FLOAT.format("%s")})
        ELSE {_FLOAT.format(1)} END"""


def sql_values(now):
    """Return the parameters of `SQL` at a moment."""
    return [now, OVER, now.toordinal(), float(HALF_LIFE_DAYS)]


def boost_of(entry, now):
    """Return the same for one entry in memory."""
    over = OVER if entry.over_at is not None and entry.over_at < now else 1.0
    faded = 0.5 + 0.5 * 0.5 ** (abs(now.toordinal() - entry.day) / HALF_LIFE_DAYS) if entry.fades and entry.day else 1.0
    return entry.weight * over * faded
