"""Steps of the water subscription: request, applicant, property, place, connection, building and declaration."""

from ..authoring import (
    any_of,
    choice,
    days_from_today,
    differs,
    equals,
    one_of,
    opt,
    q,
    static,
    step,
    t,
    yes_no,
)
from ..shared import address, applicant, contact, declaration, map_point, property_

NEW = equals("request_type", "new")
NOT_NEW = differs("request_type", "new")
TOUCHES_NETWORK = one_of("request_type", "new", "reconnect", "install_meter", "replace_meter")
UNDER_CONSTRUCTION = equals("building_state", "under_construction")


def account(name, ar, en, **more):
    return q(name, "text", t(ar, en), max_length=20, **more)


REQUEST = step(
    t("نوع الطلب", "The request"),
    t("ما المطلوب من مديرية الماء؟", "What do you want from the Water Directorate?"),
    choice(
        "request_type",
        t("نوع الطلب", "Type of request"),
        opt("new", "اشتراك جديد", "New subscription"),
        opt("change_name", "تغيير اسم المشترك", "Change of subscriber's name"),
        opt("install_meter", "نصب مقياس", "Install a meter"),
        opt("replace_meter", "استبدال مقياس", "Replace a meter"),
        opt("reconnect", "إعادة إيصال الماء", "Reconnect"),
        opt("disconnect", "قطع مؤقت", "Temporary disconnection"),
        opt("change_class", "تغيير صنف الاشتراك", "Change of class"),
    ),
    account(
        "existing_account",
        "رقم الاشتراك الحالي",
        "Existing account number",
        help=t("مكتوب في قائمة الماء.", "Printed on the water bill."),
        show_if=NOT_NEW,
    ),
    choice(
        "class",
        t("صنف الاشتراك", "Subscription class"),
        opt("domestic", "منزلي", "Domestic"),
        opt("commercial", "تجاري", "Commercial"),
        opt("industrial", "صناعي", "Industrial"),
        opt("agricultural", "زراعي", "Agricultural"),
        opt("government", "حكومي", "Government"),
        opt("housing_complex", "مجمع سكني", "Housing complex"),
        opt("investment", "مشروع استثماري", "Investment project"),
    ),
    choice(
        "occupancy",
        t("صفة الإشغال", "Occupancy"),
        opt("owner", "مالك", "Owner"),
        opt("tenant", "مستأجر", "Tenant"),
        opt("other", "شاغل آخر", "Other occupant"),
    ),
    q(
        "owner_name",
        "text",
        t("اسم مالك العقار", "Property owner's name"),
        max_length=120,
        show_if=one_of("occupancy", "tenant", "other"),
    ),
    q(
        "disconnect_from",
        "date",
        t("تاريخ بدء القطع المؤقت", "Start of the temporary disconnection"),
        min=days_from_today(0),
        limit_message=t("يُرجى اختيار يوم لم يمضِ.", "Please choose a day that has not passed."),
        show_if=equals("request_type", "disconnect"),
    ),
)

PLACE = step(
    t("مكان العقار", "Where the property is"),
    t("يحتاج فريق الكشف الميداني إلى الوصول بسهولة.", "The field team needs to find the place easily."),
    address("address", t("عنوان العقار", "Address of the property")),
    map_point(t("الموقع على الخارطة", "Point on the map")),
    q(
        "landmark",
        "text",
        t("وصف الطريق إلى الدار", "How to reach the house"),
        help=t("بكلماتك، إذا كان الوصول غير سهل.", "In your own words, if it is not easy to find."),
        required=False,
        max_length=150,
    ),
    q(
        "facade_photo",
        "photo",
        t("صورة لواجهة العقار", "Photo of the façade"),
        help=t("صورة حديثة يظهر فيها الباب.", "A recent photo that shows the door."),
        required=False,
        max_files=1,
        max_mb=10,
        accept=["image"],
    ),
)

