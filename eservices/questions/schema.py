"""The version document: what the editor's form holds, turned into the JSON that every screen reads.

Input is the JSON of the page's four columns; output is the format of `docs/definition.md`. Nothing here
judges completeness (`checks` does) and nothing touches the database.
"""

import hashlib
import json

from .blocks.handling import MESSAGES
from .pointers import Pointers
from .question_document import question_documents
from .raw import items, number_of
from .translations import clean_texts, current_texts, language_codes, source_language

FORMAT = 1
CARD_TEXTS = (
    "name",
    "summary",
    "audience",
    "audience_note",
    "outcome",
    "fee_summary",
    "fee_note",
    "duration_note",
    "privacy",
    "retention",
    "appeal",
    "closed_message",
)


def build_document(*, card, questions, documents, handling, slug, directorate):
    """The definition document of one service in every configured language."""
    pointers = Pointers(questions)
    return {
        "format": FORMAT,
        "languages": language_codes(),
        "source": source_language(),
        "slug": slug,
        "directorate": directorate,
        **_card(card),
        **_form(questions, pointers),
        "documents": [_document(key, raw, pointers) for key, raw in items(documents.get("documents"))],
        "stages": [_stage(key, raw, pointers) for key, raw in items(handling.get("stages"))],
        "rejection_reasons": [
            {"id": key, "code": raw.get("code") or "", "text": clean_texts(raw.get("text"))}
            for key, raw in items(handling.get("rejection_reasons"))
        ],
        "messages": {name: clean_texts((handling.get("messages") or {}).get(name)) for name in MESSAGES},
    }


def document_of_page(page):
    """The document of a service page (or of a revision of it) as it stands."""
    return build_document(**parts_of_page(page))


def parts_of_page(page):
    """What build_document and find_problems take, from a service page or a revision of it."""
    return {
        "card": page.card or {},
        "questions": page.questions or {},
        "documents": page.documents or {},
        "handling": page.handling or {},
        "slug": page.slug,
        "directorate": page.directorate_code(),
    }


def digest_of(document):
    """SHA-256 of the canonical JSON."""
    canonical = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _card(card):
    place = card.get("in_person") or {}
    return {
        "icon": card.get("icon") or "",
        "sample": bool(card.get("sample", True)),
        "minutes": card.get("minutes"),
        **{name: clean_texts(card.get(name)) for name in CARD_TEXTS},
        # Better no line than the amount of before: the rows say it in every language.
        "fee_summary": (current_texts if card.get("fees") else clean_texts)(card.get("fee_summary")),
        "eligibility_note": _lines(card.get("eligibility_note")),
        "legal": _lines(card.get("legal")),
        "faq": [
            {
                "id": key,
                "question": clean_texts(raw.get("question")),
                "answer": clean_texts(raw.get("answer")),
            }
            for key, raw in items(card.get("faq"))
        ],
        "fees": [
            {
                "id": key,
                "label": clean_texts(raw.get("label")),
                "amount": number_of(raw.get("amount")),
                "note": clean_texts(raw.get("note")),
            }
            for key, raw in items(card.get("fees"))
        ],
        "duration_days": card.get("duration_days"),
        "opens_at": card.get("opens_at") or None,
        "closes_at": card.get("closes_at") or None,
        "in_person": {
            "place": clean_texts(place.get("place")),
            "hours": clean_texts(place.get("hours")),
            "phone": place.get("phone") or "",
        },
    }


def _lines(raw_list):
    return [{"id": key, "text": clean_texts(raw)} for key, raw in items(raw_list)]


def _form(questions, pointers):
    eligibility = []
    for key, raw in items(questions.get("eligibility")):
        asked = question_documents(raw.get("question"), pointers)
        if asked:
            eligibility.append(
                {
                    "id": key,
                    "question": asked[0],
                    "exit_when": pointers.condition(raw.get("exit_when")),
                    "exit_title": clean_texts(raw.get("exit_title")),
                    "exit_text": clean_texts(raw.get("exit_text")),
                }
            )
    steps = [
        {
            "id": key,
            "title": clean_texts(raw.get("title")),
            "intro": clean_texts(raw.get("intro")),
            "show_if": pointers.condition(raw.get("show_if")),
            "questions": question_documents(raw.get("questions"), pointers),
        }
        for key, raw in items(questions.get("steps"))
    ]
    return {
        "eligibility": eligibility,
        "steps": steps,
        "confidential_when": pointers.condition(questions.get("confidential_when")),
        "anonymous_when": pointers.condition(questions.get("anonymous_when")),
    }


def _document(key, raw, pointers):
    return {
        "id": key,
        "name": raw.get("name") or f"d_{key[:8]}",
        "label": clean_texts(raw.get("label")),
        "hint": clean_texts(raw.get("hint")),
        "case": clean_texts(raw.get("case")),
        "required": bool(raw.get("required", True)),
        "show_if": pointers.condition(raw.get("show_if")),
        "original": raw.get("original") or "none",
        "max_files": raw.get("max_files") or 1,
        "restricted": bool(raw.get("restricted")),
    }


def _stage(key, raw, pointers):
    return {
        "id": key,
        "title": clean_texts(raw.get("title")),
        "public": clean_texts(raw.get("public")),
        "directorate": raw.get("directorate") or "",
        "by_question": pointers.question(raw.get("by_question")),
        "role": raw.get("role") or "officer",
        "target_days": raw.get("target_days"),
        "show_if": pointers.condition(raw.get("show_if")),
    }
