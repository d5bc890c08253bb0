"""The root of every error that `extract` raises on purpose."""

from __future__ import annotations


class ExtractError(Exception):
    """Input that cannot be read; the message says what, where and what to do about it."""


class DecodeError(ExtractError):
    """A document's bytes are no text that this package reads."""
