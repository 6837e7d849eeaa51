"""The life of one application, from filing until it is closed or today is reached."""

from datetime import datetime, time, timedelta

from eservices import clock, rules
from eservices.actions import citizen, desk, draft, slots, submit, sweep, uploads
from eservices.clock import BAGHDAD, moved_to
from eservices.definitions import definition_for
from eservices.models import Application, Attachment
from eservices.questions import appointments
from eservices.questions.route import present_stage
from eservices.states import Action, Status
from portal.demo.answering import answers_for
from portal.demo.files import upload

PAST_DAYS = 150
MOST_ACTS = 60
ENGLISH, AT_COUNTER, SILENT, WITHDRAWS = 0.08, 0.1, 0.1, 0.05
RETURNED, REJECTED, ASSIGNED, NOTED, WRITTEN = 0.18, 0.14, 0.25, 0.2, 0.04
# Days of a stage as shares of its target: most officers keep it, some do not.
PACE = (0.2, 0.4, 0.5, 0.6, 0.8, 0.8, 1, 1, 1.5, 2.5)
QUEUE_DAYS = (0, 0, 0, 0, 1, 1, 2)
NOTES = (
    "اتصلتُ بمقدّم الطلب وأكّد صحة العنوان.",
    "روجعت الصورة مع الأصل في الشعبة.",
    "بانتظار كتاب الشعبة الفنية.",
    "الموقع معروف لدى فريق الكشف.",
)
WORDS = (
    "يُرجى إحضار الأصول للمطابقة عند الحضور.",
    "سيتصل بكم موظف الشعبة خلال أوقات الدوام.",
)
RETURNS = (
    "الصورة غير واضحة ولا يظهر الختم والتاريخ. يُرجى تصوير الورقة كاملة في مكان مضيء.",
    "الوثيقة المرفقة منتهية. يُرجى إرفاق نسخة نافذة.",
    "المطلوب الوجهان معًا في صورتين واضحتين.",
)


