"""Puts the pictures that tests/kg/test_draw_guide.py makes into docs/images, in 256 colours each.

Run by `make pictures`.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
MADE, SHOWN = ROOT / "test-artefacts", ROOT / "docs" / "images"


def main() -> None:
    """Write each picture of the guide."""
    SHOWN.mkdir(exist_ok=True)
    for path in sorted(MADE.glob("draw-guide-*.png")):
        with Image.open(path) as picture:
            smaller = picture.convert("RGB").quantize(
                256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
            )
        smaller.save(SHOWN / path.name.removeprefix("draw-"), optimize=True)


if __name__ == "__main__":
    main()
