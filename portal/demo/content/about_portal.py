"""The portal's own pages: privacy, access for all, copyright, and how it is used."""

from portal.demo.content.making import t
from portal.demo.content.prose import prose

# (slug, title, lead, body); right below the home page.
PAGES = [
    (
        "privacy",
        t("الخصوصية", "Privacy"),
        t("ما نعرفه عنك، ولماذا، وإلى متى.", "What we know about you, why, and for how long."),
        prose(
            """
            # زيارة الصفحات
            لا تضع صفحات القراءة أي ملف تعريف في جهازك، ولا تحمّل شيئًا من خادم آخر، ولا نتتبّعك. لا نحفظ من سؤال «هل كانت هذه الصفحة مفيدة؟» إلا الجواب والتعليق، وتُحذف منه الأرقام الطويلة والعناوين البريدية.
            # عند تقديم طلب
            تُحفظ الإجابات والوثائق مشفّرة، ولا يطّلع عليها إلا موظفو الدوائر التي يمرّ بها الطلب. يُسجَّل كل اطلاع باسم صاحبه. تُحذف المسودة التي لم تُقدَّم بعد 30 يومًا.
            # عند الكتابة إلى المحافظة
            تُحفظ الرسالة مشفّرة، ويقرؤها موظفو الدائرة التي يخصها الموضوع. تُحذف بعد 180 يومًا من إغلاقها.
            # ملفات التعريف الضرورية
            تضع النماذج ملف تعريف واحدًا يحمي ما ترسله. ومن أدخل رقم الطلب ورمزه يبقى داخلًا نصف ساعة بملف ثانٍ. ومن أرسل جوابًا بعد انتهاء نصف الساعة يُحفظ جوابه يومًا واحدًا بملف ثالث. ولا تُستعمل لغير ذلك.
            # حقوقك
            يمكنك أن تطلب الاطلاع على ما نحفظه عنك أو تصحيحه من صفحة اتصل بنا.
            """,
            """
            # Visiting pages
            Pages for reading put no cookie on your device, load nothing from another host and do not track you. Of the question “Was this page useful?” we keep only the answer and the comment, from which long numbers and mail addresses are removed.
            # When you apply
            Answers and documents are kept encrypted; only officers of the directorates that the application passes through can see them, and every look is recorded by name. A draft that is not submitted is deleted after 30 days.
            # When you write to the governorate
            The message is kept encrypted and read by officers of the directorate that the topic belongs to. It is deleted 180 days after it was closed.
            # Necessary cookies
            Forms set one cookie that protects what you send. A second keeps you signed in for half an hour after you gave number and code. A third keeps a reply for one day that was sent after that half hour. They are used for nothing else.
            # Your rights
            You may ask to see or correct what we keep about you, from the contact page.
            """,
        ),
    ),
    (
        "accessibility",
        t("إمكانية الوصول", "Accessibility"),
        t(
            "بُنيت البوابة ليستعملها الجميع، وهذا ما لم يكتمل بعد.",
            "The portal is built for everybody; this is what is still missing.",
        ),
        prose(
            """
            نعمل وفق إرشادات إتاحة محتوى الويب WCAG 2.2 بالمستوى AA.
            # ما يمكنك فعله
            - استعمال البوابة كلها بلوحة المفاتيح وحدها
            - تكبير النص إلى 400% من دون تمرير أفقي
            - القراءة بقارئ الشاشة بالعربية والإنكليزية
            - العمل من دون جافا سكربت، وعلى هاتف قديم وشبكة بطيئة
            - الألوان الداكنة أو العالية التباين كما ضُبطت في جهازك
            # ما لم يكتمل
            - بعض الوثائق القديمة بصيغة PDF صور لا تُقرأ آليًا
            - لا تتوفر ترجمة بلغة الإشارة
            # إذا واجهتك صعوبة
            اكتب إلينا من صفحة اتصل بنا باختيار «البوابة نفسها»، أو راجع أقرب مركز لخدمة المواطن. نجيب خلال ثلاثة أيام عمل.
            """,
            """
            We work to the Web Content Accessibility Guidelines, WCAG 2.2 level AA.
            # What you can do
            - Use the whole portal with a keyboard alone
            - Enlarge text to 400% without scrolling sideways
            - Read it with a screen reader, in Arabic and in English
            - Work without JavaScript, on an old phone and a slow line
            - Keep the dark or high-contrast colours set on your device
            # What is missing
            - Some older PDF documents are pictures that machines cannot read
            - There is no sign-language translation
            # If something is difficult
            Write to us from the contact page and choose “The portal itself”, or visit the nearest service centre. We answer within three working days.
            """,
        ),
    ),
    (
        "copyright",
        t("حقوق النشر", "Copyright"),
        t("استعمل ما ننشره واذكر المصدر.", "Use what we publish, and name the source."),
        prose(
            """
            نصوص هذه البوابة وبياناتها متاحة برخصة المشاع الإبداعي نسب المُصنَّف 4.0، إلا ما ذُكر عنده غير ذلك. يُذكر المصدر هكذا: «محافظة ميسان، بوابة المواطن الإلكترونية»، مع رابط الصفحة.
            - شعار المحافظة وأختامها لا تُستعمل إلا بإذن مكتوب
            - الصور تحمل اسم مصوّرها، ولها شروطه
            - النسخة الرسمية من أي قانون هي ما نُشر في جريدة الوقائع العراقية
            - خط البوابة مشتق من IBM Plex Sans Arabic برخصة SIL Open Font License
            """,
            """
            Texts and data of this portal are available under Creative Commons Attribution 4.0 unless something else is stated. Name the source as “Missan Governorate, citizens’ portal”, with a link to the page.
            - The governorate’s emblem and seals need written permission
            - Pictures carry their photographer’s name and conditions
            - The official text of a law is the one in the Iraqi Gazette
            - The portal’s typeface derives from IBM Plex Sans Arabic, under the SIL Open Font License
            """,
        ),
    ),
]

