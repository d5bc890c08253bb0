"""What every HTML page of ours that is one file has in common: its template, policy and parts.

A Content Security Policy (https://www.w3.org/TR/CSP3/) allows the scripts and the style sheet of
the page by their hashes and nothing else, not even a request.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import DataFileError

HTML_LANG: Mapping[str, str] = {"en": "en", "zh": "zh-Hans", "zh-Hant": "zh-Hant"}


def render_page(
    template: Path,
    *,
    style: str,
    scripts: Sequence[str] = (),
    filters: Mapping[str, Callable[..., Any]] | None = None,
    **values: object,
) -> str:
    """Fill a page's template, in which all text is escaped that is not marked as safe.

    Args:
        template: the file, a Jinja template (jinja.palletsprojects.com).
        style: the style sheet, given to the template as `style`.
        scripts: the scripts in their order, given as `scripts`; the `policy` allows these alone.
        filters: filters of the template's own.
        values: what else the template shows.

    Raises:
        DataFileError: the style sheet or a script would end its own element.
    """
    from jinja2 import Environment, StrictUndefined  # only a page should cost its import

    style, scripts = inline(style), [inline(script) for script in scripts]
    page = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page.filters |= filters or {}
    policy = content_policy(style, scripts)
    return page.from_string(template.read_text(encoding="utf-8")).render(
        policy=policy, style=style, scripts=scripts, **values
    )


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
        raise DataFileError(
            "a script or the style sheet of the page would end its own element; it is not drawn"
        )
    return text


def _hash(text: str) -> str:
    """A source of a policy: what stands on the page is this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
