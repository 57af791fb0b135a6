"""Things to send, and what they are when they are read."""

from __future__ import annotations

import base64
import copy
from collections.abc import Mapping
from typing import Any

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A PNG of one pixel."""

QUESTION_TYPES = (
    "text",
    "number",
    "email",
    "phone",
    "currency",
    "link",
    "textarea",
    "select",
    "radio",
    "checkbox-group",
    "pillbox",
    "checkbox",
    "switch",
    "date",
    "date-range",
    "hidden",
)
CHOICES = ("select", "radio", "checkbox-group", "pillbox")

SETTINGS = {
    "redirect_url": "https://example.com/thanks",
    "video_url": "https://example.com/film",
    "product_title": "Thank you — ✨",
    "product_description": "See <b>you</b>\nsoon.",
    "faq": [{"question": "Refunds?", "answer": "Within 14 days."}, {"question": "When?", "answer": "Now."}],
}

DESCRIPTION = "<p>Light & shadow: 24 presets\tfor “warm” evenings.</p>\nשלום ✨"


def png(name: str) -> tuple[str, bytes, str]:
    """An image as a part of a form."""
    return (name, PIXEL, "image/png")


def question(kind: str) -> dict[str, Any]:
    """A question to buyers with all that a question of its kind may have."""
    asked = {
        "type": kind,
        "required": kind not in ("switch", "hidden"),
        "label": f"Your {kind}?",
        "placeholder": f"A {kind}",
        "description": f"Why we ask for a {kind}.",
    }
    return asked | ({"options": ["One", "Two, or more", "3"]} if kind in CHOICES else {})


def price(minor_units: int, currency: str = "USD") -> dict[str, Any]:
    """A price as it is sent, in whole minor units."""
    return {"price": minor_units, "currency": currency}


def shown_price(minor_units: int, currency: str = "USD") -> dict[str, Any]:
    """A price as it is read: the same digits, as a text."""
    return {"price": str(minor_units), "currency": currency}


_VARIANT: Mapping[str, Any] = {
    "title": "Standard",
    "description": "All presets, <b>updates</b> for a year.",
    "deliverable": {"types": ["MANUAL"], "data": {"stock": 25, "comment": "The code comes by mail."}},
    "pricing": {"humble": False, "price": price(1999)},
    "payment_methods": ["STRIPE", "PAYPAL"],
    "minimum_purchase_quantity": 2,
    "maximum_purchase_quantity": 12,
    "bulk_discount": [
        {"minimum_purchase_amount": 4, "discount_percentage": 5},
        {"minimum_purchase_amount": 8, "discount_percentage": 10},
    ],
    "other_settings": {"quantity_increments": 2},
}


def variant_body(**fields: Any) -> dict[str, Any]:
    """A variant with every field that its creation takes, some of them changed."""
    return copy.deepcopy(dict(_VARIANT)) | fields


def text_variant(*serials: str, **fields: Any) -> dict[str, Any]:
    """A variant that delivers serials."""
    deliverable = {"types": ["TEXT"], "data": {"serials": list(serials), "removeDuplicate": False}}
    return variant_body(deliverable=deliverable, **fields)


def shown_variant(body: Mapping[str, Any]) -> dict[str, Any]:
    """A variant as it is read: with its price as a text and its stock counted."""
    shown = copy.deepcopy(dict(body))
    if "pricing" in shown:
        sent = shown["pricing"]["price"]
        shown["pricing"]["price"] = shown_price(sent["price"], sent["currency"])
    if "deliverable" in shown:
        data = shown["deliverable"]["data"]
        serials = data.pop("serials", None)
        if serials is not None:
            data["stock"] = len(serials)
    return shown
