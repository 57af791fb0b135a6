"""What may be wrong with an operation, and how it is put into one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .errors import ApiError, AuthenticationError, SerializationError

NOT_SERVED = "Stall does not serve this"
"""The beginning of what Stall answers where it leaves out a part of SellApp's API."""


class Wrong(Exception):
    """An answer that is not what was sent, or a refusal that did not come."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("; ".join(reasons))


class NotReached(Exception):
    """A step before or after the operation itself that failed."""


def lacks_route(error: BaseException) -> bool:
    """Tells a 404 for want of a route from one for an unknown id."""
    if not isinstance(error, ApiError) or error.status != 404:
        return False
    return error.body == {"message": "Not Found"} or error.message.startswith(NOT_SERVED)


def described(error: BaseException) -> str:
    """Describes an error in one line, with the innermost of its causes."""
    if isinstance(error, (Wrong, NotReached)):
        return str(error)
    name = type(error).__name__
    if isinstance(error, SerializationError):
        return f"{name}: {_unreadable(error)}"
    if isinstance(error, (ApiError, AuthenticationError)) and error.status is not None:
        fields = "; ".join(f"{field}: {texts[0]}" for field, texts in _fields(error).items())
        return f"{name} {error.status}: {fields or error}"
    return f"{name}: {error}"


def _fields(error: ApiError | AuthenticationError) -> dict[str, list[str]]:
    return dict((error.body or {}).get("errors") or {})


def _unreadable(error: SerializationError) -> str:
    """Names the member that could not be read, such as `deliverable.data.parsingMode`.

    The SDK's models nest, and so do their errors: each names its model, the last one its member.
    """
    chain = list(_causes(error))
    models = [found[1] for cause in chain if (found := re.search(r"deserialize (\w+)", str(cause)))]
    parent = _member(models[-1]) if models else ""
    detail = str(chain[-1]).removeprefix("$")
    return f"{parent}{detail}".removeprefix(".")


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__


def _member(model: str) -> str:
    """Reads from a model's name where it stands in an answer: `…PropertyPricingPropertyPrice`."""
    steps = re.findall(r"Property([A-Z][A-Za-z0-9]*?)(?=Property|Item\b|ItemProperty|$)", model)
    names = [re.sub(r"(?<!^)(?=[A-Z])", "_", step).lower() for step in steps]
    return ".".join(name for name in names if name != "data_item").removeprefix("data.")
