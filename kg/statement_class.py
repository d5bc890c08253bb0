"""Is a statement a commitment, a delivery, or a total reported over years?"""

from __future__ import annotations

from typing import Literal

from extract.model import Statement
from kg.dates import year_of

StatementClass = Literal["Commitment", "Delivery", "ReportedTotal"]


def statement_class(statement: Statement) -> StatementClass:
    """Name the class of a statement.

    A delivery over several years is a reported total: it adds up what other statements may name
    one by one. So is one over a period that is open on a side ("by 2018", "since 2013"), since
    nothing says that it is of one year.
    """
    if statement.kind == "commitment":
        return "Commitment"
    start, end = statement.period or (None, None)
    if start is None and end is None:
        return "Delivery"
    one_year = start and end and year_of(start) == year_of(end)
    return "Delivery" if one_year else "ReportedTotal"
