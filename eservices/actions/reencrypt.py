"""Encrypt what is stored anew with the first key, so that an older one can be taken out of use.

Nothing is remembered between two runs: a value that the first key opens is done, so a run that was cut off
is simply started again. What the values say never changes, so neither do revisions nor histories.
"""

from contextlib import nullcontext
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast

from eservices.append_only import TABLES, rewriting
from eservices.crypto import is_current, rotate
from eservices.exceptions import UnreadableAnswers
from eservices.models.encrypted import EncryptedJSONField


@dataclass
class Tally:
    """How many values were looked at, how many were not under the first key, and how many no key opens."""

    seen: int = 0
    stale: int = 0
    unreadable: int = 0


def encrypted_models():
    """Return [(model, names of its encrypted columns)] of every model that has one."""
    found = []
    for model in apps.get_models():
        names = [field.name for field in model._meta.local_fields if isinstance(field, EncryptedJSONField)]
        if names:
            found.append((model, names))
    return found


def reencrypt_model(model, names, *, batch=500, change=True):
    """Go through one model in batches, a transaction each; return its Tally. `change=False` only counts."""
    tally, last = Tally(), None
    while True:
        with transaction.atomic():
            last = _do_batch(model, names, last, batch, change, tally)
        if last is None:
            return tally


def _do_batch(model, names, after, size, change, tally):
    """Do the rows behind primary key `after`; return the last one's key, None at the end."""
    rows = list(_tokens(model, names, after, change)[:size])
    stale = [(pk, fresh) for pk, *tokens in rows if (fresh := _fresh_tokens(names, tokens, tally))]
    if change and stale:
        with rewriting(connection, model._meta.db_table) if _is_append_only(model) else nullcontext():
            for pk, fresh in stale:
                # A value expression goes past the field, which would encrypt the token once more.
                columns = {name: Value(token, output_field=TextField()) for name, token in fresh.items()}
                QuerySet(model).filter(pk=pk).update(**columns)
    return rows[-1][0] if len(rows) == size else None


def _tokens(model, names, after, lock):
    """Return (pk, token, …) rows as they lie in the columns, locked against somebody who saves one meanwhile."""
    raw = {f"raw_{name}": Cast(name, TextField()) for name in names}
    rows = QuerySet(model).order_by("pk").annotate(**raw)
    if after is not None:
        rows = rows.filter(pk__gt=after)
    if lock and not _is_append_only(model):
        rows = rows.select_for_update(of=("self",))
    return rows.values_list("pk", *raw)


def _fresh_tokens(names, tokens, tally):
    """Return {column: new token} of one row's values that are not under the first key."""
    fresh = {}
    for name, token in zip(names, tokens, strict=True):
        if token is None:
            continue
        tally.seen += 1
        if is_current(token):
            continue
        try:
            fresh[name] = rotate(token)
        except UnreadableAnswers:
            tally.unreadable += 1
        else:
            tally.stale += 1
    return fresh


def _is_append_only(model: type[models.Model]):
    return model._meta.db_table in TABLES
