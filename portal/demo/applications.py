"""Applications with a past: filed and worked by the real acts, each at a moment of its own on a moved clock."""

import random
from datetime import datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction

from eservices import clock, rules
from eservices.actions import citizen, desk, draft, submit, uploads
from eservices.actions.calendar import holidays
from eservices.clock import BAGHDAD, moved_to, next_working_day
from eservices.definitions import definition_for
from eservices.models import Application, Attachment, Message, Service
from eservices.models.message import Delivery
from eservices.questions.route import present_stage
from eservices.states import Action, Status
from portal.demo.answering import answers_for
from portal.demo.files import upload

PAST_DAYS = 150
# How often each service is asked for, in the order of the catalogue; what comes beyond it counts as 1.
DEMAND = (5, 5, 4, 3, 6)
NOTES = (
    "اتصلتُ بمقدّم الطلب وأكّد صحة العنوان.",
    "روجعت الصورة مع الأصل في الشعبة.",
    "بانتظار كتاب الشعبة الفنية.",
    "الموقع معروف لدى فريق الكشف.",
)
RETURNS = (
    "الصورة غير واضحة ولا يظهر الختم والتاريخ. يُرجى تصوير الورقة كاملة في مكان مضيء.",
    "الوثيقة المرفقة منتهية. يُرجى إرفاق نسخة نافذة.",
    "المطلوب الوجهان معًا في صورتين واضحتين.",
)


def load_applications(count, *, seed, tell=print):
    """File and work `count` applications. The same seed and day give the same ones."""
    rng = random.Random(seed)
    services = list(Service.objects.filter(is_live=True).select_related("current", "directorate"))
    weights = [DEMAND[i] if i < len(DEMAND) else 1 for i in range(len(services))]
    office = Office(rng)
    for number in range(count):
        with transaction.atomic():
            service = rng.choices(services, weights)[0]
            Story(rng, service, office).play()
        if number % 100 == 99:
            tell(f"  {number + 1} applications")
    # What was told in the past was sent in the past.
    for message in Message.objects.filter(state=Delivery.QUEUED, created_at__lt=clock.now() - timedelta(hours=1)):
        Message.objects.filter(pk=message.pk).update(
            state=Delivery.SENT, sent_at=message.created_at + timedelta(seconds=20), attempts=1
        )


