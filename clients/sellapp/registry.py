"""The list of checks, by the operations that they judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from .arguments import typed
from .shop import Shop


@dataclass(frozen=True)
class Call:
    """An operation of the SDK, to be called with plain data in place of the SDK's models."""

    operation: str
    method: Callable[..., Any]

    def __call__(self, *ids: Any, **fields: Any) -> Any:
        return self.method(*ids, **typed(self.method, fields))


Check: TypeAlias = Callable[[Shop, Call], None]
"""A sentence about an operation: it returns when that is true and raises when it is not."""

_checks: defaultdict[str, list[Check]] = defaultdict(list)


def check(*operations: str) -> Callable[[Check], Check]:
    """Registers a function as a check of these operations, which it is given one at a time."""

    def register(function: Check) -> Check:
        for operation in operations:
            _checks[operation].append(function)
        return function

    return register


def checks_of(operation: str) -> list[Check]:
    return list(_checks[operation])


def checked_operations() -> set[str]:
    return set(_checks)
