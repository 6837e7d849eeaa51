"""Sample reference lists of the demo governorate, loaded by the acts behind the editor's own screens.

Marked as samples until the directorates confirm them.
"""

from eservices.actions.lists import create_list, import_entries
from eservices.models import Directorate, ReferenceList
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


def _sections():
    """One agricultural section in each qada of the governorate."""
    qadas = [qada for governorate in get_governorates() for qada in qadas_of(governorate["code"])]
    return {
        qada["code"]: (f"الشعبة الزراعية في قضاء {qada['name']['ar']}", f"Agricultural section, {qada['name']['en']}")
        for qada in qadas
    }


# Code: titles, the directorate whose editors keep it, entries.
_LISTS = {
    "agricultural-sections": (("الشعب الزراعية", "Agricultural sections"), "AGR", _sections),
    "marketing-centres": (("المراكز التسويقية", "Marketing centres"), "AGR", lambda: _MARKETING_CENTRES),
    "supply-branches": (("فروع التجهيزات الزراعية", "Agricultural supply branches"), "AGR", lambda: _SUPPLY_BRANCHES),
    "education-directorates": (("مديريات التربية", "Education directorates"), "EDU", lambda: _GOVERNORATES),
}


def get_list(code):
    """Return the entries of a sample list as a form reads them, without a database; empty for one that is not kept."""
    entries = _LISTS[code][2]() if code in _LISTS else {}
    return [{"code": entry, "label": _texts(pair), "parents": [], "retired": False} for entry, pair in entries.items()]


def load_lists():
    """Make the sample lists that are not kept yet; safe to repeat, and leaves alone what editors changed since."""
    known = set(ReferenceList.objects.values_list("code", flat=True))
    for code, (titles, directorate, _entries) in _LISTS.items():
        if code in known:
            continue
        owner = Directorate.objects.filter(code=directorate).first()
        kept = create_list(code=code, titles=_texts(titles), directorate=owner, sample=True)
        rows = [{"code": e["code"], "labels": e["label"], "parents": e["parents"]} for e in get_list(code)]
        import_entries(kept, rows)


def _texts(pair):
    return dict(zip(("ar", "en"), pair, strict=True))
