"""Lists that questions of type "reference" offer: entries with a stable code and a label in every language.

A list is named by its code in the service; an entry's code is what an application stores, so it is never
reused. Entries are sample data until the governorate confirms them. `parents` name the option (short name)
of the question that a list is filtered by.
"""

from functools import cache

from eservices.places import get_governorates, qadas_of

_MARKETING_CENTRES = {
    "amarah-silo": ("سايلو العمارة", "Amarah silo"),
    "tayyib-complex": ("مجمع الطيب", "Al-Tayyib complex"),
}
_SUPPLY_BRANCHES = {
    "amarah": ("فرع الشركة العامة للتجهيزات الزراعية – العمارة", "Agricultural Supplies Company branch, Amarah"),
    "majar": ("مخزن التجهيزات الزراعية – المجر الكبير", "Agricultural supplies store, Al-Majar al-Kabir"),
    "ali-gharbi": ("مخزن التجهيزات الزراعية – علي الغربي", "Agricultural supplies store, Ali al-Gharbi"),
}
_GOVERNORATES = {
    "baghdad-karkh": ("بغداد – الكرخ", "Baghdad, Karkh"),
    "baghdad-rusafa": ("بغداد – الرصافة", "Baghdad, Rusafa"),
    "basra": ("البصرة", "Basra"),
    "thi-qar": ("ذي قار", "Dhi Qar"),
    "wasit": ("واسط", "Wasit"),
    "muthanna": ("المثنى", "Al-Muthanna"),
    "qadisiyah": ("القادسية", "Al-Qadisiyah"),
    "najaf": ("النجف الأشرف", "Najaf"),
    "karbala": ("كربلاء المقدسة", "Karbala"),
    "babil": ("بابل", "Babil"),
    "diyala": ("ديالى", "Diyala"),
    "anbar": ("الأنبار", "Al-Anbar"),
    "salah-al-din": ("صلاح الدين", "Salah al-Din"),
    "kirkuk": ("كركوك", "Kirkuk"),
    "nineveh": ("نينوى", "Nineveh"),
    "kurdistan": ("إقليم كردستان", "Kurdistan Region"),
}


@cache
def get_list(code):
    """Return the entries of a list as [{"code", "label", "parents"}], empty for a list that is not kept."""
    build = _LISTS.get(code)
    return build() if build else []


def list_codes():
    """Return the codes of the lists that are kept."""
    return sorted(_LISTS)


def _entries(names):
    return [{"code": code, "label": {"ar": ar, "en": en}, "parents": []} for code, (ar, en) in names.items()]


def _agricultural_sections():
    """One section in each qada of the governorate."""
    sections = {}
    for governorate in get_governorates():
        for qada in qadas_of(governorate["code"]):
            name = qada["name"]
            sections[qada["code"]] = (f"الشعبة الزراعية في قضاء {name['ar']}", f"Agricultural section, {name['en']}")
    return _entries(sections)


_LISTS = {
    "agricultural-sections": _agricultural_sections,
    "marketing-centres": lambda: _entries(_MARKETING_CENTRES),
    "supply-branches": lambda: _entries(_SUPPLY_BRANCHES),
    "education-directorates": lambda: _entries(_GOVERNORATES),
}
