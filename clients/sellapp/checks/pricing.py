"""The price of a variant as a resource of its own."""

from __future__ import annotations

from typing import Any

from ..comparison import keeps_or_refuses, refused, require, same
from ..errors import UnprocessableEntityError
from ..registry import Call, check
from ..samples import price, shown_price
from ..shop import Shop
from ..snapshots import snapshots

REPLACE, UPDATE = "replaceProductVariantPricing", "updateProductVariantPricing"
METHODS = ["STRIPE"]


def pricing(minor_units: int, currency: str = "USD", **fields: Any) -> dict[str, Any]:
    return {"type": "SINGLE_PAYMENT", "humble": False, "price": price(minor_units, currency)} | fields


def started(shop: Shop, **fields: Any) -> tuple[int, int, str]:
    """A product, its variant, and where that is read."""
    product = shop.product()["id"]
    variant = shop.variant(product, **fields)["id"]
    return product, variant, f"/v2/products/{product}/variants/{variant}"


@check(REPLACE, UPDATE)
def keeps_money_exact(shop: Shop, call: Call) -> None:
    for minor_units, currency in ((1, "USD"), (2599, "EUR"), (99_999_999, "USD"), (500, "JPY")):
        product, variant, path = started(shop, pricing={"humble": False, "price": price(100, currency)})
        priced = call(product, variant, pricing=pricing(minor_units, currency), payment_methods=METHODS).data
        expected = {"pricing": {"type": "SINGLE_PAYMENT", "price": shown_price(minor_units, currency)}}
        same(expected, priced)
        same(expected, shop.read(path))


@check(REPLACE, UPDATE)
def keeps_discounts_and_payment_methods(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    sent = {
        "bulk_discount": [{"minimum_purchase_amount": 3, "discount_percentage": 20}],
        "payment_methods": ["PAYPAL", "COINBASE"],
    }
    same(sent, call(product, variant, pricing=pricing(2599), **sent).data)
    same(sent, shop.read(path))


@check(REPLACE)
def clears_discounts_that_are_not_named(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    call(product, variant, pricing=pricing(2599), payment_methods=METHODS)
    require(not shop.read(path)["bulk_discount"], "bulk_discount is kept")


@check(UPDATE)
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    before = shop.read(path)
    call(product, variant, pricing={"price": {"price": 2599}})
    kept = {name: before[name] for name in before if name not in ("pricing", "updated_at")}
    same(kept | {"pricing": before["pricing"] | {"price": shown_price(2599)}}, shop.read(path))


@check(REPLACE, UPDATE)
def keeps_or_refuses_a_price_to_compare(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    sent = pricing(1999, compare_at_price=price(2999))
    with keeps_or_refuses("pricing.compare_at_price"):
        call(product, variant, pricing=sent, payment_methods=METHODS)
        same({"pricing": {"compare_at_price": shown_price(2999)}}, shop.read(path))


@check(REPLACE, UPDATE)
def keeps_or_refuses_a_subscription(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop, bulk_discount=None)
    subscribed = {"type": "SUBSCRIPTION", "frequency": {"value": 3, "interval": "MONTH"}}
    trial = {"kind": "free", "length": {"value": 1, "interval": "WEEK"}}
    with keeps_or_refuses("pricing"):
        sent = pricing(1999, **subscribed, trial=trial)
        same({"pricing": subscribed}, call(product, variant, pricing=sent, payment_methods=METHODS).data)
        same({"pricing": subscribed | {"trial": trial}}, shop.read(path))


@check(REPLACE, UPDATE)
def needs_a_payment_method_unless_it_is_free(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    with refused(UnprocessableEntityError, naming="payment_methods"):
        call(product, variant, pricing=pricing(1999), payment_methods=[])
    call(product, variant, pricing=pricing(0), payment_methods=[])
    same({"pricing": {"price": shown_price(0)}, "payment_methods": []}, shop.read(path))


@check(REPLACE, UPDATE)
def knows_a_fresh_snapshot_in_every_form(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    for number, form in enumerate(snapshots(shop, path)):
        call(
            product,
            variant,
            pricing=pricing(1000 + number),
            payment_methods=METHODS,
            expected_updated_at=form(),
        )


@check(REPLACE, UPDATE)
def refuses_a_stale_snapshot(shop: Shop, call: Call) -> None:
    product, variant, path = started(shop)
    before = shop.read(path)["updated_at"]
    shop.write("PATCH", path, {"title": "Meanwhile"})
    with refused(UnprocessableEntityError, naming="expected_updated_at"):
        call(
            product,
            variant,
            pricing=pricing(1),
            payment_methods=METHODS,
            expected_updated_at=before,
        )
    same({"pricing": {"price": shown_price(1999)}}, shop.read(path))