BUILDING = step(
    t("البناء والتعهد", "The building and your declaration"),
    t(
        "تُحدد هذه الإجابات سعة الوصلة والأجور.",
        "These answers set the size of the connection and the charges.",
    ),
    choice(
        "building_state",
        t("حالة البناء", "State of the building"),
        opt("finished", "مكتمل", "Finished"),
        opt("under_construction", "قيد الإنشاء", "Under construction"),
    ),
    q(
        "permit_no",
        "text",
        t("رقم إجازة البناء", "Construction permit number"),
        help=t("أو رقم طلبها في هذه البوابة.", "Or its application number in this portal."),
        max_length=30,
        show_if=UNDER_CONSTRUCTION,
    ),
    q(
        "floors",
        "integer",
        t("عدد الطوابق", "Number of floors"),
        min=1,
        max=30,
        limit_message=t("عدد الطوابق من 1 إلى 30.", "The number of floors is between 1 and 30."),
    ),
    q(
        "units",
        "integer",
        t("عدد الوحدات", "Number of units"),
        min=1,
        max=500,
        limit_message=t("عدد الوحدات من 1 إلى 500.", "The number of units is between 1 and 500."),
    ),
    q(
        "residents",
        "integer",
        t("عدد الساكنين", "Number of residents"),
        min=1,
        max=99,
        limit_message=t("عدد الساكنين من 1 إلى 99.", "The number of residents is between 1 and 99."),
        show_if=one_of("class", "domestic", "housing_complex"),
    ),
    yes_no("sewer_connected", t("هل العقار مربوط بشبكة المجاري؟", "Is the property connected to the sewer?")),
    account("elec_account", "رقم اشتراك الكهرباء", "Electricity account number", required=False),
    declaration(
        "أقر بصحة المعلومات، وأتعهد بعدم التجاوز على شبكة الماء وعدم إيصال الماء إلى غير هذا العقار.",
        "I declare that the information is true, and undertake not to tamper with the water network or pass"
        " water on to another property.",
    ),
)

CONNECTION = step(
    t("الوصلة والمقياس", "Connection and meter"),
    t(
        "يكفي الجواب الأقرب، والكشف الميداني يثبّته.",
        "If unsure choose the nearest; the inspection confirms it.",
    ),
    choice(
        "pipe_size",
        t("قطر الوصلة المطلوب", "Connection size"),
        opt("half", "½ إنج", "½ inch"),
        opt("three_quarters", "¾ إنج", "¾ inch"),
        opt("one", "1 إنج", "1 inch"),
        opt("larger", "أكبر من ذلك (بقرار فني)", "Larger (by technical decision)"),
    ),
    choice(
        "street_surface",
        t("نوع سطح الشارع", "Street surface"),
        opt("earth", "ترابي", "Earth"),
        opt("paved", "مبلّط", "Paved"),
        opt("pavers", "رصيف مقرنص", "Pavers"),
    ),
    static(
        "road_cut_note",
        "حفر الشارع المبلّط أو الرصيف يحتاج إلى موافقة البلدية. تُحيل مديرية الماء الطلب إليها، ولا حاجة إلى مراجعتها.",
        "Cutting a paved street needs the municipality's permit. The Water Directorate refers it; you need not go.",
        show_if=one_of("street_surface", "paved", "pavers"),
    ),
    q(
        "network_distance_m",
        "integer",
        t("المسافة التقريبية إلى الشبكة (م)", "Approximate distance to the main (m)"),
        required=False,
        min=0,
        max=1000,
        limit_message=t("المسافة من 0 إلى 1000 متر.", "The distance is between 0 and 1000 metres."),
    ),
    account("neighbour_account", "رقم اشتراك أقرب جار", "Nearest neighbour's account number", required=False),
    choice(
        "meter_place",
        t("مكان نصب المقياس", "Meter position"),
        opt("entrance", "عند المدخل", "At the entrance"),
        opt("garden", "داخل الحديقة", "Inside the garden"),
        opt("other", "مكان آخر", "Elsewhere"),
        required=False,
    ),
    show_if=TOUCHES_NETWORK,
)

PROPERTY = step(
    t("العقار وسنده", "The property and its title"),
    t("كما ورد في السند أو العقد.", "As in the deed or the contract."),
    *property_(recent_deed=False),
    show_if=any_of(NEW, one_of("request_type", "change_name", "change_class")),
)

STEPS = [
    REQUEST,
    step(
        t("مقدم الطلب", "The applicant"),
        t("من يُسجّل الاشتراك باسمه.", "The person in whose name the subscription stands."),
        *applicant(["owner", "tenant", "agent", "heir", "representative"]),
    ),
    step(
        t("التواصل", "Contact"),
        t("كيف نصل إليك لتحديد موعد الكشف.", "How we reach you to arrange the inspection."),
        *contact(home_address=False),
    ),
    PROPERTY,
    PLACE,
    CONNECTION,
    BUILDING,
]
