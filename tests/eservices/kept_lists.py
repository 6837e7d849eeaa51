"""Reference lists for tests, made by the acts behind the editor's screens, and a service that asks for them."""

from eservices.actions.lists import create_list, import_entries
from eservices.models import ReferenceList
from tests import factories
from tests.sample_service import id_of, q, sample_document, step, t


def a_list(code="sites", *entries, directorate=None):
    """A list with entries named one, two, … unless `entries` ([code, ar, en, *parents]) are given."""
    kept = create_list(code=code, titles=t(f"قائمة {code}", f"List {code}"), directorate=directorate)
    entries = entries or (("one", "الأول", "First"), ("two", "الثاني", "Second"))
    import_entries(kept, [{"code": e[0], "labels": t(*e[1:3]), "parents": list(e[3:])} for e in entries])
    return kept


def entry_of(code, name="sites"):
    """An entry of a list, read anew."""
    return ReferenceList.objects.get(code=name).entries.get(code=code)


def a_document(**changes):
    """The sample document whose last step also asks for two lists, one of them in rows."""
    document = sample_document(**changes)
    row = [q("branch", "reference", "الفرع", "Branch", list="branches", required=False)]
    document["steps"][-1] = step(
        "promise",
        "التعهد",
        "Declaration",
        q("site", "reference", "الموقع المختار", "Chosen site", list="sites"),
        q("branches", "repeat", "الفروع", "Branches", required=False, max_items=3, item_label=t("فرع", "Branch"), questions=row),
        q("agree", "declaration", "تعهد", "Declaration", text=t("أتعهد.", "I declare.")),
    )  # fmt: skip
    return document


def a_service():
    """A live service that asks for the lists `sites` and `branches`, both kept."""
    for code in ("sites", "branches"):
        if not ReferenceList.objects.filter(code=code).exists():
            a_list(code)
    return factories.a_service(a_document(slug="asks-for-lists"))


def chosen(site="one", branch="two"):
    """Answers to the two questions, as `factories.an_application` takes them."""
    return {"site": site, "branches": [{id_of("branch"): branch}]}
