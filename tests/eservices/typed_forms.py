"""Answers as a person posts them into a drawn form."""

from tests.files import a_jpeg, a_pdf


def typed_into(views):
    """What a person posts for these questions: their answers, and a file wherever one is asked for."""
    data = {}
    for view in views:
        for row in view.rows:
            data |= typed_into(row["views"])
        data |= typed_into(view.children)
        for part in view.parts:
            if part.control == "file":
                data[part.name] = a_pdf() if "pdf" in part.attrs.get("accept", "pdf") else a_jpeg()
            elif part.options:
                data[part.name] = [option["value"] for option in part.options if option["checked"]]
            elif part.value:
                data[part.name] = part.value
    return data


def small_answers(definition, **changes):
    """Answers to the small service, by short names."""
    ids = {question["name"]: key for key, question in definition._questions.items()}
    palm = definition.question(ids["kind"])["options"][0]["id"]
    answers = {
        "applicant": {"first": "حيدر", "father": "علي", "grandfather": "جاسم"},
        "phone": "+9647701234567",
        "kind": palm,
        "palm_age": 9,
        "places": [{ids["place"]: "By the gate"}],
    } | changes
    return {ids[name]: value for name, value in answers.items()}
