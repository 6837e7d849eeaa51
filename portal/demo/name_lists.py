"""Names as they are met in the south of Iraq, in Arabic with a Latin form. They belong to nobody in particular."""

MEN = {
    "علي": "Ali", "حسين": "Hussein", "محمد": "Mohammed", "كاظم": "Kadhim", "جاسم": "Jasim", "حيدر": "Haider",
    "عباس": "Abbas", "كريم": "Kareem", "رحيم": "Raheem", "سلمان": "Salman", "مهدي": "Mahdi", "صادق": "Sadiq",
    "جعفر": "Jaafar", "باقر": "Baqir", "أحمد": "Ahmed", "حسن": "Hasan", "عبد الله": "Abdullah",
    "عبد الزهرة": "Abd al-Zahra", "عبد الحسين": "Abd al-Hussein", "عبد الكريم": "Abd al-Kareem", "ستار": "Sattar",
    "جبار": "Jabbar", "نعيم": "Naeem", "فالح": "Falih", "مزهر": "Muzhir", "خلف": "Khalaf", "عودة": "Awda",
    "لفتة": "Lafta", "زغير": "Zghair", "هاشم": "Hashim", "قاسم": "Qasim", "مصطفى": "Mustafa", "مرتضى": "Murtadha",
    "سجاد": "Sajjad", "أمير": "Ameer", "كرار": "Karrar", "ميثم": "Maitham", "رائد": "Raed", "ماجد": "Majid",
    "حميد": "Hameed", "صباح": "Sabah", "فاضل": "Fadhil", "ناصر": "Nasir", "شاكر": "Shakir", "غازي": "Ghazi",
    "طالب": "Talib", "عدنان": "Adnan", "إبراهيم": "Ibrahim", "يوسف": "Yousif", "إسماعيل": "Ismail",
}  # fmt: skip

WOMEN = {
    "فاطمة": "Fatima", "زينب": "Zainab", "مريم": "Maryam", "زهراء": "Zahraa", "نور": "Noor", "هدى": "Huda",
    "رقية": "Ruqaya", "خديجة": "Khadija", "آمنة": "Amina", "إيمان": "Iman", "سعاد": "Suad", "كريمة": "Kareema",
    "نجاة": "Najat", "سميرة": "Sameera", "ابتسام": "Ibtisam", "انتصار": "Intisar", "أسماء": "Asmaa", "رجاء": "Rajaa",
    "وفاء": "Wafaa", "بشرى": "Bushra", "حنان": "Hanan", "شيماء": "Shaimaa", "دعاء": "Duaa", "بنين": "Baneen",
    "سارة": "Sara", "نرجس": "Narjis", "أمل": "Amal", "رباب": "Rabab", "سكينة": "Sukaina", "إخلاص": "Ikhlas",
    "علياء": "Alyaa", "جميلة": "Jameela", "فوزية": "Fawziya", "سهام": "Siham", "منى": "Muna",
}  # fmt: skip

SURNAMES = {
    "الساعدي": "al-Saadi", "المحمداوي": "al-Mohammedawi", "الكعبي": "al-Kaabi", "البهادلي": "al-Bahadli",
    "السوداني": "al-Sudani", "الفريجي": "al-Furaiji", "اللامي": "al-Lami", "الدراجي": "al-Darraji",
    "الزيدي": "al-Zaidi", "الغراوي": "al-Gharrawi", "البيضاني": "al-Baydhani", "الموسوي": "al-Musawi",
    "الحلفي": "al-Hilfi", "العقابي": "al-Uqabi", "الماجدي": "al-Majidi", "السراي": "al-Sarray",
    "الكناني": "al-Kinani", "الربيعي": "al-Rubaie", "التميمي": "al-Tamimi", "الزبيدي": "al-Zubaidi",
    "المالكي": "al-Maliki", "الشرع": "al-Shara", "الجابري": "al-Jabiri", "العبودي": "al-Abboudi",
}  # fmt: skip

QUARTERS = [
    "حي الحسين", "حي المعلمين", "حي الشبانة", "حي القادرية", "حي السراي", "حي الجديدة", "حي الماجدية", "حي الرسالة",
    "حي الصدر", "حي النصر", "حي الأمير", "حي الزهراء", "حي الكرامة", "حي أبو رمانة", "حي العروبة", "حي الشهداء",
]  # fmt: skip

VILLAGES = [
    "قرية الوادية", "قرية أبو خصاف", "قرية السدة", "قرية العكر", "قرية البتيرة", "قرية المشروع", "قرية الصحين",
    "قرية أم الطوس", "قرية الهدام", "قرية النخيلات",
]  # fmt: skip

LANDMARKS = [
    "قرب جامع الإمام علي", "مقابل مدرسة دجلة الابتدائية", "خلف المستوصف", "قرب سوق الخضار", "بجانب جسر اليوغسلافي",
    "مقابل محطة الوقود", "قرب ساحة الألعاب", "خلف مديرية التربية", "قرب مضيف العشيرة", "بجانب خزان الماء",
    "مقابل الصيدلية", "قرب روضة الياسمين", "عند مفترق الشارع العام", "قرب معمل الثلج", "مقابل فرن الصمون",
]  # fmt: skip

BLOCKS = {
    "12": "العمارة", "24": "الماجدية", "31": "الكحلاء الغربي", "43": "المجر الشمالي", "57": "الطبر",
    "60": "البتيرة", "65": "أبو شطيب", "72": "كميت الشرقية",
}  # fmt: skip
