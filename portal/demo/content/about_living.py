"""What the section about the governorate tells of living there: one short page a subject. All of it is sample text."""

from portal.demo.content.making import t
from portal.demo.content.prose import prose

# (slug, title, lead, body)
PAGES = [
    (
        "emergencies",
        t("الطوارئ والكوارث", "Emergencies and disasters"),
        t("أرقام تُحفظ، وما تفعله قبل أن تصل المساعدة.", "Numbers to keep, and what to do until help comes."),
        prose(
            """
            - الشرطة: 104
            - الدفاع المدني والإطفاء: 115
            - الإسعاف الفوري: 122
            # السيول وارتفاع المناسيب
            يُنشر التنبيه أعلى كل صفحة من البوابة. تُرفع الأجهزة الكهربائية عن الأرض، ويُقطع التيار قبل دخول الماء، ويُتجنب عبور الطرق المغمورة.
            # الحريق
            يُخلى المكان أولًا، ثم يُتصل. تُذكر المنطقة وأقرب نقطة دالة.
            """,
            """
            - Police: 104
            - Civil defence and fire: 115
            - Ambulance: 122
            # Floods and high water
            Warnings stand on top of every page of the portal. Lift electrical appliances off the floor, switch off the current before water comes in and do not cross flooded roads.
            # Fire
            Leave the place first, then call. Name the quarter and the nearest landmark.
            """,
        ),
    ),
    (
        "environment",
        t("البيئة والنفايات", "Environment and waste"),
        t("مواعيد رفع النفايات، والماء، والهواء، والأهوار.", "Waste collection, water, air and the marshes."),
        prose(
            """
            تُرفع نفايات المنازل ثلاث مرات في الأسبوع، وتُعلن بلدية كل مدينة مواعيد أحيائها. تُجمع الأنقاض في مواقع تحددها البلدية.
            # تقليل النفايات وفرزها
            يُجمع الورق والبلاستيك منفصلين في المدارس والدوائر المشاركة في التجربة.
            # الهواء
            يُمنع حرق النفايات في المدن، وتُلزم المولدات والمعامل بمرشحات، وتُتابَع شعلات الحقول. تُقاس ملوثات الهواء قرب الحقول النفطية، وتُنشر القراءات متى وصلت من مديرية البيئة.
            # الإبلاغ
            يُبلَّغ عن نفايات متراكمة أو تلوث من خدمة الشكاوى والتظلمات، مع نقطة دالة وصورة.
            """,
            """
            Household waste is collected three times a week; each municipality announces the days of its quarters. Rubble goes to places named by the municipality.
            # Less waste, sorted waste
            Paper and plastic are collected apart in the schools and offices that take part in the trial.
            # Air
            Burning waste in towns is forbidden, generators and factories need filters, and flares of oil fields are followed up. Air pollution is measured near the oil fields; readings are published as they arrive from the environment directorate.
            # Reporting
            Report heaps of waste or pollution as a complaint, with a landmark and a picture.
            """,
        ),
    ),
    (
        "roads",
        t("النقل وسلامة الطرق", "Transport and road safety"),
        t("خطوط النقل، والأعمال، والطرق المغلقة.", "Bus lines, road works and closures."),
        prose(
            """
            تربط العمارةَ بمراكز الأقضية خطوطُ الكيات والحافلات من المرآب الموحد، وبالبصرة وبغداد حافلات يومية.
            # الأعمال والإغلاق
            يُعلن عن كل عمل يغلق طريقًا قبل ثلاثة أيام في الأخبار، وفي التنبيه أعلى الصفحة إذا كان طارئًا.
            # الإبلاغ
            يُبلَّغ عن حفرة أو إشارة معطلة من خدمة الشكاوى والتظلمات. تصل البلاغات داخل المدن إلى البلدية، وخارجها إلى مديرية الطرق والجسور.
            """,
            """
            Minibuses and buses run from the central garage of Amarah to the district centres, and daily coaches to Basra and Baghdad.
            # Works and closures
            Works that close a road are announced three days ahead in the news, and in the notice on top of the page when they are urgent.
            # Reporting
            Report a hole or a broken signal as a complaint. Inside towns it reaches the municipality, outside them the Roads and Bridges Directorate.
            """,
        ),
    ),
    (
        "social-care",
        t("الرعاية والسكن", "Social care and housing"),
        t("إعانة، وسكن، وعون لمن لا مأوى له.", "Benefits, housing, and help for people without a home."),
        prose(
            """
            # إعانة الحماية الاجتماعية
            تُطلب من هيئة الحماية الاجتماعية. يساعد مركز خدمة المواطن في ملء الاستمارة.
            # الأرامل وذوو الإعاقة وكبار السن
            لهم الأولوية في المراجعة في كل دائرة، ويمكن لموظف المركز أن يزور من لا يستطيع الحضور.
            # من لا مأوى له
            يُتصل بقسم شؤون المواطنين في أوقات الدوام، وبالشرطة خارجها، ليُدلّ إلى دار الإيواء.
            # السكن بكلفة ميسّرة
            تُعلن مشاريع السكن وشروطها في الأخبار حين تُفتح.
            """,
            """
            # Social protection benefit
            It is applied for at the Social Protection Commission; a service centre helps to fill in the form.
            # Widows, people with a disability, the elderly
            They are served first in every directorate, and a clerk can visit somebody who cannot come.
            # People without a home
            Call Citizens’ Affairs during working hours, the police outside them; they lead to the shelter.
            # Affordable housing
            Housing projects and their conditions are announced in the news when they open.
            """,
        ),
    ),
    (
        "health-and-schools",
        t("الصحة والتعليم", "Health and education"),
        t("أقرب مركز صحي، ولقاحات، وتسجيل المدارس.", "The nearest health centre, vaccines, and school registration."),
        prose(
            """
            # الصحة
            تعمل المراكز الصحية من 8:00 صباحًا إلى 2:00 ظهرًا، وردهات الطوارئ في المستشفيات طوال اليوم. اللقاحات الأساسية مجانية وتُسجَّل في بطاقة الطفل.
            # التعليم
            يُسجَّل تلاميذ الأول الابتدائي في المدرسة التي يقع السكن في رقعتها الجغرافية، من خدمة «تسجيل التلاميذ والطلبة». محو الأمية متاح لمن فاته التعليم.
            """,
            """
            # Health
            Health centres are open from 8:00 am to 2:00 pm, emergency wards of the hospitals around the clock. Basic vaccines are free and entered in the child’s card.
            # Education
            First-year pupils are registered at the school in whose catchment area they live, by the service “Student registration”. Literacy classes are open to those who missed school.
            """,
        ),
    ),
    (
        "work",
        t("العمل والتدريب", "Work and training"),
        t("تسجيل الباحثين عن عمل، والدورات، والوظائف.", "Registering for work, courses and vacancies."),
        prose(
            """
            يُسجَّل الباحثون عن عمل في قسم العمل والتدريب المهني، وتُفتح فيه دورات مجانية في الحاسوب والكهرباء والخياطة وغيرها.
            - تُعلن وظائف الدوائر في الأخبار مع شروطها وموعدها الأخير
            - لا يُستوفى مبلغ عن أي تقديم على وظيفة
            - حقوق العمال وساعات عملهم يتابعها قسم تفتيش العمل
            """,
            """
            Job seekers register with the Department of Labour and Vocational Training, which holds free courses in computing, electrical work, sewing and more.
            - Vacancies of directorates are announced in the news with conditions and last day
            - No money is taken for any job application
            - Labour inspection follows up workers’ rights and hours
            """,
        ),
    ),
    (
        "culture",
        t("الثقافة والرياضة", "Culture and sport"),
        t("مكتبات ومتاحف وملاعب وأيام في الأهوار.", "Libraries, museums, grounds, and days in the marshes."),
        prose(
            """
            - المكتبة المركزية العامة في العمارة، مفتوحة في أيام الدوام
            - مراكز الشباب في الأقضية: قاعات ودورات، ومساعدة في تقديم الطلبات الإلكترونية
            - ملعب ميسان الأولمبي والقاعات المغلقة
            - زيارة الأهوار بالمشاحيف من الكحلاء والمجر الكبير
            المهرجانات والمباريات في صفحة الفعاليات.
            """,
            """
            - The central public library of Amarah, open on working days
            - Youth centres in the districts: halls, courses, and help with online applications
            - The Missan Olympic stadium and indoor halls
            - Visits to the marshes by boat from Al-Kahla and Al-Majar al-Kabir
            Festivals and matches are among the events.
            """,
        ),
    ),
    (
        "civil-society",
        t("المنظمات والشركاء", "Organisations and partners"),
        t("خدمات تُقدَّم مع منظمات وجهات أخرى.", "Services that are given together with others."),
        prose(
            """
            تتعاون المحافظة مع منظمات مسجّلة في رعاية الأيتام ومحو الأمية والبيئة والمساعدة القانونية. تُنشر مذكرة كل تعاون ومدتها وكلفتها في صفحة المطبوعات.
            # لمن يرغب في التعاون
            يُكتب إلى المحافظة من صفحة اتصل بنا، ويُرفق رقم تسجيل المنظمة. يصل الرد خلال ثلاثة أيام عمل.
            """,
            """
            The governorate works with registered organisations in the care of orphans, literacy, the environment and legal aid. Each agreement is published with its length and cost.
            # If you would like to work with us
            Write to the governorate from the contact page with the organisation’s registration number. The reply comes within three working days.
            """,
        ),
    ),
]
