"""What every HTML page of ours that is one file has in common: its policy, and what stands in it.

A Content Security Policy (https://www.w3.org/TR/CSP3/) allows the scripts and the style sheet of
the page by their hashes and nothing else, not even a request.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence

from kg.errors import DataFileError


def content_policy(style: str, scripts: Sequence[str] = ()) -> str:
    """A policy that allows this style sheet and these scripts, and no request of any kind."""
    allowed = " ".join(_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def inline(text: str) -> str:
    """A text as it may stand in a script or style element.

    A browser reads CR LF as LF before it compares the hash. A text that ends its element would
    be cut off there: ours do not, and one that does is refused.

    Raises:
        DataFileError: the text would end its element.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"</(script|style)|<!--", text, re.IGNORECASE):
        raise DataFileError("a script of the page would end its own element; it is not drawn")
    return text


def _hash(text: str) -> str:
    """A source of a policy: what stands on the page is this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
