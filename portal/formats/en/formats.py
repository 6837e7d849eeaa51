"""Dates in the order in which Iraqis read them, with no-break spaces; numbers as in Arabic."""

DATE_FORMAT = "j\u00a0F\u00a0Y"
TIME_FORMAT = "g:i\u00a0a"
DATETIME_FORMAT = "j\u00a0F\u00a0Y, g:i\u00a0a"
YEAR_MONTH_FORMAT = "F\u00a0Y"
MONTH_DAY_FORMAT = "j\u00a0F"
SHORT_DATE_FORMAT = "Y/m/d"
SHORT_DATETIME_FORMAT = "Y/m/d g:i\u00a0a"
FIRST_DAY_OF_WEEK = 0  # Sunday
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d"]
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
