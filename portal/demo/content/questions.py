"""Questions that people ask most, in groups."""

from uuid import NAMESPACE_URL, uuid5

from pages.models import FaqPage
from portal.demo.content.making import block, child, rich, t

# Group → [(question, answer)], each in both languages.
GROUPS = [
    (
        t("التقديم", "Applying"),
        [
            (
                t("هل أحتاج إلى حساب؟", "Do I need an account?"),
                t(
                    "لا. يكفي رقم هاتف لتصلك الرسائل، ويُعرف طلبك برقمه ورمز متابعته.",
                    "No. A phone number is enough to receive messages; your application is known by its number and tracking code.",
                ),
            ),
            (
                t("هل أستطيع التوقف والعودة لاحقًا؟", "Can I stop and come back later?"),
                t(
                    "نعم. تُحفظ إجاباتك في كل خطوة 30 يومًا، وتعود إليها بالرابط أو برمز العودة.",
                    "Yes. Your answers are saved at every step for 30 days; you return by the link or by the code.",
                ),
            ),
            (
                t("كيف أرسل الوثائق من الهاتف؟", "How do I send documents from my phone?"),
                t(
                    "بالتصوير من صفحة الطلب نفسها، في مكان مضيء وعلى سطح داكن، بحيث تظهر الورقة كاملة. تُقبل الصور وملفات PDF إلى 10 ميغابايت.",
                    "Photograph them from the form itself, in good light on a dark surface, with the whole paper in the picture. Pictures and PDF up to 10 MB are accepted.",
                ),
            ),
            (
                t("لا أملك إنترنت، فماذا أفعل؟", "I have no internet. What can I do?"),
                t(
                    "يقدّم موظف مركز خدمة المواطن الطلب معك من دون مقابل، ويسلّمك وصلًا مطبوعًا.",
                    "A clerk of a service centre applies with you free of charge and hands you a printed receipt.",
                ),
            ),
            (
                t("هل أستطيع التقديم عن غيري؟", "Can I apply for somebody else?"),
                t(
                    "تذكر بطاقة كل خدمة من يحق له التقديم: صاحب العلاقة، أو وكيله، أو ولي الأمر.",
                    "The card of each service says who may apply: the person concerned, an agent, or a guardian.",
                ),
            ),
        ],
    ),
    (
        t("المتابعة", "Following an application"),
        [
            (
                t("أين أجد رقم الطلب ورمز المتابعة؟", "Where are the application number and the tracking code?"),
                t("في وصل التقديم وفي أول رسالة وصلتك.", "On the receipt and in the first message that you received."),
            ),
            (
                t("فقدتُ رمز المتابعة", "I lost my tracking code"),
                t(
                    "يُطلب مجددًا من صفحة المتابعة، ويُرسل إلى الهاتف أو البريد المذكور في الطلب. من فقد الرقم أيضًا يراجع الدائرة أو مركز الخدمة ومعه هويته.",
                    "Ask for it again on the tracking page; it is sent to the phone or e-mail given in the application. If the number is lost too, come to the directorate or a service centre with your identity document.",
                ),
            ),
            (
                t("ماذا يعني «مُعاد للاستكمال»؟", "What does “Returned for completion” mean?"),
                t(
                    "ينقص الطلب شيء محدد مذكور في صفحة المتابعة. تُجاب كل النقاط مرة واحدة، ويتوقف احتساب المدة إلى أن تصل إجابتك.",
                    "Something named on the tracking page is missing. Answer all points at once; the clock stands until your reply comes.",
                ),
            ),
            (
                t("لماذا تغيّر الموعد المتوقع؟", "Why did the expected date change?"),
                t(
                    "لا تُحسب الأيام التي ننتظر فيها إجابتك، ولا العطل الرسمية. يُعرض سبب كل تغيير مع الموعد.",
                    "Days on which we wait for you and public holidays do not count. The reason is shown beside the date.",
                ),
            ),
            (
                t("هل أستطيع سحب طلبي؟", "Can I withdraw my application?"),
                t("نعم، من صفحة المتابعة، قبل صدور القرار.", "Yes, on the tracking page, until a decision was made."),
            ),
        ],
    ),
    (
        t("الرسوم", "Fees"),
        [
            (
                t("كم أدفع؟", "How much do I pay?"),
                t(
                    "الرسوم في بطاقة كل خدمة. لا مبلغ خارج الرسوم المعلنة، ولكل مبلغ وصل رسمي.",
                    "The fees stand on the card of each service. Nothing is due beyond them, and every payment has an official receipt.",
                ),
            ),
            (
                t("طُلب مني مبلغ غير معلن", "I was asked for money that is not published"),
                t(
                    "يُبلَّغ عنه من خدمة الشكاوى والتظلمات، ويمكن أن تبقى هويتك مخفية عن الدائرة.",
                    "Report it as a complaint; your identity can stay hidden from the directorate.",
                ),
            ),
            (
                t("هل التقديم من مركز الخدمة بمقابل؟", "Does help at a service centre cost anything?"),
                t("لا. مساعدة الموظف مجانية.", "No. The clerk’s help is free."),
            ),
        ],
    ),
    (
        t("القرار والتظلم", "Decision and appeal"),
        [
            (
                t("كيف أستلم الوثيقة؟", "How do I receive the document?"),
                t(
                    "تصلك رسالة فيها مكان الاستلام وما تجلبه معك.",
                    "A message tells you where to collect it and what to bring.",
                ),
            ),
            (
                t("رُفض طلبي، فماذا أفعل؟", "My application was rejected. What now?"),
                t(
                    "يُذكر سبب الرفض مكتوبًا. يحق لك التظلم خلال 30 يومًا حسب القانون، وتجد الخطوات في صفحة التظلم من القرارات.",
                    "The reason is given in writing. By law you may appeal within 30 days; the steps stand on the page about appeals.",
                ),
            ),
            (
                t("تأخر طلبي عن موعده", "My application is late"),
                t(
                    "تذكر صفحة المتابعة سبب التأخير، ويُذكَّر مدير الدائرة. يمكنك أيضًا الكتابة إلى المحافظة مع ذكر رقم الطلب.",
                    "The tracking page tells why, and the director is reminded. You may also write to the governorate and name the application number.",
                ),
            ),
        ],
    ),
    (
        t("البوابة", "The portal"),
        [
            (
                t("هل أحتاج إلى تطبيق؟", "Do I need an app?"),
                t(
                    "لا. تعمل البوابة في متصفح أي هاتف، وعلى الشبكة البطيئة.",
                    "No. The portal works in any phone’s browser, on a slow line too.",
                ),
            ),
            (
                t("ما معنى «بيانات تجريبية»؟", "What does “Sample data” mean?"),
                t(
                    "رقم أو نص لم تؤكده الدائرة المسؤولة بعد.",
                    "A figure or text that the responsible directorate has not confirmed yet.",
                ),
            ),
            (
                t("كيف أكبّر النص؟", "How do I enlarge the text?"),
                t(
                    "بإعدادات المتصفح أو الهاتف. تتبعها البوابة من دون أن يختفي شيء.",
                    "With the settings of your browser or phone. The portal follows, and nothing disappears.",
                ),
            ),
        ],
    ),
]

_TITLE = t("الأسئلة الشائعة", "Frequently asked questions")
_LEAD = t(
    "أجوبة قصيرة عن التقديم والمتابعة والرسوم والقرار.", "Short answers about applying, following, fees and decisions."
)


def load(home):
    """Make the page; safe to repeat."""
    groups = {code: [_group(title, pairs, code) for title, pairs in GROUPS] for code in _TITLE}
    child(home, FaqPage, "faq", texts={"title": _TITLE, "lead": _LEAD, "groups": groups})


def _group(title, pairs, code):
    questions = [
        _question(question, {"question": question[code], "answer": rich(answer[code])}) for question, answer in pairs
    ]
    return block("group", {"title": title[code], "questions": questions})


def _question(question, value):
    """Return an item with a number that stays: search leads to the question by it."""
    return {"type": "item", "id": str(uuid5(NAMESPACE_URL, f"bawaba/faq/{question['en']}")), "value": value}