HELP = [
    (
        "how-to-apply",
        t("كيف تقدّم طلبًا", "How to apply"),
        t("من اختيار الخدمة إلى رقم الطلب.", "From choosing a service to the application number."),
        prose(
            """
            # قبل أن تبدأ
            تُفتح بطاقة الخدمة وتُقرأ الوثائق المطلوبة. يكفي تصويرها بالهاتف في مكان مضيء، بحيث تظهر الورقة كاملة.
            # أثناء الملء
            - تظهر الأسئلة خطوة خطوة، وتُحفظ الإجابات في كل خطوة
            - يُضغط «حفظ والعودة لاحقًا» للتوقف، ويُكتب رمز العودة أو يُحفظ الرابط
            - يمكن تغيير اللغة في أي خطوة من دون ضياع شيء
            # بعد التقديم
            يظهر رقم الطلب ورمز المتابعة معًا. يُحفظان، فبهما وحدهما تُعرض حالة الطلب.
            """,
            """
            # Before you begin
            Open the card of the service and read which documents are needed. A photograph by phone is enough, in good light and with the whole paper in the picture.
            # While you fill it in
            - Questions come step by step, and your answers are saved at every step
            - Press “Save and come back later” to stop, and note the code or keep the link
            - The language can be changed at any step; nothing is lost
            # After submitting
            The application number and the tracking code appear together. Keep both: only they show where the application stands.
            """,
        ),
    ),
    (
        "service-centres",
        t("مراكز خدمة المواطن والإنترنت المجاني", "Service centres and free internet"),
        t("أماكن يساعدك فيها موظف من دون مقابل.", "Places where a clerk helps you, free of charge."),
        prose(
            """
            يملأ الموظف الطلب معك، ويصوّر الوثائق، ويسلّمك وصلًا مطبوعًا فيه رقم الطلب ورمز المتابعة.
            - العمارة: ديوان المحافظة، الطابق الأرضي
            - المجر الكبير: بناية القائممقامية
            - علي الغربي: مركز الشباب
            - الكحلاء: مركز الشباب
            في هذه المراكز وفي المكتبة العامة حواسيب وشبكة لاسلكية مجانية. الدوام من الأحد إلى الخميس، من 8:00 صباحًا إلى 2:00 ظهرًا.
            """,
            """
            A clerk fills in the application with you, photographs the documents and hands you a printed receipt with number and tracking code.
            - Amarah: Diwan of the governorate, ground floor
            - Al-Majar al-Kabir: building of the qaimmaqam
            - Ali al-Gharbi: youth centre
            - Al-Kahla: youth centre
            These centres and the public library have computers and free Wi-Fi. Open Sunday to Thursday, 8:00 am to 2:00 pm.
            """,
        ),
    ),
    (
        "staying-safe",
        t("حماية طلبك", "Keeping your application safe"),
        t("لا يطلب منك أي موظف رمز المتابعة.", "No employee will ask for your tracking code."),
        prose(
            """
            - لا يُعطى رمز المتابعة لأحد، فمن يملك الرقم والرمز يستطيع أن يجيب بدلًا منك
            - رسائلنا لا تطلب مالًا ولا رقم بطاقة مصرفية
            - كل مبلغ يُسدَّد له وصل رسمي، ولا شيء خارج الرسوم المعلنة
            - يُتأكد من عنوان البوابة قبل الكتابة فيها
            - على هاتف أو حاسوب يستعمله غيرك: يُضغط «خروج» في صفحة المتابعة
            """,
            """
            - Give your tracking code to nobody: whoever has number and code can answer in your place
            - Our messages never ask for money or a bank card number
            - Every payment has an official receipt, and nothing is due beyond the published fees
            - Look at the portal’s address before you write anything into it
            - On a device that others use, press “Leave” on the tracking page
            """,
        ),
    ),
]
