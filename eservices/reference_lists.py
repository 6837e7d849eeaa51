"""What reference lists offer to a form, and how chosen entries read when an application is filed.

A list as a form reads it is [{"code", "label": {language: text}, "parents", "retired"}] in the editor's order.
What is filed takes the labels of its entries along, in the answers under "labels": a later change of the list
changes no application.
"""

from eservices.models import ReferenceEntry
from eservices.questions.definition import LABELS
from eservices.questions.references import chosen_entries, list_codes


class Lists:
    """The lists with these codes, read together by one query when the first of them is asked for.

    `filed` ({list: {entry code: label}}) are entries that an application holds already: they stay on offer to it,
    under the words that it was filed with.
    """

    def __init__(self, codes, filed=None):
        self._codes = sorted(codes)
        self._filed = filed or {}
        self._entries = None

    def __call__(self, code):
        if self._entries is None:
            self._entries = self._read()
        return self._entries.get(code, [])

    def _read(self):
        if not self._codes:
            return {}
        found = {}
        for name, entry in _rows(reference_list__code__in=self._codes):
            label = self._filed.get(name, {}).get(entry["code"])
            found.setdefault(name, []).append(entry | {"label": label, "retired": False} if label else entry)
        return found


def lists_of(definition):
    """Return the Lists of a whole form."""
    return Lists(list_codes(definition.questions()))


def lists_for(questions, filed=None):
    """Return the Lists of some questions (as a step holds them)."""
    return Lists(list_codes(questions), filed)


def with_labels(definition, answers, filed=None):
    """Return answers about to be filed with the labels of their chosen entries.

    `filed` are the labels that were filed before: they stay. Costs a query only when an entry was chosen anew.
    """
    answers = {key: value for key, value in answers.items() if key != LABELS}
    chosen, labels = chosen_entries(definition, answers), {}
    missing = set()
    for name, code in chosen:
        if label := (filed or {}).get(name, {}).get(code):
            labels.setdefault(name, {})[code] = label
        else:
            missing.add((name, code))
    if missing:
        names, codes = zip(*missing, strict=True)
        for name, entry in _rows(reference_list__code__in=set(names), code__in=set(codes)):
            if (name, entry["code"]) in missing:
                labels.setdefault(name, {})[entry["code"]] = entry["label"]
    return answers | {LABELS: labels} if labels else answers


def _rows(**where):
    rows = ReferenceEntry.objects.filter(**where).order_by("position", "id")
    columns = ("reference_list__code", "code", "labels", "parents", "retired")
    for name, code, label, parents, retired in rows.values_list(*columns):
        yield name, {"code": code, "label": label, "parents": parents, "retired": retired}
