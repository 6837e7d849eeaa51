"""Message texts of a service: the same sentences, with the service's own name for the application."""

from .authoring import t

# Council of State Law No. 65 of 1979, Art. 7(7), as amended in 2013: not confirmed in the text, hence the last sentence.
APPEAL = t(
    "يحق لك التظلم لدى الدائرة التي أصدرت القرار خلال 30 يومًا من تبليغك به، وعليها البت في التظلم خلال 30 يومًا، "
    "ولك بعدها إقامة الدعوى خلال 60 يومًا. هذا حسب القانون، ويُرجى التأكد من الجهة القانونية.",
    "You may appeal to the body that decided within 30 days of being told. It answers within 30 days; after that you "
    "have 60 days to go to court. This is as the law says; please confirm with the legal office.",
)


def messages(noun, *, received=None, issued=None):
    """Messages about `noun` (a text like «طلب إجازة البناء»); `received` and `issued` add a sentence."""
    ar, en = noun["ar"], noun["en"]
    return {
        "received": _with(
            received,
            f"استُلم {ar} رقم {{number}} لدى {{directorate}}. رمز المتابعة: {{code}}. التاريخ المتوقع: {{date}}.",
            f"Your {en} {{number}} was received by {{directorate}}. Tracking code: {{code}}. Expected: {{date}}.",
        ),
        "returned": t(
            f"يحتاج {ar} رقم {{number}} إلى استكمال: {{text}} المهلة حتى {{date}}: {{link}}",
            f"Your {en} {{number}} needs completing: {{text}} Reply by {{date}}: {{link}}",
        ),
        "forwarded": t(
            f"انتقل {ar} رقم {{number}} إلى {{directorate}}. {{link}}",
            f"Your {en} {{number}} has moved to {{directorate}}. {{link}}",
        ),
        "approved": t(
            f"تمت الموافقة على {ar} رقم {{number}}. {{text}} {{link}}",
            f"Your {en} {{number}} was approved. {{text}} {{link}}",
        ),
        "rejected": t(
            f"رُفض {ar} رقم {{number}}. السبب: {{text}} يحق لك التظلم. {{link}}",
            f"Your {en} {{number}} was rejected. Reason: {{text}} You may appeal. {{link}}",
        ),
        "issued": _with(
            issued,
            f"أُنجز {ar} رقم {{number}}، والوثيقة جاهزة.",
            f"The document for your {en} {{number}} is ready.",
        ),
        "withdrawn": t(f"سُحب {ar} رقم {{number}} بناءً على طلبك.", f"Your {en} {{number}} was withdrawn as you asked."),
    }


def _with(more, ar, en):
    more = more or {}
    return {
        language: " ".join(filter(None, (text, more.get(language), "{link}"))) for language, text in t(ar, en).items()
    }
