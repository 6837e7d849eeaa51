"""How much of a document is read. Beyond it a document is found by its beginning."""

SECONDS = 20
MOST_BYTES = 25 * 1024 * 1024
MOST_CHARACTERS = 200_000
MOST_PAGES = 1_000
# Of spreadsheets, empty cells among them.
MOST_CELLS = 100_000
MOST_COLUMNS = 200
# Unpacked from an archive, all its parts together.
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 2_000
# Of XML, in one part.
MOST_ELEMENTS = 1_000_000
MEMORY = 640 * 1024 * 1024
# A process says by its end whether it read everything.
WHOLE, BEGINNING, LOCKED = 0, 3, 4
