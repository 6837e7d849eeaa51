"""What the directorates' pages tell beside their rows: drawing, hours, people, place on the map. All invented."""

import json

from wagtail.models import Page

from pages.models import DirectoratePage
from portal.demo.content.making import block, t
from portal.demo.content.pictures import picture_block
from portal.demo.directorates import DIRECTORATES

# Code: drawing, latitude and longitude somewhere in Amarah, who leads it.
PLACES = {
    "MUN": ("building", "31.84012", "47.14518", t("مدير البلدية", "Director of the municipality")),
    "WAT": ("water", "31.83507", "47.14063", t("مدير الماء", "Director of water")),
    "SEW": ("sewer", "31.84733", "47.13752", t("مدير المجاري", "Director of sewerage")),
    "ELE": ("bolt", "31.83164", "47.15241", t("مدير فرع التوزيع", "Director of the distribution branch")),
    "RDB": ("road", "31.85310", "47.12976", t("مدير الطرق والجسور", "Director of roads and bridges")),
    "URB": ("plan", "31.84395", "47.15087", t("مدير التخطيط العمراني", "Director of urban planning")),
    "EDU": ("school", "31.84651", "47.13920", t("المدير العام للتربية", "Director general of education")),
    "HLT": ("health", "31.83842", "47.14871", t("المدير العام للصحة", "Director general of health")),
    "AGR": ("wheat", "31.83088", "47.15467", t("مدير الزراعة", "Director of agriculture")),
    "WRS": ("waves", "31.83915", "47.14290", t("مدير الموارد المائية", "Director of water resources")),
    "CDF": ("flame", "31.85027", "47.15512", t("مدير الدفاع المدني", "Director of civil defence")),
    "CIT": ("people", "31.84108", "47.14412", t("مدير قسم شؤون المواطنين", "Head of the citizens' affairs department")),
}
PICTURES = {"AGR": "wheat", "CIT": "centre", "EDU": "school", "RDB": "bridge", "WAT": "tower", "WRS": "canal"}
DESK = t("مسؤولة شعبة الاستعلامات", "Head of the enquiries desk")
MET = [
    t("الأحد والثلاثاء، من 10:00 صباحًا إلى 12:00 ظهرًا", "Sunday and Tuesday, 10:00 am to 12:00 noon"),
    t("كل أيام الدوام، الطابق الأرضي", "Every working day, ground floor"),
]
# What the editor's form would send for boxes that were left empty.
_NOTHING_MORE = {"phone": "", "email": "", "photo": None}
# First and last day (Monday is 0), opening and closing.
HOURS = [("6", "2", "08:00", "15:00"), ("3", "3", "08:00", "14:00")]
OFFICES = {
    "MUN": [
        (t("وحدة إجازات البناء", "Construction permits unit"), t("الطابق الأرضي، الشباك 3", "Ground floor, window 3"), "0780 555 0146"),
        (t("بلدية المجر الكبير", "Al-Majar al-Kabir Municipality"), t("مركز قضاء المجر الكبير", "Centre of Al-Majar al-Kabir district"), "0780 555 0147"),
    ],
    "WAT": [
        (t("بلاغات الكسر وانقطاع الماء", "Burst pipes and water cuts"), t("على مدار الساعة", "Day and night"), "0780 555 0153"),
    ],
    "ELE": [
        (t("بلاغات العطل", "Faults"), t("على مدار الساعة", "Day and night"), "0780 555 0162"),
    ],
}  # fmt: skip


def load(home):
    """Fill the pages of the directorates that nobody has filled yet, in every language."""
    for data in DIRECTORATES:
        for page in DirectoratePage.objects.filter(directorate__code=data["code"]).select_related("locale"):
            if not page.people:
                _fill(page, data, page.locale.language_code)
                page.save_revision().publish()
    Page.fix_tree()


def _fill(page, data, language):
    icon, latitude, longitude, leads = PLACES[data["code"]]
    page.icon, page.latitude, page.longitude = icon, latitude, longitude
    if data["code"] in PICTURES:
        page.body = json.dumps([picture_block(PICTURES[data["code"]])])
    page.email, page.is_sample = f"{data['slug']}@missan.example", True
    page.opening = _stream(
        "days", [dict(zip(("first_day", "last_day", "opens", "closes"), row, strict=True)) for row in HOURS]
    )
    people = zip(data["staff"], (leads, DESK), MET, strict=False)
    page.people = _stream(
        "person",
        [
            _NOTHING_MORE
            | {"name": arabic if language == "ar" else latin, "role": role[language], "hours": met[language]}
            for (arabic, latin, _username), role, met in people
        ],
    )
    page.offices = _stream(
        "office",
        [
            {"name": name[language], "address": address[language], "phone": phone, "email": ""}
            for name, address, phone in OFFICES.get(data["code"], ())
        ],
    )


def _stream(kind, values):
    return json.dumps([block(kind, value) for value in values])
