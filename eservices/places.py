"""Governorates, qadas (districts) and nahiyas (sub-districts) with stable codes, from one place.

The lists are to be confirmed by each governorate (domain notes 3.1 and 3.2): units are still being created.
A code is never reused or renamed, since filed applications hold it; names may be corrected.
"""

from functools import cache

from django.conf import settings

_CENTRE = ("مركز القضاء", "District centre")
# governorate: names, then qada code, names, and its nahiyas besides the centre.
_PLACES = {
    "missan": (
        ("ميسان", "Missan"),
        {
            "amarah": (("العمارة", "Al-Amarah"), {"kumait": ("كميت", "Kumait")}),
            "ali-gharbi": (("علي الغربي", "Ali al-Gharbi"), {"ali-sharqi": ("علي الشرقي", "Ali al-Sharqi")}),
            "maymuna": (
                ("الميمونة", "Al-Maymuna"),
                {"salam": ("السلام", "Al-Salam"), "rifai": ("سيد أحمد الرفاعي", "Sayyid Ahmad al-Rifai")},
            ),
            "qalat-salih": (("قلعة صالح", "Qalat Salih"), {"uzair": ("العزير", "Al-Uzair")}),
            "majar": (
                ("المجر الكبير", "Al-Majar al-Kabir"),
                {"adl": ("العدل", "Al-Adl"), "khair": ("الخير", "Al-Khair")},
            ),
            "kahla": (
                ("الكحلاء", "Al-Kahla"),
                {"musharrah": ("المشرح", "Al-Musharrah"), "bani-hashim": ("بني هاشم", "Bani Hashim")},
            ),
        },
    ),
    "basra": (
        ("البصرة", "Basra"),
        {
            "basra": (("البصرة", "Basra"), {}),
            "abu-khasib": (("أبو الخصيب", "Abu al-Khasib"), {"siba": ("السيبة", "Al-Siba")}),
            "zubair": (
                ("الزبير", "Al-Zubair"),
                {"safwan": ("سفوان", "Safwan"), "umm-qasr": ("أم قصر", "Umm Qasr")},
            ),
            "qurna": (("القرنة", "Al-Qurna"), {"thaghr": ("الثغر", "Al-Thaghr")}),
            "faw": (("الفاو", "Al-Faw"), {}),
            "shatt-al-arab": (
                ("شط العرب", "Shatt al-Arab"),
                {"nashwa": ("النشوة", "Al-Nashwa"), "zuraiji": ("الزريجي", "Al-Zuraiji")},
            ),
            "mudaina": (
                ("المدينة", "Al-Mudaina"),
                {
                    "izz-al-din": ("عز الدين سليم", "Izz al-Din Salim"),
                    "imam-sadiq": ("الإمام الصادق", "Imam al-Sadiq"),
                },
            ),
            "hartha": (("الهارثة", "Al-Hartha"), {}),
            "dair": (("الدير", "Al-Dair"), {}),
        },
    ),
}


def get_governorates():
    """Return the governorates that this installation serves: one, as [{"code", "name"}]."""
    return [_entry(settings.BAWABA_GOVERNORATE, _PLACES[settings.BAWABA_GOVERNORATE][0])]


@cache
def qadas_of(governorate):
    """Return the qadas of a governorate as [{"code", "name"}], the centre first."""
    _, qadas = _PLACES.get(governorate, ((), {}))
    return [_entry(code, names) for code, (names, _) in qadas.items()]


@cache
def nahiyas_of(qada):
    """Return the nahiyas of a qada as [{"code", "name"}], beginning with its centre."""
    for _, qadas in _PLACES.values():
        if qada in qadas:
            nahiyas = {f"{qada}-centre": _CENTRE} | qadas[qada][1]
            return [_entry(code, names) for code, names in nahiyas.items()]
    return []


def place_name(code, language):
    """Return the name of a governorate, qada or nahiya; Arabic in languages without one, "" for no code."""
    names = _names().get(code) or {}
    return names.get(language) or names.get("ar", "")


def _entry(code, names):
    return {"code": code, "name": {"ar": names[0], "en": names[1]}}


@cache
def _names():
    found = {}
    for governorate, (names, _) in _PLACES.items():
        for qada in qadas_of(governorate):
            found.update({nahiya["code"]: nahiya["name"] for nahiya in nahiyas_of(qada["code"])})
            found[qada["code"]] = qada["name"]
        # The qada of the capital may carry the governorate's code: both have the same name.
        found[governorate] = _entry(governorate, names)["name"]
    return found