class Office:
    """Who works where."""

    def __init__(self, rng):
        self.rng, self.days_off = rng, holidays()
        self.people = list(get_user_model().objects.filter(memberships__isnull=False).distinct().order_by("pk"))

    def officer(self, directorate_id, manager=False):
        """Return somebody who works the directorate's applications."""
        seats = [(p, rules.seats_of(p)) for p in self.people]
        wanted = [p for p, s in seats if directorate_id in (s.managing if manager else s.working - s.managing)]
        return self.rng.choice(wanted or [p for p, s in seats if directorate_id in s.working])

    def moment(self, day):
        """Return a moment of office hours on `day` or the next working day."""
        day = next_working_day(day, self.days_off)
        minute = self.rng.randrange(8 * 60 + 10, 13 * 60 + 50)
        return datetime.combine(day, time(minute // 60, minute % 60, self.rng.randrange(60)), tzinfo=BAGHDAD)


class Story:
    """One application from filing until today."""

    def __init__(self, rng, service, office):
        self.rng, self.service, self.office = rng, service, office
        self.present = clock.now()
        days = int(PAST_DAYS * rng.random() ** 1.7)
        minutes = rng.randrange(7 * 60, 23 * 60)
        day = (self.present - timedelta(days=days)).astimezone(BAGHDAD).date()
        self.moment = min(
            datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=BAGHDAD),
            self.present - timedelta(minutes=rng.randrange(1, 90)),
        )
        self.returned = False

    def play(self):
        """File it, then let officers and applicant act until the present is reached or it is closed."""
        with moved_to(self.moment):
            self.pk = self._file().pk
        for _ in range(40):
            application = Application.objects.select_related("version", "directorate").get(pk=self.pk)
            if application.is_closed or not self._wait(application):
                return
            with moved_to(self.moment):
                self._act(application)

    def _file(self):
        language = "en" if self.rng.random() < 0.08 else "ar"
        begun = draft.start_draft(self.service, language)
        definition = definition_for(begun)
        answers = answers_for(definition, self.rng, {})
        begun = draft.save_answers(begun, answers)
        for document in definition.due_documents(answers):
            if document.get("required", True) or self.rng.random() < 0.4:
                self._attach(document, definition, draft=begun, is_document=True)
        for question in self._file_questions(definition, answers):
            self._attach(question, definition, draft=begun, image_only=question["type"] == "photo")
        draft.sync_file_answers(begun, definition)
        return submit.submit(begun)

    @staticmethod
    def _file_questions(definition, answers):
        asked = [q for s in definition.due_steps(answers) for q in definition.due_questions(s, answers)]
        return [q for q in asked if q["type"] in ("photo", "file") and q.get("required")]

    def _attach(self, item, definition, *, is_document=False, image_only=False, **owner):
        title = definition.text(item["label"], "ar")
        uploads.attach_file(
            upload(title, self.rng, image_only=image_only),
            key=item["id"],
            most=item.get("max_files") or 1,
            is_document=is_document,
            restricted=item.get("restricted", False),
            **owner,
        )

    def _wait(self, application):
        """Let time pass until the next act; return False when it lies in the future."""
        definition = definition_for(application)
        here = present_stage(definition, application.answers, application.stage) or {}
        if application.status == Status.RETURNED:
            days = self.rng.randrange(1, 25)
        elif application.assignee_id is None:
            days = self.rng.choice((0, 0, 1, 1, 2, 4))
        else:
            target = here.get("target_days") or 2
            days = round(target * self.rng.choice((0.3, 0.6, 0.8, 1, 1.2, 2.2)))
        later = self.office.moment((self.moment + timedelta(days=days)).astimezone(BAGHDAD).date())
        self.moment = later if later > self.moment else self.moment + timedelta(minutes=self.rng.randrange(5, 90))
        return self.moment < self.present

    def _act(self, application):
        if application.status == Status.RETURNED:
            self._reply(application)
        elif application.assignee_id is None:
            here = present_stage(definition_for(application), application.answers, application.stage) or {}
            manager = here.get("role") == "manager"
            desk.take(self.pk, self.office.officer(application.directorate_id, manager))
        elif not self.returned and application.status != Status.APPROVED and self.rng.random() < 0.18:
            self._return(application)
        else:
            self._work(application)

    def _work(self, application):
        officer, definition = application.assignee, definition_for(application)
        if self.rng.random() < 0.25:
            desk.write_note(self.pk, officer, self.rng.choice(NOTES))
        for attachment in Attachment.objects.filter(application=application, verdict="", is_document=True)[:3]:
            desk.judge_document(self.pk, officer, attachment.uuid, "accepted")
        here = present_stage(definition, application.answers, application.stage)
        if application.status == Status.APPROVED:
            desk.issue(self.pk, officer, document_number=f"{self.rng.randrange(200, 9000)}/{self.moment.year}")
        elif rules.can_move(officer, Action.APPROVE, application, here):
            self._decide(application, definition)
        elif rules.can_move(officer, Action.FORWARD, application, here):
            desk.forward(self.pk, officer)
        else:
            desk.release(self.pk, officer)

    def _decide(self, application, definition):
        reasons = [reason["code"] for reason in definition.document["rejection_reasons"]]
        if reasons and self.rng.random() < 0.15:
            desk.reject(self.pk, application.assignee, reasons=[self.rng.choice(reasons)])
        else:
            desk.approve(self.pk, application.assignee)

    def _return(self, application):
        self.returned = True
        attachment = Attachment.objects.filter(application=application, is_document=True).first()
        if attachment is None:
            desk.write_note(self.pk, application.assignee, self.rng.choice(NOTES))
            return
        text = self.rng.choice(RETURNS)
        desk.judge_document(self.pk, application.assignee, attachment.uuid, "unreadable", text)
        due = clock.citizen_deadline(self.moment, 30, self.office.days_off)
        desk.return_for_completion(self.pk, application.assignee, documents=[attachment.key], text=text, due_on=due)

    def _reply(self, application):
        if self.rng.random() < 0.06:
            citizen.withdraw(self.pk)
            return
        completion = citizen.open_completion(application)
        definition = definition_for(application)
        for document in definition.document["documents"]:
            if document["id"] in completion.documents:
                self._attach(document, definition, application=application, is_document=True)
        citizen.answer_return(self.pk, {})
