"""Plausible people of Missan, made from a seeded random source: the same seed gives the same people."""

from dataclasses import dataclass
from datetime import timedelta

from eservices import places

from .name_lists import BLOCKS, LANDMARKS, MEN, QUARTERS, SURNAMES, VILLAGES, WOMEN

PREFIXES = ("75", "77", "77", "78", "78", "78", "79")
# Most people live in the district of the capital.
QADA_WEIGHTS = {"amarah": 9, "majar": 3, "ali-gharbi": 1, "maymuna": 2, "qalat-salih": 2, "kahla": 2}
# Middle of each qada, for map points; a few kilometres of scatter are added.
POINTS = {
    "amarah": (31.8356, 47.1447), "majar": (31.5660, 47.1660), "ali-gharbi": (32.4640, 46.6880),
    "maymuna": (31.6780, 46.9680), "qalat-salih": (31.5220, 47.2900), "kahla": (31.6680, 47.2870),
}  # fmt: skip


@dataclass(frozen=True)
class Person:
    """A made-up person; `name` is a person_name answer, `latin` the same in Latin letters."""

    gender: str
    name: dict
    latin: str
    mother: str

    def full_name(self):
        return " ".join(self.name.values())


def make_person(rng, *, gender=None, family=None):
    """Make a person; `family` (a father's Person) gives the chain of names and the surname."""
    gender = gender or rng.choices(["male", "female"], [7, 3])[0]
    first = rng.choice(list(MEN if gender == "male" else WOMEN))
    if family:
        chain = [family.name["first"], family.name["father"], family.name["grandfather"]]
        surname = family.name.get("surname")
    else:
        chain = rng.sample([name for name in MEN if name != first], 3)
        surname = rng.choice(list(SURNAMES)) if rng.random() < 0.9 else None
    name = dict(zip(("first", "father", "grandfather", "great_grandfather"), (first, *chain), strict=True))
    if surname:
        name["surname"] = surname
    return Person(gender, name, latin_name(name), make_mother(rng))


def latin_name(name):
    """Write a person_name answer in Latin letters: first, father, grandfather, surname."""
    letters = MEN | WOMEN | SURNAMES
    parts = (name["first"], name["father"], name["grandfather"], name.get("surname"))
    return " ".join(letters[part] for part in parts if part)


def make_mother(rng):
    """Make a mother's three-part name."""
    return " ".join([rng.choice(list(WOMEN)), *rng.sample(list(MEN), 2)])


def make_mobile(rng):
    """Make an Iraqi mobile number as it is stored."""
    return f"+964{rng.choice(PREFIXES)}{digits(rng, 8)}"


def make_national_number(rng, born):
    """Make twelve digits; like real ones they begin with the year of birth."""
    return f"{born.year}{digits(rng, 8)}"


def digits(rng, count):
    return "".join(str(rng.randrange(10)) for _ in range(count))


def make_address(rng, *, rural=None):
    """Make an address in the governorate, most often in its capital."""
    governorate = places.get_governorates()[0]["code"]
    qadas = [qada["code"] for qada in places.qadas_of(governorate)]
    qada = rng.choices(qadas, [QADA_WEIGHTS.get(code, 2) for code in qadas])[0]
    nahiyas = [nahiya["code"] for nahiya in places.nahiyas_of(qada)]
    nahiya = rng.choices(nahiyas, [6] + [1] * (len(nahiyas) - 1))[0]
    rural = rng.random() < (0.15 if qada == "amarah" else 0.45) if rural is None else rural
    address = {"governorate": governorate, "qada": qada, "nahiya": nahiya}
    if rural:
        address |= {"area_type": "rural", "village": rng.choice(VILLAGES)}
    else:
        address |= {
            "area_type": "urban",
            "hay": rng.choice(QUARTERS),
            "mahalla": str(rng.randrange(101, 940)),
            "zuqaq": str(rng.randrange(1, 60)),
            "dar": str(rng.randrange(1, 120)) + ("/1" if rng.random() < 0.1 else ""),
        }
    return address | {"landmark": rng.choice(LANDMARKS)}


def make_location(rng, address=None):
    """Make a map point near the middle of the address's qada."""
    lat, lng = POINTS.get((address or {}).get("qada"), POINTS["amarah"])
    spread = 0.03
    return {
        "text": (address or {}).get("landmark") or rng.choice(LANDMARKS),
        "lat": f"{lat + rng.uniform(-spread, spread):.6f}",
        "lng": f"{lng + rng.uniform(-spread, spread):.6f}",
    }


def make_plot(rng):
    """Make a plot with its block number and name."""
    block = rng.choice(list(BLOCKS))
    return {
        "plot": f"{rng.randrange(1, 40)}/{rng.randrange(100, 9000)}",
        "block": block,
        "block_name": BLOCKS[block],
    }


def make_day(rng, earliest, latest):
    """Make a date between two dates, both included."""
    return earliest + timedelta(days=rng.randint(0, max(0, (latest - earliest).days)))


def make_iban(rng):
    """Return an account number of an Iraqi bank with the right check digits (ISO 13616)."""
    account = f"RAFB{digits(rng, 15)}"
    rest = int("".join(str(int(character, 36)) for character in f"{account}IQ00")) % 97
    return f"IQ{98 - rest:02}{account}"
