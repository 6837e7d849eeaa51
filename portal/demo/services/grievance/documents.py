"""Documents of a grievance; most need none."""

from ..authoring import doc, equals, t

DOCUMENTS = [
    doc(
        "decision_copy",
        t("صورة القرار المتظلم منه", "Copy of the decision appealed against"),
        case=t("عند التظلم من قرار", "Appeal against a decision"),
        show_if=equals("kind", "appeal"),
        required=False,
        max_files=2,
    ),
    doc(
        "consent",
        t("موافقة صاحب الشكوى", "Consent of the person concerned"),
        t("ورقة موقعة أو وكالة.", "A signed paper or a power of attorney."),
        case=t("إذا كانت الشكوى نيابة عن شخص آخر", "On behalf of someone else"),
        show_if=equals("on_behalf", "yes"),
        max_files=2,
    ),
]
