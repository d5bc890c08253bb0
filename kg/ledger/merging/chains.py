"""Walks from a statement to those above it: totals, what it restates, what revises it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def above(start: str, steps: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield what is reached from a statement, the nearest first and each once.

    Args:
        start: id of the statement, which is not yielded unless a step leads back to it.
        steps: the ids one step above each.
    """
    seen: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            yield name
            waiting.extend(steps.get(name, ()))


def leads_to(start: str, goal: str, steps: Mapping[str, Iterable[str]]) -> bool:
    """Is one statement the other, or below it?"""
    return start == goal or goal in above(start, steps)
