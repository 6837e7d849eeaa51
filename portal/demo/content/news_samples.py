"""Invented news of an ordinary autumn, marked as samples wherever they are shown."""

from portal.demo.content.making import t


def _piece(days_ago, slug, category, directorate, service, title, lead, *body):
    return {
        "days_ago": days_ago,
        "slug": slug,
        "category": category,
        "directorate": directorate,
        "service": service,
        "title": title,
        "lead": lead,
        "body": body,
    }


SAMPLES = [
    _piece(
        4,
        "service-centre-al-majar",
        "services",
        "CIT",
        "grievance",
        t(
            "افتتاح مركز لخدمة المواطن في قضاء المجر الكبير",
            "A citizens’ service centre opens in Al-Majar Al-Kabir",
        ),
        t(
            "يساعد المركز على تقديم الطلبات ومتابعتها مجانًا، من الأحد إلى الخميس.",
            "The centre helps to submit and follow applications free of charge, Sunday to Thursday.",
        ),
        t(
            "صار بإمكان أهالي المجر الكبير تقديم طلباتهم ومتابعتها في مركز قريب، بمساعدة موظف ومن دون أي مقابل.\nيملأ الموظف الطلب مع صاحبه، ويصوّر الوثائق، ويسلّمه وصلًا مطبوعًا برقم الطلب ورمز المتابعة.",
            "People of Al-Majar Al-Kabir can now submit and follow their applications in a centre nearby, with the help of a clerk and at no cost.\nThe clerk fills in the application together with the applicant, photographs the documents and hands over a printed receipt with the application number and the tracking code.",
        ),
        t(
            (
                "text",
                "<h2>الخدمات المتاحة في المركز</h2><ul><li>إجازة بناء</li><li>اشتراك ماء</li><li>تسجيل التلاميذ والطلبة</li><li>المستلزمات الزراعية المدعومة وتسويق المحاصيل</li><li>الشكاوى والتظلمات</li></ul><p>تبقى الخدمات نفسها متاحة عبر البوابة من الهاتف في كل وقت.</p>",
            ),
            (
                "text",
                "<h2>Services at the centre</h2><ul><li>Construction permit</li><li>Water subscription</li><li>Student registration</li><li>Subsidised agricultural supplies and crop marketing</li><li>Complaints and grievances</li></ul><p>The same services stay open on the portal, by phone, at any time.</p>",
            ),
        ),
    ),
    _piece(
        7,
        "winter-fertiliser",
        "announcements",
        "AGR",
        "agricultural-support",
        t(
            "بدء تجهيز الأسمدة للموسم الشتوي في الشعب الزراعية",
            "Fertiliser for the winter season is handed out at agricultural sections",
        ),
        t(
            "يكون التجهيز بموعد يُحجز من البوابة، وبحسب المساحة المثبتة في الخطة.",
            "Collection is by an appointment booked on the portal, by the area entered in the plan.",
        ),
        t(
            "بدأت الشعب الزراعية تجهيز الفلاحين والمزارعين بالأسمدة للموسم الشتوي. يُحسب المقدار من المساحة المثبتة في الخطة الزراعية، ويظهر في الطلب قبل تقديمه.\nلا يُجهَّز من دون موعد، كي لا تقف المركبات في الطابور. يُجلب عند الحضور أصل البطاقة الوطنية ورقم الطلب.",
            "Agricultural sections have begun to supply farmers with fertiliser for the winter season. The amount follows from the area in the agricultural plan and is shown in the application before it is sent.\nNothing is handed out without an appointment, so that nobody waits in a queue. Bring the national card itself and the application number.",
        ),
        t(
            (
                "note",
                {
                    "tone": "attention",
                    "title": "قبل الحضور",
                    "text": "<p>يصل إشعار بالموعد برسالة نصية. من فاته الموعد يحجز غيره من صفحة المتابعة.</p>",
                },
            ),
            (
                "note",
                {
                    "tone": "attention",
                    "title": "Before you come",
                    "text": "<p>The appointment arrives as a text message. Whoever misses it books another on the tracking page.</p>",
                },
            ),
        ),
    ),
    _piece(
        11,
        "readiness-round",
        "e-governance",
        None,
        None,
        t("جولة جديدة لتقييم الجاهزية الإلكترونية في 12 دائرة", "A new round of e-readiness in 12 directorates"),
        t(
            "تقارن النتائج بخط الأساس، وتُنشر مع الملاحظات.",
            "Results are compared with the baseline and published together with remarks.",
        ),
        t(
            "يجيب ممثلو كل دائرة فرادى عن أسئلة الأبعاد الثمانية، ثم يتفقون على درجة واحدة مع سببها. وتُنشر الدرجات والأسباب في صفحة المنشورات بعد إقرارها من اللجنة التوجيهية.\nالغاية أن تعرف كل دائرة خطوتها التالية، لا أن تُرتَّب الدوائر بعضها فوق بعض.",
            "Representatives of each directorate first answer the questions of eight dimensions one by one, then agree on one score and its reason. Scores and reasons are published with the publications after the steering committee has confirmed them.\nThe purpose is that each directorate knows its next step, not to rank one above another.",
        ),
    ),
    _piece(
        13,
        "al-zahra-water",
        "projects",
        "WAT",
        "water-subscription",
        t(
            "إكمال ربط 120 دارًا في حي الزهراء بشبكة الماء الصافي",
            "120 homes in Al-Zahra quarter are connected to drinking water",
        ),
        t("شمل العمل مد 1,800 متر من الأنابيب.", "The work laid 1,800 metres of pipe."),
        t(
            "أكملت مديرية ماء ميسان ربط 120 دارًا في حي الزهراء بشبكة الماء الصافي، بعد مد 1,800 متر من الأنابيب ونصب المقاييس.\nمن لم يُربط بعد يقدّم طلب اشتراك ماء من البوابة، ويختار «دار قائمة» في نوع العقار.",
            "Missan Water Directorate has connected 120 homes in Al-Zahra quarter to the drinking-water network, after laying 1,800 metres of pipe and fitting meters.\nWhoever is not connected yet applies for a water subscription on the portal and chooses “existing home” as the kind of property.",
        ),
        t(
            (
                "table",
                {
                    "caption": "ما أُنجز في كل مربع",
                    "table": {
                        "data": [
                            ["المربع", "الدور", "الأنابيب (م)"],
                            ["1", "46", "700"],
                            ["2", "41", "620"],
                            ["3", "33", "480"],
                        ],
                        "first_row_is_table_header": True,
                        "first_col_is_header": False,
                    },
                },
            ),
            (
                "table",
                {
                    "caption": "What was done in each block",
                    "table": {
                        "data": [
                            ["Block", "Homes", "Pipe (m)"],
                            ["1", "46", "700"],
                            ["2", "41", "620"],
                            ["3", "33", "480"],
                        ],
                        "first_row_is_table_header": True,
                        "first_col_is_header": False,
                    },
                },
            ),
        ),
    ),
    _piece(
        18,
        "school-transfers",
        "announcements",
        "EDU",
        "student-registration",
        t("تمديد استقبال طلبات النقل بين المدارس أسبوعين", "Two more weeks for transfers between schools"),
        t(
            "تُقدَّم الطلبات من البوابة، ولا حاجة إلى مراجعة المديرية.",
            "Applications are made on the portal; nobody needs to visit the directorate.",
        ),
        t(
            "مدّدت المديرية العامة للتربية مدة استقبال طلبات نقل التلاميذ والطلبة أسبوعين. يختار ولي الأمر ثلاث مدارس بالترتيب، ويظهر القرار في صفحة المتابعة.\nالطلبات التي قُدّمت قبل التمديد تبقى على حالها ولا تُعاد.",
            "The Directorate of Education has extended the time for transfers of pupils and students by two weeks. A guardian names three schools in order of wish, and the decision appears on the tracking page.\nApplications made before the extension stand as they are and need not be repeated.",
        ),
    ),
    _piece(
        21,
        "building-permits-online",
        "services",
        "MUN",
        "construction-permit",
        t("إجازات البناء السكنية تُقدَّم عبر البوابة", "Permits for homes are applied for on the portal"),
        t(
            "تمرّ المعاملة على ست دوائر من دون أن ينقلها صاحبها بيده.",
            "The file passes through six directorates without its owner carrying it.",
        ),
        t(
            "تستقبل مديرية بلدية العمارة طلبات إجازة البناء للدور السكنية عبر البوابة. تُرسل المعاملة إلى دوائر الماء والمجاري والكهرباء والدفاع المدني في وقت واحد لبيان الرأي، ويظهر رأي كل دائرة في صفحة المتابعة.\nتصل النتيجة برسالة، ويظهر القرار في صفحة المتابعة.",
            "Amarah Municipality accepts applications for construction permits of homes on the portal. The file goes to water, sewerage, electricity and civil defence at the same time for opinion, and each answer appears on the tracking page.\nThe result comes by message, and the decision stands on the tracking page.",
        ),
    ),
    _piece(
        26,
        "storm-drains",
        "projects",
        "SEW",
        None,
        t("تنظيف مشبكات مياه الأمطار قبل الموسم", "Storm drains are cleaned before the rains"),
        t("بدأ العمل من الشوارع الأوطأ في مركز العمارة.", "Work began in the lowest streets of central Amarah."),
        t(
            "باشرت فرق المجاري تنظيف المشبكات وخطوط الأمطار في مركز العمارة، بدءًا من الشوارع الأوطأ. وتعمل المضخات المتنقلة عند الحاجة.\nيُبلَّغ عن مشبك مسدود من صفحة الشكاوى، ويُحدَّد المكان على الخارطة أو بأقرب نقطة دالة.",
            "Sewerage teams have begun to clean drains and storm lines in central Amarah, starting with the lowest streets. Mobile pumps stand ready.\nA blocked drain is reported on the complaints page, with its place or the nearest landmark.",
        ),
    ),
    _piece(
        33,
        "transformers-al-muallimin",
        "announcements",
        "ELE",
        None,
        t("صيانة محوّلات في حي المعلمين صباح السبت", "Transformers in Al-Muallimin are serviced on Saturday morning"),
        t("ينقطع التيار من السادسة صباحًا إلى العاشرة.", "Power is off from six to ten in the morning."),
        t(
            "يُجري فرع توزيع الكهرباء صيانة لأربع محوّلات في حي المعلمين. ينقطع التيار عن الأزقة المجاورة من السادسة صباحًا إلى العاشرة، ويعود قبل ذلك إن انتهى العمل.",
            "The electricity branch services four transformers in Al-Muallimin quarter. The lanes around them are without power from six to ten in the morning, or less when the work is done sooner.",
        ),
    ),
    _piece(
        40,
        "evening-clinics",
        "services",
        "HLT",
        None,
        t("عيادات مسائية في أربعة مراكز صحية", "Evening clinics in four health centres"),
        t(
            "من الثالثة إلى الثامنة مساءً، مع التلقيح مرتين في الأسبوع.",
            "From three to eight, with vaccination twice a week.",
        ),
        t(
            "تفتح أربعة مراكز صحية أبوابها مساءً لمن لا يستطيع المراجعة في أثناء الدوام. يكون التلقيح يومي الأحد والأربعاء، وتُجلب بطاقة التلقيح.",
            "Four health centres open in the evening for those who cannot come during working hours. Vaccination is on Sundays and Wednesdays; bring the vaccination card.",
        ),
    ),
    _piece(
        47,
        "irrigation-rota",
        "announcements",
        "WRS",
        None,
        t("جدول المراشنة لجداول الري في الموسم الشتوي", "The irrigation rota for the winter season"),
        t("يُنشر لكل جدول يومه وساعاته.", "Each canal’s day and hours are published."),
        t(
            "نشرت مديرية الموارد المائية جدول المراشنة للموسم الشتوي. لكل جدول يومه وساعاته، ويُعلَن أي تغيير قبل يومين في الأقل.",
            "The Directorate of Water Resources has published the rota for the winter season. Each canal has its day and hours, and any change is announced at least two days before.",
        ),
    ),
    _piece(
        55,
        "school-safety-days",
        "projects",
        "CDF",
        None,
        t("أيام للسلامة في 40 مدرسة", "Safety days in 40 schools"),
        t("تدريب على الإخلاء واستعمال المطفأة.", "Training in evacuation and the use of extinguishers."),
        t(
            "درّبت فرق الدفاع المدني تلاميذ 40 مدرسة ومعلميها على الإخلاء الهادئ واستعمال مطفأة الحريق، وتسلّمت كل مدرسة مخططًا لطرق الخروج.",
            "Civil defence teams trained pupils and teachers of 40 schools in calm evacuation and the use of extinguishers, and each school received a plan of its ways out.",
        ),
    ),
    _piece(
        63,
        "bridge-al-butaira",
        "projects",
        "RDB",
        None,
        t("إعادة فتح جسر البتيرة بعد الصيانة", "The bridge of Al-Butaira opens again after repair"),
        t("بدّلت الفرق فواصل التمدد وعبّدت المقتربات.", "Expansion joints were replaced and the approaches paved."),
        t(
            "أُعيد فتح جسر البتيرة أمام المركبات بعد تبديل فواصل التمدد وتعبيد المقتربات وتأثيث الطريق بالعلامات.",
            "The bridge of Al-Butaira is open to traffic again after its expansion joints were replaced, its approaches paved and the road signs set up.",
        ),
    ),
    _piece(
        70,
        "master-plan-remarks",
        "announcements",
        "URB",
        None,
        t("عرض التصميم الأساسي المحدّث لإبداء الملاحظات", "The revised master plan is shown for remarks"),
        t("ثلاثون يومًا لإبداء الرأي قبل رفعه للمصادقة.", "Thirty days for opinions before it goes to approval."),
        t(
            "تعرض مديرية التخطيط العمراني التصميم الأساسي المحدّث في بنايتها وعلى البوابة. تُكتب الملاحظة مع رقم القطعة والمقاطعة، ويُجاب عنها جميعًا في محضر يُنشر.",
            "The Directorate of Urban Planning shows the revised master plan in its building and on the portal. A remark names plot and section, and all of them are answered in minutes that are published.",
        ),
    ),
]
