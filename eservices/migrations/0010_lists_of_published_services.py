"""Installations from before lists were rows: what stood in code becomes rows, as it stood there.

Only lists that a published service names, so a new installation begins without any. What is already filed gets
the words of its entries, as it would today.
"""

from django.db import migrations

MARKETING = {
    "amarah-silo": ("سايلو العمارة", "Amarah silo"),
    "tayyib-complex": ("مجمع الطيب", "Al-Tayyib complex"),
}
SUPPLY = {
    "amarah": ("فرع الشركة العامة للتجهيزات الزراعية – العمارة", "Agricultural Supplies Company branch, Amarah"),
    "majar": ("مخزن التجهيزات الزراعية – المجر الكبير", "Agricultural supplies store, Al-Majar al-Kabir"),
    "ali-gharbi": ("مخزن التجهيزات الزراعية – علي الغربي", "Agricultural supplies store, Ali al-Gharbi"),
}
EDUCATION = {
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
QADAS = {
    "amarah": ("العمارة", "Al-Amarah"),
    "ali-gharbi": ("علي الغربي", "Ali al-Gharbi"),
    "maymuna": ("الميمونة", "Al-Maymuna"),
    "qalat-salih": ("قلعة صالح", "Qalat Salih"),
    "majar": ("المجر الكبير", "Al-Majar al-Kabir"),
    "kahla": ("الكحلاء", "Al-Kahla"),
}
SECTIONS = {
    code: (f"الشعبة الزراعية في قضاء {ar}", f"Agricultural section, {en}") for code, (ar, en) in QADAS.items()
}
# Code: titles, entries.
LISTS = {
    "agricultural-sections": (("الشعب الزراعية", "Agricultural sections"), SECTIONS),
    "marketing-centres": (("المراكز التسويقية", "Marketing centres"), MARKETING),
    "supply-branches": (("فروع التجهيزات الزراعية", "Agricultural supply branches"), SUPPLY),
    "education-directorates": (("مديريات التربية", "Education directorates"), EDUCATION),
}


def forwards(apps, schema_editor):
    ServiceVersion = apps.get_model("eservices", "ServiceVersion")
    asked = {}
    for version in ServiceVersion.objects.select_related("service").iterator(chunk_size=50):
        questions = {q["id"]: q["list"] for q in _questions(version.document) if q["list"] in LISTS}
        if questions:
            asked[version.pk] = questions
            for code in set(questions.values()):
                _keep_list(apps, code, version.service.directorate_id)
    for pk, questions in asked.items():
        _label_applications(apps, pk, questions)


def _questions(document):
    """Return the questions of a definition that name a list, wherever they stand."""
    found, pending = [], [document.get("eligibility"), document.get("steps")]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            if node.get("type") == "reference" and node.get("list"):
                found.append(node)
            pending += [node.get("question"), node.get("questions")]
    return found


def _keep_list(apps, code, directorate_id):
    titles, entries = LISTS[code]
    kept, is_new = apps.get_model("eservices", "ReferenceList").objects.get_or_create(
        code=code, defaults={"titles": _texts(titles), "directorate_id": directorate_id, "sample": True}
    )
    if is_new:
        ReferenceEntry = apps.get_model("eservices", "ReferenceEntry")
        ReferenceEntry.objects.bulk_create(
            ReferenceEntry(reference_list=kept, code=entry, labels=_texts(label), position=position)
            for position, (entry, label) in enumerate(entries.items())
        )


def _label_applications(apps, version, questions):
    Application = apps.get_model("eservices", "Application")
    for application in Application.objects.filter(version=version).only("pk", "answers").iterator(chunk_size=200):
        labels = {}
        rows = [row for value in application.answers.values() if isinstance(value, list) for row in value]
        for answers in (application.answers, *(row for row in rows if isinstance(row, dict))):
            for question, code in questions.items():
                entries, chosen = LISTS[code][1], answers.get(question)
                if isinstance(chosen, str) and chosen in entries:
                    labels.setdefault(code, {})[chosen] = _texts(entries[chosen])
        if labels:
            application.answers = application.answers | {"labels": labels}
            application.save(update_fields=["answers"])


def _texts(pair):
    return dict(zip(("ar", "en"), pair, strict=True))


class Migration(migrations.Migration):

    dependencies = [
        ("eservices", "0009_reference_lists"),
    ]

    # Backwards nothing is lost: the code of before ignores the rows.
    operations = [
        migrations.RunPython(forwards, migrations.RunPython.noop),
    ]
