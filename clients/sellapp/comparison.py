"""Comparisons of what was sent with what is read, member by member."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum
from typing import Any

from sellapp_sdk._pagination import SyncPage

from .errors import ApiError, AuthenticationError, SellAppError, UnprocessableEntityError
from .faults import Wrong, described, lacks_route

ABSENT = object()


def same(expected: Any, actual: Any) -> None:
    """Requires that every expected member is in what was read, of the same value and type."""
    found = list(differences(expected, actual))
    if found:
        raise Wrong(*found)


def require(truth: bool, reason: str) -> None:
    if not truth:
        raise Wrong(reason)


def differences(expected: Any, actual: Any, path: str = "") -> Iterator[str]:
    """Lists where an answer, raw or as the SDK's model, is not as expected."""
    if isinstance(actual, Enum):
        actual = actual.value
    if isinstance(expected, Mapping):
        for name, value in expected.items():
            yield from differences(value, member(actual, name), f"{path}.{name}".lstrip("."))
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            yield f"{_at(path)}sent {len(expected)} of them, read {len(actual)}"
        for place, (one, other) in enumerate(zip(expected, actual, strict=False)):
            yield from differences(one, other, f"{path}.{place}".lstrip("."))
    elif actual is ABSENT:
        yield f"{_at(path)}sent {expected!r}, absent"
    elif type(expected) is not type(actual) or expected != actual:
        yield f"{_at(path)}sent {expected!r}, read {actual!r}"


def _at(path: str) -> str:
    return f"{path}: " if path else ""


def member(owner: Any, name: str) -> Any:
    """Returns a member of a raw answer, or of a model: it says `parsing_mode` and keeps unknown members apart."""
    if isinstance(owner, Mapping):
        return owner.get(name, ABSENT)
    value = getattr(owner, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(), ABSENT)
    return getattr(owner, "additional_properties", {}).get(name, ABSENT) if value is ABSENT else value


def all_of(page: SyncPage[Any]) -> list[Any]:
    """Iterates all pages and requires that they hold as many things as the first one promises."""
    total = (page.meta or {}).get("total")
    things = list(page.items())
    require(total == len(things), f"meta.total is {total}, all pages hold {len(things)}")
    return things


def in_order(expected: Sequence[Any], actual: Sequence[Any], what: str) -> None:
    """Requires that the expected ids stand in a list once each and in that order."""
    wanted = set(expected)
    found = [one for one in actual if one in wanted]
    require(found == list(expected), f"{what}: expected {list(expected)}, found {found}")


@contextmanager
def refused(*kinds: type[SellAppError], naming: str = "") -> Iterator[None]:
    """Requires that the call inside is refused by one of these errors, which names a field."""
    wanted = " or ".join(kind.__name__ for kind in kinds) + (f" naming {naming}" if naming else "")
    try:
        yield
    except kinds as error:
        if lacks_route(error):
            raise
        _require_form(error)
        if naming and not _names(error, naming):
            raise Wrong(f"expected {wanted}, got {described(error)}") from error
    except (ApiError, AuthenticationError) as error:
        raise Wrong(f"expected {wanted}, got {described(error)}") from error
    else:
        raise Wrong(f"accepted: expected {wanted}")


@contextmanager
def keeps_or_refuses(naming: str) -> Iterator[None]:
    """Lets a call be refused as long as the refusal names the field; what the block requires holds otherwise."""
    try:
        yield
    except UnprocessableEntityError as error:
        _require_form(error)
        require(_names(error, naming), f"refused without naming {naming}: {described(error)}")


def _names(error: ApiError | AuthenticationError, field: str) -> bool:
    named = (error.body or {}).get("errors") or {}
    return any(name == field or name.startswith(f"{field}.") for name in named)


def _require_form(error: ApiError | AuthenticationError) -> None:
    """Requires the members of an error that the SDK hands on to its callers."""
    body = error.body or {}
    absent = [name for name in ("message", "code", "status", "request_id") if name not in body]
    require(not absent, f"{type(error).__name__} without {', '.join(absent)}")
    same({"status": error.status, "request_id": error.headers.get("x-request-id")}, body)
