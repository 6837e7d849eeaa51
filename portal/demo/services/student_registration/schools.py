"""Stages of schooling, grades and sample schools, as options filtered by an earlier answer."""

from ..authoring import opt

STAGES_OF_SCHOOLING = [
    opt(
        "kindergarten",
        "رياض الأطفال",
        "Kindergarten",
        parents=["kindergarten", "transfer_inside", "transfer_other"],
    ),
    opt(
        "primary",
        "الابتدائية",
        "Primary",
        parents=["new_grade_1", "transfer_inside", "transfer_other", "from_abroad", "drop_out"],
    ),
    *(
        opt(name, ar, en, parents=["transfer_inside", "transfer_other", "from_abroad", "drop_out"])
        for name, ar, en in (
            ("intermediate", "المتوسطة", "Intermediate"),
            ("preparatory", "الإعدادية", "Preparatory"),
            ("vocational", "المهنية", "Vocational"),
        )
    ),
]

GRADES = {
    "kindergarten": [
        ("kg_1", "الروضة", "Kindergarten, first year"),
        ("kg_2", "التمهيدي", "Kindergarten, second year"),
    ],
    "primary": [
        ("primary_1", "الأول الابتدائي", "Primary 1"),
        ("primary_2", "الثاني الابتدائي", "Primary 2"),
        ("primary_3", "الثالث الابتدائي", "Primary 3"),
        ("primary_4", "الرابع الابتدائي", "Primary 4"),
        ("primary_5", "الخامس الابتدائي", "Primary 5"),
        ("primary_6", "السادس الابتدائي", "Primary 6"),
    ],
    "intermediate": [
        ("intermediate_1", "الأول المتوسط", "Intermediate 1"),
        ("intermediate_2", "الثاني المتوسط", "Intermediate 2"),
        ("intermediate_3", "الثالث المتوسط", "Intermediate 3"),
    ],
    "preparatory": [
        ("preparatory_4", "الرابع الإعدادي", "Preparatory 4"),
        ("preparatory_5", "الخامس الإعدادي", "Preparatory 5"),
        ("preparatory_6", "السادس الإعدادي", "Preparatory 6"),
    ],
    "vocational": [
        ("vocational_1", "الأول المهني", "Vocational 1"),
        ("vocational_2", "الثاني المهني", "Vocational 2"),
        ("vocational_3", "الثالث المهني", "Vocational 3"),
    ],
}

# Sample schools: (code, Arabic, English, stage, who attends).
SCHOOLS = [
    (
        "yasamin_kg",
        "روضة الياسمين – حي الحسين",
        "Al-Yasamin Kindergarten, Al-Husain quarter",
        "kindergarten",
        "mixed",
    ),
    (
        "baraem_kg",
        "روضة البراعم – حي المعلمين",
        "Al-Baraem Kindergarten, Al-Muallimin quarter",
        "kindergarten",
        "mixed",
    ),
    (
        "nakhil_kg",
        "روضة النخيل – المجر الكبير",
        "Al-Nakhil Kindergarten, Al-Majar al-Kabir",
        "kindergarten",
        "mixed",
    ),
    (
        "dijla_p",
        "مدرسة دجلة الابتدائية للبنين – حي الحسين",
        "Dijla Primary for Boys, Al-Husain quarter",
        "primary",
        "male",
    ),
    (
        "furat_p",
        "مدرسة الفرات الابتدائية للبنين – حي المعلمين",
        "Al-Furat Primary for Boys, Al-Muallimin quarter",
        "primary",
        "male",
    ),
    (
        "majar_p",
        "مدرسة المجر الابتدائية للبنين – المجر الكبير",
        "Al-Majar Primary for Boys, Al-Majar al-Kabir",
        "primary",
        "male",
    ),
    (
        "zuhur_p",
        "مدرسة الزهور الابتدائية للبنات – حي الحسين",
        "Al-Zuhur Primary for Girls, Al-Husain quarter",
        "primary",
        "female",
    ),
    (
        "khansa_p",
        "مدرسة الخنساء الابتدائية للبنات – حي الشبانة",
        "Al-Khansa Primary for Girls, Al-Shabbana quarter",
        "primary",
        "female",
    ),
    (
        "rawafid_p",
        "مدرسة الروافد الابتدائية للبنات – قلعة صالح",
        "Al-Rawafid Primary for Girls, Qalat Salih",
        "primary",
        "female",
    ),
    (
        "ahwar_p",
        "مدرسة الأهوار الابتدائية المختلطة – الكحلاء",
        "Al-Ahwar Mixed Primary, Al-Kahla",
        "primary",
        "mixed",
    ),
    (
        "sanabil_p",
        "مدرسة السنابل الابتدائية المختلطة – كميت",
        "Al-Sanabil Mixed Primary, Kumait",
        "primary",
        "mixed",
    ),
    (
        "jawahiri_i",
        "متوسطة الجواهري للبنين – حي الحسين",
        "Al-Jawahiri Intermediate for Boys, Al-Husain quarter",
        "intermediate",
        "male",
    ),
    (
        "rafidain_i",
        "متوسطة الرافدين للبنين – علي الغربي",
        "Al-Rafidain Intermediate for Boys, Ali al-Gharbi",
        "intermediate",
        "male",
    ),
    (
        "nazik_i",
        "متوسطة نازك الملائكة للبنات – حي المعلمين",
        "Nazik al-Malaika Intermediate for Girls, Al-Muallimin quarter",
        "intermediate",
        "female",
    ),
    (
        "amal_i",
        "متوسطة الأمل للبنات – الميمونة",
        "Al-Amal Intermediate for Girls, Al-Maymuna",
        "intermediate",
        "female",
    ),
    (
        "ahwar_i",
        "متوسطة الأهوار المختلطة – المشرح",
        "Al-Ahwar Mixed Intermediate, Al-Musharrah",
        "intermediate",
        "mixed",
    ),
    (
        "amarah_s",
        "إعدادية العمارة للبنين – العمارة",
        "Amarah Preparatory for Boys, Amarah",
        "preparatory",
        "male",
    ),
    (
        "sayyab_s",
        "إعدادية السياب للبنين – المجر الكبير",
        "Al-Sayyab Preparatory for Boys, Al-Majar al-Kabir",
        "preparatory",
        "male",
    ),
    (
        "maysan_s",
        "إعدادية ميسان للبنات – العمارة",
        "Missan Preparatory for Girls, Amarah",
        "preparatory",
        "female",
    ),
    (
        "khawla_s",
        "إعدادية خولة للبنات – قلعة صالح",
        "Khawla Preparatory for Girls, Qalat Salih",
        "preparatory",
        "female",
    ),
    (
        "sinaa_v",
        "إعدادية صناعة العمارة للبنين – العمارة",
        "Amarah Industrial School for Boys, Amarah",
        "vocational",
        "male",
    ),
    (
        "tijara_v",
        "إعدادية تجارة العمارة للبنات – العمارة",
        "Amarah Commercial School for Girls, Amarah",
        "vocational",
        "female",
    ),
]


def grade_options(*, filtered):
    """All grades; `filtered` ties each to its stage of schooling."""
    return [
        opt(name, ar, en, parents=[stage] if filtered else ())
        for stage, grades in GRADES.items()
        for name, ar, en in grades
    ]


def school_options(gender):
    """Schools open to `gender` (male or female), each tied to its stage of schooling."""
    return [opt(code, ar, en, parents=[stage]) for code, ar, en, stage, who in SCHOOLS if who in (gender, "mixed")]
