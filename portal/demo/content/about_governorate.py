"""What the section about the governorate tells of the place, its government and its rules. All of it is sample text."""

from portal.demo.content.making import t
from portal.demo.content.prose import prose

# (slug, title, lead, body)
PAGES = [
    (
        "place",
        t("المكان والناس", "The place and its people"),
        t(
            "ميسان في جنوب شرقي العراق، على دجلة وبين الأهوار.",
            "Missan lies in the south-east of Iraq, on the Tigris and between the marshes.",
        ),
        prose(
            """
            مركز المحافظة مدينة العمارة على نهر دجلة. تمتد المحافظة على نحو 16,072 كيلومترًا مربعًا، وتحدّها من الشرق إيران عبر منفذ الشيب الحدودي.
            # الأقضية
            - العمارة، ومعها ناحية كميت
            - علي الغربي، ومعها ناحية علي الشرقي
            - الميمونة، ومعها ناحيتا السلام وسيد أحمد الرفاعي
            - قلعة صالح، ومعها ناحية العزير
            - المجر الكبير، ومعها ناحيتا العدل والخير
            - الكحلاء، ومعها ناحيتا المشرح وبني هاشم
            # الأهوار والزراعة
            يقع في المحافظة جانب من هور الحويزة ومن الأهوار الوسطى. يعيش أهلها من الزراعة وتربية الجاموس وصيد السمك، وتُزرع الحنطة والشعير والشلب.
            # الاقتصاد
            تعمل في المحافظة حقول نفط ومعامل، ويبقى القطاع العام أكبر المشغّلين. تُنشر الأرقام الموثّقة في صفحة المطبوعات والبيانات المفتوحة حين تؤكدها مديرية التخطيط.
            """,
            """
            The governorate’s centre is the city of Amarah on the Tigris. It covers about 16,072 square kilometres and borders Iran in the east, at the Shaib crossing.
            # Districts
            - Al-Amarah, with the sub-district of Kumait
            - Ali al-Gharbi, with Ali al-Sharqi
            - Al-Maymuna, with Al-Salam and Sayyid Ahmad al-Rifai
            - Qalat Salih, with Al-Uzair
            - Al-Majar al-Kabir, with Al-Adl and Al-Khair
            - Al-Kahla, with Al-Musharrah and Bani Hashim
            # Marshes and farming
            Part of the Huwaizah marsh and of the central marshes lies in the governorate. People live from farming, water buffalo and fishing; wheat, barley and paddy rice are grown.
            # Economy
            Oil fields and factories work in the governorate, and the public sector remains the largest employer. Confirmed figures are published under publications and open data once the planning directorate has confirmed them.
            """,
        ),
    ),
    (
        "organisation",
        t("الهيكل التنظيمي", "How the governorate is organised"),
        t("من يقرّر ومن ينفّذ، ومن أين تبدأ معاملتك.", "Who decides, who carries out, and where your file begins."),
        prose(
            """
            ينتخب أهالي المحافظة مجلسها، وينتخب المجلس المحافظ ونائبيه. يدير المحافظ ديوان المحافظة، ويشرف على الدوائر التي نُقلت صلاحياتها إلى المحافظة، وينسّق مع الدوائر التابعة للوزارات.
            # ديوان المحافظة
            - مكتب المحافظ ومكتبا نائبيه
            - قسم شؤون المواطنين: استقبال الشكاوى والتظلمات وإحالتها ومتابعتها
            - قسم التخطيط والمتابعة
            - القسم القانوني
            - القسم المالي والعقود
            - شعبة الحوكمة الإلكترونية: تدير هذه البوابة
            # الدوائر الخدمية
            اثنتا عشرة دائرة تستقبل الطلبات عبر البوابة أو تشارك في دراستها. أسماء مديريها وهواتفها وأوقات دوامها في صفحة الدوائر.
            # الوحدات الإدارية
            يدير القضاءَ قائممقام، والناحيةَ مدير ناحية.
            """,
            """
            The people of the governorate elect its council; the council elects the governor and two deputies. The governor heads the Diwan, supervises the directorates whose powers were devolved and coordinates with those of the ministries.
            # The Diwan
            - Offices of the governor and of the two deputies
            - Citizens’ Affairs Department: receives, refers and follows up complaints and appeals
            - Planning and Follow-up Department
            - Legal Department
            - Finance and Contracts Department
            - e-Governance Section: runs this portal
            # Service directorates
            Twelve directorates receive applications through the portal or take part in studying them. Their directors, phones and hours stand on the page of the directorates.
            # Administrative units
            A district is headed by a qaimmaqam, a sub-district by its director.
            """,
        ),
    ),
    (
        "right-to-information",
        t("الحق في الحصول على المعلومات", "The right to information"),
        t(
            "ما ننشره من دون طلب، وكيف يُطلب ما لم يُنشر.",
            "What we publish without being asked, and how to ask for the rest.",
        ),
        prose(
            """
            تنشر المحافظة ما لديها من معلومات عامة من دون أن يطلبها أحد، إلا ما يحميه القانون كالبيانات الشخصية وأسرار المناقصات قبل فتحها.
            # ما يُنشر دائمًا
            - الخدمات ووثائقها ورسومها ومددها
            - المناقصات ونتائجها وقيمة الإحالة
            - الموازنة وما صُرف منها
            - محاضر المجالس واللجان
            - أعداد الطلبات وما تأخر منها في كل دائرة
            # كيف تطلب معلومة لم تُنشر
            يُكتب إلى المحافظة من صفحة اتصل بنا، ويُختار موضوع «طلب معلومات». تصل الإجابة خلال ثلاثة أيام عمل، أو يصل سبب التأخير وموعده.
            # إذا رُفض الطلب
            يُذكر السبب مكتوبًا، ويحق لك التظلم إلى قسم شؤون المواطنين.
            """,
            """
            The governorate publishes public information without being asked, except what the law protects, such as personal data and bids before they are opened.
            # Always published
            - Services with their documents, fees and times
            - Tenders, their results and the award value
            - The budget and what was spent of it
            - Minutes of councils and committees
            - Numbers of applications, and of late ones, in every directorate
            # How to ask for what is not published
            Write to the governorate from the contact page and choose “Request for information”. The answer, or the reason and the length of a delay, comes within three working days.
            # If it is refused
            The reason is given in writing, and you may appeal to the Citizens’ Affairs Department.
            """,
        ),
    ),
    (
        "open-data-policy",
        t("سياسة البيانات المفتوحة", "Open data policy"),
        t(
            "بيانات بصيغ مفتوحة، لكل استعمال، مع ذكر المصدر.",
            "Data in open formats, for any use, with the source named.",
        ),
        prose(
            """
            كل مجموعة بيانات تُنشر كاملة بصيغة CSV أو ما يشبهها، ومعها وصف يذكر المصدر والمدة التي تغطيها وموعد تحديثها.
            - الرخصة: المشاع الإبداعي نسب المُصنَّف 4.0، إلا ما ذُكر عنده غير ذلك
            - لا تُنشر بيانات تدل على شخص، ولا عدد يقل عن خمس حالات
            - الأرقام التي لم تؤكدها الدائرة تحمل علامة «بيانات تجريبية»
            - الخطأ يُصحَّح في مكانه، ويُذكر تاريخ التصحيح
            # أهداف التنمية المستدامة
            تُنشر الأرقام المتاحة عن المحافظة لكل هدف، مثل الماء الصافي والتعليم والصحة، حين تؤكدها مديرية الإحصاء.
            """,
            """
            Every data set is published complete, as CSV or a similar format, with a description of its source, the period it covers and when it is renewed.
            - Licence: Creative Commons Attribution 4.0 unless something else is stated
            - Nothing that points to a person is published, and no count below five cases
            - Figures that a directorate has not confirmed carry the mark “Sample data”
            - A mistake is corrected in its place, with the date of the correction
            # Sustainable development goals
            Figures of the governorate on each goal, such as drinking water, education and health, are published once the statistics directorate has confirmed them.
            """,
        ),
    ),
    (
        "budget",
        t("الموازنة والمشاريع", "Budget and projects"),
        t("من أين يأتي المال، وأين يُصرف.", "Where the money comes from and where it goes."),
        prose(
            """
            تموّل المحافظةَ تخصيصاتُ تنمية الأقاليم والموازنة التشغيلية وإيراداتُها المحلية. تُعدّ الخطة بعد أن ترفع الأقضية والنواحي أولوياتها، ويصوّت عليها مجلس المحافظة.
            # ما ننشره
            - جداول الموازنة وما صُرف منها كل فصل
            - قائمة المشاريع ونسبة الإنجاز والجهة المنفّذة
            - إعلانات المناقصات ونتائجها
            # كيف تشارك
            تُعلن جلسات مناقشة الأولويات في صفحة الفعاليات قبل أسبوعين من موعدها، وهي مفتوحة لمن يرغب.
            """,
            """
            The governorate is financed by the regional development allocation, the operating budget and local revenue. The plan is drawn up after districts and sub-districts have named their priorities, and the provincial council votes on it.
            # What we publish
            - Budget tables, and what was spent of them each quarter
            - The list of projects with their progress and who carries them out
            - Tender notices and their results
            # How to take part
            Meetings on priorities are announced among the events two weeks ahead and are open to everybody.
            """,
        ),
    ),
    (
        "participation",
        t("المشاركة في القرار", "Taking part in decisions"),
        t("متى تُسأل، وماذا يحدث لما تقوله.", "When you are asked, and what becomes of what you say."),
        prose(
            """
            تُستشار الناس قبل تعديل التصميم الأساس لمدينة، وقبل إعداد خطة المشاريع، وقبل تغيير رسم محلي.
            # كيف تجري الاستشارة
            - يُنشر المشروع وخرائطه في صفحة المطبوعات
            - يُحدَّد موعد ومكان لجلسة عامة في صفحة الفعاليات
            - تُستلم الآراء المكتوبة ثلاثين يومًا من صفحة اتصل بنا
            - تُنشر خلاصة الآراء وما أُخذ به منها وما لم يؤخذ به وسببه
            # جلسات المجالس
            مواعيد الجلسات ومحاضرها في صفحة المجالس واللجان.
            """,
            """
            People are consulted before a city’s master plan is changed, before the project plan is drawn up and before a local fee is changed.
            # How it is done
            - The draft and its maps are published among the publications
            - Day and place of a public meeting are announced among the events
            - Written opinions are taken for thirty days through the contact page
            - A summary tells what was taken up, what was not, and why
            # Council sessions
            Dates and minutes stand on the page of councils and committees.
            """,
        ),
    ),
    (
        "appeals",
        t("التظلم من القرارات", "Appealing against a decision"),
        t("ما تفعله إذا رُفض طلبك أو تأخر.", "What to do when your application was rejected or is late."),
        prose(
            """
            # إذا تأخر الطلب
            تُعرض حالته في صفحة المتابعة مع سبب التأخير. يُذكَّر مدير الدائرة آليًا، ويظهر العدد في أرقام الأداء.
            # إذا رُفض
            يصلك السبب مكتوبًا. يُقدَّم التظلم إلى الجهة التي قرّرت خلال 30 يومًا من التبليغ، وتجيب خلال 30 يومًا من تسجيله، ثم يُفتح باب الطعن أمام المحكمة خلال 60 يومًا. المدد حسب القانون، ويُرجى التأكد من الجهة القانونية.
            # شكوى من سوء تعامل أو طلب مبلغ
            تُقدَّم خدمة «الشكاوى والتظلمات»، ويمكن أن تبقى هويتك مخفية عن الدائرة المشتكى منها.
            """,
            """
            # When an application is late
            The tracking page shows where it stands and why. The director is reminded automatically, and it counts in the published figures.
            # When it was rejected
            The reason reaches you in writing. An appeal goes to the body that decided within 30 days of notification; it answers within 30 days of registering it, after which the way to the court is open for 60 days. The periods are those of the law; please confirm them with a legal adviser.
            # Bad treatment, or money that was asked for
            File a complaint as a service; your identity can be hidden from the directorate concerned.
            """,
        ),
    ),
    (
        "agencies",
        t("جهات أخرى", "Other bodies"),
        t(
            "خدمات لا تقدّمها المحافظة، وأين تُطلب.",
            "Services that the governorate does not give, and where to ask for them.",
        ),
        prose(
            """
            بعض الخدمات تقدّمها جهات اتحادية ولها فروع في العمارة:
            - البطاقة الوطنية والولادات والوفيات: مديرية شؤون البطاقة الوطنية
            - الجوازات والإقامة: مديرية شؤون الجوازات
            - إجازة السوق وتسجيل المركبات: مديرية المرور
            - سند العقار: مديرية التسجيل العقاري
            - الضرائب: فرع الهيئة العامة للضرائب
            - عقد الزواج: محكمة الأحوال الشخصية
            - الرعاية الاجتماعية: هيئة الحماية الاجتماعية
            - الإخبار والشكوى لدى الشرطة والمفقودات: أقرب مركز شرطة
            - الغرامات المرورية: مديرية المرور
            - تغيير السكن: مكتب معلومات المنطقة
            - قائمة الكهرباء: فرع توزيع الكهرباء
            بوابة أور الاتحادية: <a href="https://ur.gov.iq">ur.gov.iq</a>، وهاتفها المجاني 5599.
            """,
            """
            Some services are given by federal bodies that have branches in Amarah:
            - National Card, births and deaths: National Card Affairs Directorate
            - Passports and residency: Passports Directorate
            - Driving licence and vehicle registration: Traffic Directorate
            - Title deeds: Real Estate Registration Directorate
            - Taxes: branch of the General Commission for Taxes
            - Marriage contracts: Personal Status Court
            - Social welfare: Social Protection Commission
            - Reports to the police, and lost property: the nearest police station
            - Traffic fines: Traffic Directorate
            - Change of address: information office of the quarter
            - Electricity bills: the distribution branch
            The federal portal is Ur: <a href="https://ur.gov.iq">ur.gov.iq</a>, toll-free 5599.
            """,
        ),
    ),
    (
        "satisfaction",
        t("كيف نقيس رضا الناس", "How we measure satisfaction"),
        t("من مصدرين، وما لم يُجمع بعد.", "From two sources, and what is not collected yet."),
        prose(
            """
            - سؤال «هل كانت هذه الصفحة مفيدة؟» في نهاية كل صفحة
            - مقابلات كل ستة أشهر في مراكز خدمة المواطن
            لا يُسأل صاحب الطلب بعد إغلاقه حتى الآن. حين تُنشر الأعداد تُنشر كما هي، ولا تُنشر نسبة لأقل من 20 جوابًا. لا تُستعمل أدوات تتبّع، ولا يُحفظ عن الزائر شيء.
            """,
            """
            - “Was this page useful?” at the end of every page
            - Interviews in the service centres every six months
            Applicants are not asked yet when their application is closed. Once counts are published they are published as they are, and no percentage of fewer than 20 answers. No tracking tools are used, and nothing is kept about visitors.
            """,
        ),
    ),
    (
        "digital",
        t("التحول الرقمي", "Digital transformation"),
        t(
            "من مشروع الحوكمة الإلكترونية في 2014 إلى هذه البوابة.",
            "From the e-governance project of 2014 to this portal.",
        ),
        prose(
            """
            في أيار 2014 عُقدت في ميسان ورشة ليومين بالتعاون مع برنامج الأمم المتحدة الإنمائي عن تنفيذ «ميسان الإلكترونية»: بوابة للمواطن فيها خمس خدمات إلكترونية في الأقل، يقدّم المواطن طلبه فيها ويتابعه في الدوائر.
            # ما نستعمله
            - برمجيات مفتوحة المصدر، تعمل على خادم المحافظة نفسه
            - لا تطبيق يُنزَّل: تعمل البوابة في متصفح أي هاتف، وعلى الشبكة البطيئة
            - رمز استجابة سريعة في كل وصل، يفتح صفحة المتابعة
            # ما لا نستعمله
            لا يقرّر برنامج في طلب أحد. القرار لموظف مسؤول، واسمه وسببه مسجّلان.
            """,
            """
            In May 2014 a two-day workshop was held in Missan with UNDP on carrying out “e-Missan”: a citizens’ portal with at least five e-services, where citizens apply and follow their application inside the directorates.
            # What we use
            - Open-source software that runs on the governorate’s own server
            - No app to install: the portal works in any phone’s browser, on a slow line too
            - A QR code on every receipt, which opens the tracking page
            # What we do not use
            No program decides on anybody’s application. A responsible officer does, with name and reason on record.
            """,
        ),
    ),
]
