"""The cloud that is called: its address, and the keys and slugs of its stores."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


class NoCloud(Exception):
    """A missing or incomplete description of the cloud to call."""


@dataclass(frozen=True)
class Cloud:
    """An address that serves SellApp's API, and one store there.

    `neighbour` is the slug of another store, which the key does not open.
    """

    url: str
    key: str
    store: str
    neighbour: str

    @classmethod
    def described_in(cls, notes: Path) -> Cloud:
        """Reads the notes that `mvn -Plocal` leaves, and takes the first of its stores."""
        if not notes.is_file():
            raise NoCloud(
                f"{notes} is missing: start `mvn -Plocal` first, or name another cloud with "
                "--url, --key, --store and --neighbour"
            )
        known = json.loads(notes.read_text(encoding="utf-8"))
        first, second = known["stores"][:2]
        return cls(known["url"], first["keys"]["sellapp"], first["slug"], second["slug"])
