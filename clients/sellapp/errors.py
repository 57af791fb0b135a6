"""The SDK's errors, most of which its package keeps to itself."""

from sellapp_sdk._errors import (
    ApiError,
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    NotFoundError,
    SellAppError,
    SerializationError,
    TransportError,
    UnprocessableEntityError,
)

__all__ = [
    "ApiError",
    "AuthenticationError",
    "AuthorizationError",
    "ConflictError",
    "NotFoundError",
    "SellAppError",
    "SerializationError",
    "TransportError",
    "UnprocessableEntityError",
]
