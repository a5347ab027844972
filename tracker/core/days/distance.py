"""How far a day is from another, in words: today, tomorrow, in thirty days, two days ago."""

from datetime import date

SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
HUNDRED = 100
NEAR = {0: "today", 1: "tomorrow", -1: "yesterday"}


def distance(on: date, today: date) -> str:
    """How far a day is from today, in calendar days."""
    days = (on - today).days
    if days in NEAR:
        return NEAR[days]
    return f"in {in_words(days)} days" if days > 0 else f"{in_words(-days)} days ago"


def in_words(number: int) -> str:
    """A number from 0; in digits from a hundred on, where words are harder to read."""
    if number >= HUNDRED:
        return f"{number:,}"
    if number < len(SMALL):
        return SMALL[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