class Life:
    """What happens to one application, in the order in which it happens."""

    def __init__(self, rng, service, office, present):
        self.rng, self.service, self.office, self.present = rng, service, office, present
        days = int(PAST_DAYS * rng.random() ** 1.7)
        minutes = rng.randrange(7 * 60, 23 * 60)
        day = (present - timedelta(days=days)).astimezone(BAGHDAD).date()
        self.moment = min(
            datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=BAGHDAD),
            present - timedelta(minutes=rng.randrange(1, 90)),
        )
        self.returned = False
        self.reply_on = None

    def live(self):
        """File it, then let officers and applicant act until the present is reached or it is closed."""
        with moved_to(self.moment):
            self.pk = self._file().pk
        for _ in range(MOST_ACTS):
            application = self._read()
            if application.is_closed or not self._wait(application):
                return
            with moved_to(self.moment):
                self._act(application)

    def _read(self):
        rows = Application.objects.select_related("version", "directorate", "assignee")
        return rows.defer("version__document").get(pk=self.pk)

    def _chance(self, share):
        return self.rng.random() < share

    # --- filing ---

    def _file(self):
        language = "en" if self._chance(ENGLISH) else "ar"
        clerk = self.rng.choice(self.office.clerks) if self.office.clerks and self._chance(AT_COUNTER) else None
        return submit.submit(self.fill_draft(language, clerk))

    def fill_draft(self, language, clerk=None):
        """Return a draft with every answer and file that its case needs."""
        begun = draft.start_draft(self.service, language, filed_by=clerk)
        definition = definition_for(begun)
        answers = self._answers(definition)
        begun = draft.save_answers(begun, answers)
        for document in definition.due_documents(answers):
            if document.get("required", True) or self._chance(0.4):
                self._attach(document, definition, draft=begun, is_document=True)
        for question in self._file_questions(definition, answers):
            self._attach(question, definition, draft=begun, image_only=question["type"] == "photo")
        draft.sync_file_answers(begun, definition)
        return begun

    def _answers(self, definition):
        """Return answers whose appointment has a place left; in the end, of a case that needs none."""
        full = slots.full_slots(self.service.pk, definition)
        for _ in range(MOST_ACTS):
            answers = answers_for(definition, self.rng, {}, today=clock.today())
            wanted = appointments.appointments(definition, answers)
            if not any(starts in full.get(question["id"], ()) for question, starts in wanted):
                break
        return answers

    @staticmethod
    def _file_questions(definition, answers):
        asked = [q for s in definition.due_steps(answers) for q in definition.due_questions(s, answers)]
        return [q for q in asked if q["type"] in ("photo", "file") and q.get("required")]

    def _attach(self, item, definition, *, is_document=False, image_only=False, **owner):
        uploads.attach_file(
            upload(definition.text(item["label"], "ar"), self.rng, image_only=image_only),
            key=item["id"],
            most=item.get("max_files") or 1,
            is_document=is_document,
            restricted=item.get("restricted", False),
            **owner,
        )

    # --- time ---

    def _wait(self, application):
        """Let time pass until the next act; return False when it lies in the future."""
        if application.status == Status.RETURNED:
            return self._wait_for_reply()
        if application.assignee_id is None:
            days = self.rng.choice(QUEUE_DAYS)
        else:
            days = round((self._stage_of(application).get("target_days") or 2) * self.rng.choice(PACE))
        return self._go_to_office(days)

    def _go_to_office(self, days):
        later = self.office.moment(self.rng, (self.moment + timedelta(days=days)).astimezone(BAGHDAD).date())
        self.moment = later if later > self.moment else self.moment + timedelta(minutes=self.rng.randrange(5, 90))
        return self.moment < self.present

    def _wait_for_reply(self):
        """The applicant replies on a day of choice, is reminded before the last day, or lets it pass."""
        completion = citizen.open_completion(self._read())
        last = completion.due_on
        reminded_on = last - sweep.REMIND_AHEAD
        if self.reply_on is None:
            days = 400 if self._chance(SILENT) else int(30 * self.rng.random() ** 1.5)
            self.reply_on = (self.moment + timedelta(days=days)).astimezone(BAGHDAD).date()
        day = min(self.reply_on, last + timedelta(days=1))
        if completion.reminded_at is None and reminded_on < day:
            day = reminded_on
        noon = datetime.combine(day, time(12 + self.rng.randrange(9), self.rng.randrange(60)), tzinfo=BAGHDAD)
        self.moment = max(noon, self.moment + timedelta(minutes=30))
        return self.moment < self.present

    # --- acts ---

    def _act(self, application):
        if application.status == Status.RETURNED:
            self._reply_or_not(application)
        elif application.assignee_id is None:
            self._begin(application)
        elif not self.returned and application.status != Status.APPROVED and self._chance(RETURNED):
            self._return(application)
        else:
            self._work(application)

    def _stage_of(self, application):
        return present_stage(definition_for(application), application.answers, application.stage) or {}

    def _begin(self, application):
        manager = self.office.manager(self.rng, application.directorate_id)
        officer = self.office.officer(self.rng, application.directorate_id)
        if self._stage_of(application).get("role") == "manager":
            desk.take(self.pk, manager)
        elif self._chance(ASSIGNED):
            desk.assign(self.pk, manager, officer)
        else:
            desk.take(self.pk, officer)

    def _work(self, application):
        officer, definition = application.assignee, definition_for(application)
        if self._chance(NOTED):
            desk.write_note(self.pk, officer, self.rng.choice(NOTES))
        if self._chance(WRITTEN):
            desk.write_message(self.pk, officer, self.rng.choice(WORDS))
        for attachment in self._unchecked(application):
            desk.judge_document(self.pk, officer, attachment.uuid, "accepted")
        here = self._stage_of(application)
        if application.status == Status.APPROVED:
            desk.issue(self.pk, officer, document_number=f"{self.rng.randrange(200, 9000)}/{self.moment.year}")
        elif rules.can_move(officer, Action.APPROVE, application, here):
            self._decide(application, definition)
        elif rules.can_move(officer, Action.FORWARD, application, here):
            desk.forward(self.pk, officer)
        else:
            desk.release(self.pk, officer)

    def _unchecked(self, application):
        """Documents are checked where the application came in, a few of them on the day."""
        if application.directorate_id != application.owner_id or application.status == Status.APPROVED:
            return []
        return Attachment.objects.filter(application=application, verdict="", is_document=True)[:2]

    def _decide(self, application, definition):
        reasons = [reason["code"] for reason in definition.document["rejection_reasons"]]
        if reasons and self._chance(REJECTED):
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

    def _reply_or_not(self, application):
        completion = citizen.open_completion(application)
        if clock.today() > completion.due_on:
            sweep.lapse_unanswered()
        elif clock.today() < self.reply_on:
            sweep.remind_waiting()
        elif self._chance(WITHDRAWS):
            citizen.withdraw(self.pk)
        else:
            definition = definition_for(application)
            for document in definition.document["documents"]:
                if document["id"] in completion.documents:
                    self._attach(document, definition, application=application, is_document=True)
            citizen.answer_return(self.pk, {})
