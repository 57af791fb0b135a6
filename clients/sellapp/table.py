"""The results as a table for the terminal, and as one for a page of the documentation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from .examination import Result, Verdict

BEGIN = "<!-- The table below is written by clients/check.py --markdown. -->"
END = "<!-- End of what clients/check.py writes. -->"


class NoMarks(Exception):
    """A page that does not say where the table goes."""


def as_text(result: Result) -> str:
    """One line for an operation, and one for each of its faults."""
    mark = " " if result.accepted else "!"
    lines = [f"{mark} {result.operation.id:42} {result.verdict.value}"]
    faults = () if result.verdict is Verdict.NO_ROUTE else result.faults
    return "\n".join([*lines, *(f"      {fault}" for fault in faults)])


def summary(results: Sequence[Result]) -> str:
    counts = Counter(result.verdict for result in results)
    told = ", ".join(f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict])
    return f"{len(results)} operations: {told}"


def as_markdown(results: Sequence[Result]) -> str:
    lines = [f"{summary(results)}."]
    for resource, own in groupby(results, key=lambda result: result.resource):
        lines += ["", f"**{resource.heading}**", "", "| Operation | Route | Result |", "|---|---|---|"]
        lines += _rows(own)
    return "\n".join(lines) + "\n"


def _rows(results: Iterator[Result]) -> Iterator[str]:
    for result in results:
        operation = result.operation
        yield f"| `{operation.id}` | `{operation.http_method} {operation.path}` | {_told(result)} |"


def _told(result: Result) -> str:
    """The verdict, and the sentences that do not hold; their reasons name ids and times and stay in the terminal."""
    if result.verdict is Verdict.NO_ROUTE or not result.faults:
        return result.verdict.value
    sentences = ", ".join(f"“{fault.sentence}”" for fault in result.faults)
    return f"{result.verdict.value}; does not hold: {sentences}"


class Page:
    """A page of the documentation that holds the table between two marks."""

    def __init__(self, path: Path) -> None:
        """Opens a page; one that is not there yet will hold the table alone."""
        self._path = path
        text = path.read_text(encoding="utf-8") if path.exists() else f"{BEGIN}\n{END}\n"
        self._before, begin, rest = text.partition(BEGIN)
        _, end, self._after = rest.partition(END)
        if not (begin and end):
            raise NoMarks(f"{path} has no place for the table: put these two lines there\n{BEGIN}\n{END}")

    def write(self, results: Sequence[Result]) -> None:
        text = f"{self._before}{BEGIN}\n\n{as_markdown(results)}\n{END}{self._after}"
        self._path.write_text(text, encoding="utf-8")
