"""Prints what folding alone reaches; with an argument, also each query that it misses."""

import sys

from .folding_engine import folding_engine
from .reading import documents, queries
from .scoring import complaints, judge_all, scores, table

verdicts = judge_all(queries(), folding_engine(documents()))
print(table(scores(verdicts), "folding alone"))
if len(sys.argv) > 1:
    print(*complaints(verdicts), sep="\n")
