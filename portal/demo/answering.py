"""Plausible, valid answers to any service: what a citizen of the demo governorate would fill in.

The walk is generic: type, purpose, limits, rules, filters and conditions of the definition decide. Short
names of questions only make an answer more lifelike; a service without them is answered as well.
"""

from datetime import date, timedelta

from eservices.clock import is_working_day
from eservices.questions.conditions import holds, is_answered
from eservices.questions.dates import shift
from eservices.questions.definition import Definition

from . import liking, numbers, people, stories
from .lists import get_list

UPLOADS = ("photo", "file")
SILENT = ("static", "computed")


def answers_for(definition, rng, answers=None, *, wishes=None, today=None):
    """Return valid answers to every due question of `definition` (a Definition or its document).

    `answers` already given (question id to value) stay; `wishes` fixes answers by short name, a choice
    by the option's short name. Photos, files and documents are left out: they need attachments.
    `today` is the day of filing.
    """
    if not isinstance(definition, Definition):
        definition = Definition(definition)
    return Filler(definition, rng, answers or {}, wishes or {}, today or date.today()).fill()


class Filler:
    """One citizen at one form."""

    def __init__(self, definition, rng, answers, wishes, today):
        self.definition = definition
        self.rng = rng
        self.answers = dict(answers)
        self.wishes = wishes
        self.today = today
        self.person = people.make_person(rng)
        self.born = people.make_day(rng, self.in_years(-68), self.in_years(-23))
        self.is_parent = rng.random() < 0.85
        self.address = people.make_address(rng)
        self.chosen = {}  # short name of a question to the short name of its chosen option or its value

    def fill(self):
        """Answer eligibility and steps in order; return the answers that count."""
        for item in self.definition.eligibility:
            self._pass(item)
        for step in self.definition.steps:
            if holds(step.get("show_if"), self.answers):
                for question in step["questions"]:
                    self._visit(question, self.answers)
        return self.definition.prune(self.answers)

    def _pass(self, item):
        """Answer an eligibility question so that the form is reached."""
        question = item["question"]
        if question["id"] in self.answers:
            return
        values = ["yes", "no"]
        if question["type"] != "yes_no":
            values = [option["id"] for option in question.get("options") or ()] or [None]
        for value in values:
            if not holds(item["exit_when"], {question["id"]: value}):
                self.answers[question["id"]] = value
                return

    def _visit(self, question, scope):
        if not holds(question.get("show_if"), self._around(scope)):
            return
        kind = question["type"]
        if kind == "group":
            for child in question["questions"]:
                self._visit(child, scope)
        elif kind == "computed":
            self.answers.update(self.definition.prune(self.answers))
        elif kind not in SILENT and kind not in UPLOADS:
            self._answer(question, scope)

    def _answer(self, question, scope):
        if question["id"] not in scope:
            wished = question["name"] in self.wishes
            if not wished and not question["required"] and question["type"] != "repeat" and self._skips(question):
                return
            value = self._wished(question) if wished else self._make(question, scope)
            if is_answered(value):
                scope[question["id"]] = value
        if question["id"] in scope:
            self._remember(question, scope[question["id"]])

    def _skips(self, question):
        return self.rng.random() > liking.OPTIONAL.get(question["name"], 0.45)

    def _around(self, scope):
        return self.answers if scope is self.answers else self.answers | scope

    def _remember(self, question, value):
        option = self.definition.option(question["id"], value) if isinstance(value, str) else None
        self.chosen[question["name"]] = option["name"] if option else value

    def _wished(self, question):
        wish = self.wishes[question["name"]]
        by_name = {option["name"]: option["id"] for option in question.get("options") or ()}
        if isinstance(wish, list):
            return [by_name.get(item, item) if isinstance(item, str) else item for item in wish]
        return by_name.get(wish, wish) if isinstance(wish, str) else wish

    def _make(self, question, scope):
        kind = question["type"]
        make = getattr(self, f"_make_{kind}", None)
        if make is None:
            raise LookupError(f"No demo answer for questions of type {kind}.")
        return make(question, scope)

    # --- words ---

    def _make_text(self, question, scope):
        name = question["name"]
        if name == "subject":
            return self._story()[0]
        if name in ("related_ref",):
            return None
        if name == "name_latin":
            return self.person.latin
        if name in liking.NAMES:
            return people.make_person(self.rng, gender=liking.NAMES[name]).full_name()
        if name in stories.BY_NAME:
            return self.rng.choice(stories.BY_NAME[name])
        return self._code(question)

    def _code(self, question):
        """Most short texts of a form are numbers of papers and accounts."""
        name = question["name"]
        if name == "vehicle_plate":
            return f"{people.digits(self.rng, 5)} ميسان"
        if name == "iban":
            return people.make_iban(self.rng)
        length = max(question.get("min_length") or 0, min(question.get("max_length") or 7, 7))
        first = str(self.rng.randrange(1, 10))
        return first + people.digits(self.rng, length - 1)

    def _make_longtext(self, question, scope):
        if question["name"] == "details":
            return self._story()[1]
        return self.rng.choice(stories.BY_NAME.get(question["name"], stories.PHRASES))

    def _story(self):
        """One story for title and details alike."""
        if "story" not in self.chosen:
            told = stories.GRIEVANCES.get(self.chosen.get("category")) or stories.GRIEVANCES["other"]
            self.chosen["story"] = self.rng.choice(told)
        return self.chosen["story"]

    # --- people ---

    def _make_person_name(self, question, scope):
        if question["purpose"] == "applicant_name":
            return dict(self.person.name)
        if question["name"] != "pupil_name":
            return dict(people.make_person(self.rng).name)
        father = self.person if self.is_parent and self.person.gender == "male" else None
        wanted = self.wishes.get("pupil_gender") or self.rng.choice(["male", "female"])
        self.chosen["pupil"] = people.make_person(self.rng, gender=wanted, family=father)
        return dict(self.chosen["pupil"].name)

    def _make_mother_name(self, question, scope):
        if question["name"] == "mother_name":
            return self.person.mother
        if self.is_parent and self.person.gender == "female":
            return " ".join(list(self.person.name.values())[:3])
        return people.make_mother(self.rng)

    def _make_national_number(self, question, scope):
        born = self.born if question["purpose"] == "national_number" else numbers.pupil_born(self)
        return people.make_national_number(self.rng, born)

    def _make_civil_paper(self, question, scope):
        return {
            "number": people.digits(self.rng, 8).replace("0", "3"),
            "register": str(self.rng.randrange(100, 999)),
            "page": str(self.rng.randrange(1000, 99999)),
            "office": "دائرة أحوال العمارة",
        }

    def _make_phone(self, question, scope):
        return people.make_mobile(self.rng)

    def _make_email(self, question, scope):
        first, *_, last = self.person.latin.lower().replace("'", "").split()
        return f"{first}.{last}{self.rng.randrange(10, 99)}@example.com"

    # --- places ---

    def _make_address(self, question, scope):
        return dict(self.address)

    def _make_plot(self, question, scope):
        return people.make_plot(self.rng)

    def _make_location(self, question, scope):
        return people.make_location(self.rng, self.address)

    # --- choices ---

    def _make_yes_no(self, question, scope):
        return "yes" if self.rng.random() < liking.YES.get(question["name"], 0.3) else "no"

    def _make_choice(self, question, scope):
        offered = self._offered(question, scope)
        if not offered:
            return None
        forced = self._forced(question["name"])
        for option in offered:
            if forced and option["name"] == forced:
                return option["id"]
        weights = liking.WEIGHTS.get(question["name"], {})
        return self.rng.choices(offered, [weights.get(option["name"], 1) for option in offered])[0]["id"]

    def _forced(self, name):
        """Answers that follow from earlier ones."""
        if name == "pupil_gender" and "pupil" in self.chosen:
            return self.chosen["pupil"].gender
        if name == "gender":
            return self.person.gender
        if name == "guardian_relation" and self.is_parent:
            return "father" if self.person.gender == "male" else "mother"
        if name == "applicant_capacity" and self.chosen.get("occupancy") == "tenant":
            return "tenant"
        if name == "against_directorate":
            return liking.DIRECTORATE_OF.get(self.chosen.get("category"))
        if name == "prev_grade":
            return self.chosen.get("grade")
        return None

    def _offered(self, question, scope):
        options = question.get("options") or []
        chosen = self._around(scope).get(question.get("filter_by"))
        if not is_answered(chosen):
            return options
        return [option for option in options if not option.get("parents") or chosen in option["parents"]]

    def _make_multichoice(self, question, scope):
        offered = self._offered(question, scope)
        picked = self.rng.sample(offered, self.rng.randint(1, min(2, len(offered))))
        return [option["id"] for option in offered if option in picked]

    def _make_reference(self, question, scope):
        codes = [entry["code"] for entry in get_list(question["list"])]
        if self.address["qada"] in codes:
            return self.address["qada"]
        return self.rng.choice(codes) if codes else None

    def _make_declaration(self, question, scope):
        return True

    # --- numbers and dates ---

    def _make_number(self, question, scope):
        return numbers.make_number(self, question, self._around(scope))

    _make_integer = _make_decimal = _make_money = _make_area = _make_number

    def _make_date(self, question, scope):
        return numbers.make_date(self, question, self._around(scope)).isoformat()

    def _make_slot(self, question, scope):
        for ahead in range(1 + self.rng.randrange(5), question.get("days_ahead") or 14):
            day = self.today + timedelta(days=ahead)
            if is_working_day(day, ()):
                return f"{day.isoformat()}T{self.rng.choice(question.get('times') or ['09:00'])}"
        return None

    def _make_repeat(self, question, scope):
        least = max(question.get("min_items") or 0, 1)
        count = self.rng.randint(least, max(least, min(question.get("max_items") or 3, 3)))
        rows, used = [], set()
        for _number in range(count):
            row = {}
            for child in question["questions"]:
                self._visit(child, row)
            kind = next((row.get(c["id"]) for c in question["questions"] if c["type"] == "choice"), None)
            if kind is None or kind not in used:  # the same input is asked for once
                rows.append(row)
            used.add(kind)
        return rows

    def in_years(self, years):
        """Return the day `years` from the day of filing."""
        return shift(self.today, {"years": years})
