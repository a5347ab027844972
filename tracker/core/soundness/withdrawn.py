"""What is said to be withdrawn from the text: that it is not in it, and is said so once."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import Fault, shown


def withdrawn_faults(agreement: Agreement) -> Iterator[Fault]:
    """A fault for each obligation or clause that is in the text all the same, or named twice."""
    numbers = {clause.number for clause in agreement.clauses}
    seen = set[tuple[bool, str]]()
    for one in agreement.withdrawn:
        place = f"withdrawn {one.code}: {'clause' if one.is_clause else 'obligation'}"
        if one.code in (numbers if one.is_clause else agreement.by_code):
            told = f"{shown(one.code)} is in the text; take it out of one of the two"
            yield Fault(place, told)
        if (one.is_clause, one.code) in seen:
            yield Fault(place, f"{shown(one.code)} stands there twice; name it once")
        seen.add((one.is_clause, one.code))
