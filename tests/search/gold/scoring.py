"""Scores any engine by the gold set. Pure: an engine is a callable `search(text, asked) -> ids, best first`."""

from collections import defaultdict
from dataclasses import dataclass

FIRST = 10
ALL = "all"


@dataclass(frozen=True)
class Verdict:
    """How one query went. `recall` and `empty` are None where nothing must be found, `top1` where no first is named,
    `wrong` where no wrong document is named."""

    query: object
    ids: tuple[str, ...]
    recall: float | None
    top1: bool | None
    wrong: bool | None
    empty: bool | None


@dataclass(frozen=True)
class Score:
    """Shares of one class in per cent; None where no query of the class asks for it."""

    queries: int
    recall: float | None
    top1: float | None
    wrong: float | None
    empty: float | None


def judge(query, ids):
    """Compare what an engine gave with what the query expects. An id given twice counts, and takes a place, once."""
    first = tuple(dict.fromkeys(ids))[:FIRST]
    return Verdict(
        query=query,
        ids=first,
        recall=len(set(query.must) & set(first)) / len(query.must) if query.must else None,
        top1=first[:1] == (query.top1,) if query.top1 else None,
        wrong=not set(query.must_not).isdisjoint(first) if query.must_not else None,
        empty=not first if query.must else None,
    )


def judge_all(queries, search):
    """One verdict a query, in their order."""
    return [judge(query, search(query.text, query.asked)) for query in queries]


def scores(verdicts):
    """Give the score of each class, and of all queries under "all"; every query weighs alike."""
    groups = defaultdict(list)
    for verdict in verdicts:
        groups[verdict.query.group].append(verdict)
    groups = dict(sorted(groups.items())) | {ALL: list(verdicts)}
    return {
        name: Score(len(group), *(_per_cent(group, of) for of in ("recall", "top1", "wrong", "empty")))
        for name, group in groups.items()
    }


def _per_cent(verdicts, of):
    values = [value for verdict in verdicts if (value := getattr(verdict, of)) is not None]
    return 100 * sum(values) / len(values) if values else None


def below_floors(scored, floors):
    """Give a sentence for each floor that an engine misses; none when it reaches them all."""
    missed = []
    for group, least in floors["recall"].items():
        reached = scored[group].recall if group in scored else None
        if reached is None or reached < least:
            missed.append(f"{group}: recall {_shown(reached)} is below {least}")
    most = floors["most"]["wrong"]
    wrong = scored[ALL].wrong
    if wrong is not None and wrong > most:
        missed.append(f"{ALL}: wrong hits {_shown(wrong)} are above {most}")
    return missed


def too_far_apart(scored_by_engine, floors):
    """Give a sentence for each class whose recall differs between engines by more than is allowed."""
    most = floors["most"]["apart"]
    found = []
    for group in sorted({group for scored in scored_by_engine.values() for group in scored}):
        reached = {name: scored[group].recall or 0 for name, scored in scored_by_engine.items() if group in scored}
        if max(reached.values()) - min(reached.values()) > most:
            found.append(f"{group}: " + ", ".join(f"{name} {_shown(value)}" for name, value in reached.items()))
    return found


def table(scored, engine):
    """Give the scores of an engine as a Markdown table."""
    lines = [f"| {engine} | queries | recall@{FIRST} | top-1 | wrong | zero |", "|---|--:|--:|--:|--:|--:|"]
    for group, score in scored.items():
        shown = (_shown(value) for value in (score.recall, score.top1, score.wrong, score.empty))
        lines.append(f"| {group} | {score.queries} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def complaints(verdicts):
    """Give a line for each query that did not go as expected: what is missing, what came first, what is wrong."""
    lines = []
    for verdict in verdicts:
        query, said = verdict.query, []
        if missing := [wanted for wanted in query.must if wanted not in verdict.ids]:
            said.append("missing " + ", ".join(missing))
        if verdict.top1 is False and query.top1 in verdict.ids:
            said.append(f"first is {verdict.ids[0]}, not {query.top1}")
        if verdict.wrong:
            said.append("wrong " + ", ".join(one for one in verdict.ids if one in query.must_not))
        if said:
            lines.append(f"{query.group} «{query.text}»: " + "; ".join(said))
    return lines


def _shown(per_cent):
    return "–" if per_cent is None else f"{per_cent:.1f}"
