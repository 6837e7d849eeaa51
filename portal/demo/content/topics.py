"""For whom and on what occasion the demo's services are."""

from eservices.models import Service, ServiceTopic
from portal.demo.content.making import t

TOPICS = {
    "audience": [
        (t("أصحاب العقارات", "Property owners"), ["construction-permit", "water-subscription"]),
        (t("الأسر وأولياء الأمور", "Families and guardians"), ["student-registration", "water-subscription"]),
        (t("الفلاحون والمزارعون", "Farmers and growers"), ["agricultural-support"]),
        (t("كل مواطن ومقيم", "Every citizen and resident"), ["grievance"]),
    ],
    "life-event": [
        (t("بناء بيت", "Building a home"), ["construction-permit", "water-subscription"]),
        (t("الانتقال إلى بيت آخر", "Moving home"), ["water-subscription", "student-registration"]),
        (t("بداية العام الدراسي", "Starting school"), ["student-registration"]),
        (t("الموسم الزراعي", "The farming season"), ["agricultural-support"]),
        (t("خلاف مع دائرة", "A disagreement with an office"), ["grievance"]),
    ],
}


def load(home):
    """Make the topics, unless there are any."""
    if ServiceTopic.objects.exists():
        return
    for kind, topics in TOPICS.items():
        for position, (names, slugs) in enumerate(topics):
            topic = ServiceTopic.objects.create(kind=kind, names=names, sort_order=position)
            topic.services.set(Service.objects.filter(slug__in=slugs))
