"""The contact page, what messages may be about and who reads them, and a few messages for the demo's officers."""

import uuid

from eservices.actions.contact import send_contact
from eservices.desk.first_topics import FIRST_TOPICS
from eservices.models import ContactTopic, Directorate
from pages.models import ContactPage
from portal.demo.content.making import child, t
from portal.demo.content.prose import prose

# (code, name, directorate)
TOPICS = [
    *((code, FIRST_TOPICS[code], "CIT") for code in ("question", "information", "suggestion")),
    ("town", t("النظافة والشوارع والبناء", "Cleaning, streets and building"), "MUN"),
    ("water", t("الماء الصافي", "Drinking water"), "WAT"),
    ("sewerage", t("المجاري ومياه الأمطار", "Sewers and rain water"), "SEW"),
    ("electricity", t("الكهرباء", "Electricity"), "ELE"),
    ("schools", t("المدارس", "Schools"), "EDU"),
    ("health", t("المراكز الصحية والمستشفيات", "Health centres and hospitals"), "HLT"),
    ("farming", t("الزراعة والحصص المائية", "Farming and irrigation"), "AGR"),
    *((code, FIRST_TOPICS[code], "CIT") for code in ("press", "portal")),
]

# (topic, language, name, text): invented people, and no way to reach them.
_MESSAGES = [
    ("question", "ar", "سجاد كاظم", "أريد معرفة أوقات دوام مركز خدمة المواطن في المجر الكبير في شهر رمضان."),
    ("water", "ar", "أم حسين", "الماء ضعيف في حي المعلمين منذ يومين، فهل هناك أعمال صيانة؟"),
    ("suggestion", "ar", "علي جبار", "أقترح وضع خارطة لمراكز خدمة المواطن في صفحة المساعدة."),
    ("portal", "en", "Noor", "The print view of the tender page cuts the last column on my phone."),
]

_TITLE = t("اتصل بنا", "Contact us")
_LEAD = t(
    "رسالة تصل إلى الدائرة المختصة، أو هاتف يجيب في أوقات الدوام.",
    "A message that reaches the right directorate, or a phone that answers during working hours.",
)
_BODY = prose(
    """
    # زيارة ديوان المحافظة
    يستقبل قسم شؤون المواطنين المراجعين في الطابق الأرضي. تُجلب البطاقة الوطنية ورقم الطلب إن وُجد. لذوي الإعاقة مدخل من الجهة الشرقية.
    # متى تصل الإجابة
    يُجاب عن الرسالة خلال ثلاثة أيام عمل. إذا لم تصل الإجابة، يُتصل ويُذكر رقم الرسالة.
    """,
    """
    # Visiting the Diwan
    Citizens’ Affairs receives visitors on the ground floor. Bring your National Card, and the application number if you have one. There is a step-free entrance on the east side.
    # When the answer comes
    A message is answered within three working days. If no answer comes, call and name the number of the message.
    """,
)


def load(home):
    """Make topics, page and messages; safe to repeat."""
    child(home, ContactPage, "contact", texts={"title": _TITLE, "lead": _LEAD, "body": _BODY}, is_sample=True)
    rows = {row.code: row for row in Directorate.objects.all()}
    for position, (code, names, directorate) in enumerate(TOPICS):
        kept = {"names": names, "directorate": rows[directorate], "sort_order": position}
        ContactTopic.objects.update_or_create(code=code, defaults=kept)
    topics = {row.code: row for row in ContactTopic.objects.select_related("directorate")}
    for code, language, name, text in _MESSAGES:
        form_id = uuid.uuid5(uuid.NAMESPACE_URL, f"demo:{code}:{name}")
        send_contact(form_id=form_id, topic=topics[code], content={"name": name, "text": text}, language=language)
