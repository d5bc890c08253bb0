"""English phrases that hold a country's name and mean something else: seas, newspapers, states."""

from __future__ import annotations

from typing import Final

DECOYS: Final[tuple[str, ...]] = (
    "Indian Ocean",
    "Gulf of Guinea",
    "Guinea worm",
    "Guinea pig",
    "Guinea pigs",
    "South China Sea",
    "East China Sea",
    "Sea of Japan",
    "Arabian Sea",
    "Caribbean Sea",
    "Bay of Bengal",
    "Gulf of Mexico",
    "Gulf of Oman",
    "Lake Chad",
    "Strait of Malacca",
    "New Jersey",
    "New Mexico",
    "New South Wales",
    "Bank of England",
    "Church of England",
    "Pacific Northwest",
    "Washington Post",
    "Washington State",
    "Beijing Declaration",
    "Paris Agreement",
    "Paris Declaration",
    "Kyoto Protocol",
    "Cotonou Agreement",
    "Panama Canal",
    "Michael Jordan",
    "Jordan River",
    "River Jordan",
)
