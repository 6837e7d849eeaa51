"""The way through many pages of results. Pure."""

from dataclasses import dataclass

from search.views.asking import address_of

AROUND = 1


@dataclass(frozen=True, slots=True)
class Step:
    """A page that can be turned to; a gap between pages has number 0 and no address."""

    number: int
    address: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """`before` and `after` are addresses, "" at the ends; `steps` the first and last page and those near this one."""

    number: int
    pages: int
    before: str
    after: str
    steps: list


def paging_of(found, wish):
    """Return the Paging of results, None when they stand on one page."""
    if found.pages < 2:
        return None
    here, last = found.page, found.pages
    near = {number for number in range(here - AROUND, here + AROUND + 1) if 1 <= number <= last} | {1, last}
    steps = []
    for number in sorted(near):
        if steps and number - steps[-1].number > 1:
            steps.append(Step(0))
        steps.append(Step(number, _address(wish, number), number == here))
    return Paging(
        here, last, _address(wish, here - 1) if here > 1 else "", _address(wish, here + 1) if here < last else "", steps
    )


def _address(wish, number):
    return address_of(wish, page=number if number > 1 else "")
