"""English phrases that hold a country's name and mean something else: seas, rivers, states."""

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
    # rivers and what lies along them
    *(
        form
        for name in ("Jordan", "Congo", "Niger", "Senegal", "Gambia", "Paraguay")
        for form in (f"{name} River", f"River {name}", f"{name} Basin", f"{name} River Basin")
    ),
    "Niger Delta",
    "Jordan Valley",
    "Chad Basin",
    # states of federations, islands, cities abroad that have a country's name
    "Niger State",
    "State of Georgia",
    "Georgia State",
    "South Georgia",
    "Atlanta, Georgia",
    "Savannah, Georgia",
    "Inner Mongolia",
    "New Ireland",
    "New Britain",
    "Central Macedonia",
    "Eastern Macedonia",
    "Western Macedonia",
    "Lebanon, Pennsylvania",
    "Lebanon, Tennessee",
    "Panama City, Florida",
    "Mexico, Missouri",
    "Lebanon, Ohio",
    "Peru, Indiana",
    "Cuba, New York",
    "Little India",
    # what a state once was tells not who gives
    *(
        f"former {power} {status}"
        for power in (
            "British",
            "French",
            "Portuguese",
            "Spanish",
            "Dutch",
            "Belgian",
            "Italian",
            "German",
            "Soviet",
            "Danish",
        )
        for status in ("colony", "colonies", "protectorate", "territory", "republic", "republics")
    ),
)
