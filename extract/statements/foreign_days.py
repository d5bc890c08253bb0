"""Days in the languages of those who issue English and Chinese texts: “24. november 2020”.

A ministry puts a speech in English on a page whose own lines, the date among them, stay in its
language. The names of the months are those of the Unicode CLDR.
"""

from __future__ import annotations

import re
from typing import Final

from extract.times import is_possible_day

_MONTHS: Final = (
    "januar januari janvier janeiro enero gennaio janúar ocak stycznia",
    "februar februari février fevrier fevereiro febrero febbraio febrúar şubat lutego",
    "märz marts mars maart março marzo mart marca",
    "april avril abril aprile apríl nisan kwietnia",
    "mai maj mei mayo maggio maio maí mayıs maja",
    "juni juin junio giugno junho júní haziran czerwca",
    "juli juillet julio luglio julho júlí temmuz lipca",
    "august augusti augustus août agosto ágúst ağustos sierpnia",
    "september septembre septiembre settembre setembro eylül września",
    "oktober octobre octubre ottobre outubro október ekim października",
    "november novembre noviembre novembro nóvember kasım listopada",
    "dezember desember décembre diciembre dicembre dezembro aralık grudnia",
)
_NUMBERS: Final = {name: n for n, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY: Final = re.compile(
    r"(?<![\w–-])([0-3]?\d)(?:\.|er|º)?\s(?:de\s)?([^\W\d_]{3,12})\.?\s(?:de\s)?((?:19|20)\d\d)\b"
)


def foreign_day(text: str) -> str | None:
    """The first day of the calendar that a text names in another language than English.

    Args:
        text: a line.
    """
    for found in _DAY.finditer(text):
        month = _NUMBERS.get(found[2].lower())
        day = month and f"{found[3]}-{month:02}-{int(found[1]):02}"
        if day and is_possible_day(day):
            return day
    return None
