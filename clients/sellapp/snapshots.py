"""The forms in which clients send back the time of what they last read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from .shop import Shop


def snapshots(shop: Shop, path: str) -> Iterator[Callable[[], str]]:
    """Yields what reads the time of a thing anew, in each form that an SDK's user may send.

    As it was answered; as the SDK's models hold it; in milliseconds, as these write themselves.
    """

    def answered() -> str:
        return str(shop.read(path)["updated_at"])

    def parsed() -> datetime:
        return datetime.fromisoformat(answered().replace("Z", "+00:00"))

    yield answered
    yield lambda: parsed().isoformat()
    yield lambda: parsed().isoformat(timespec="milliseconds").replace("+00:00", "Z")
