"""Variants of a product: made, read, changed and deleted one at a time."""

from __future__ import annotations

from ..comparison import all_of, in_order, keeps_or_refuses, refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..samples import price, shown_price, shown_variant, text_variant, variant_body
from ..shop import Shop
from ..snapshots import snapshots

ULID = "01J00000000000000000000001"


@check("createProductVariant")
def keeps_every_field(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = variant_body(title=shop.title("Größe ✨"))
    made = call(product, **sent).data
    same(shown_variant(sent) | {"product_id": product}, made)
    same(shown_variant(sent), shop.read(f"/v2/products/{product}/variants/{made.id}"))
    same({"variants": [{"id": made.id, "title": sent["title"]}]}, shop.read(f"/v2/products/{product}"))


@check("createProductVariant")
def takes_only_what_is_required(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = {
        "title": "Least",
        "description": "Nothing else.",
        "deliverable": {"types": ["MANUAL"], "data": {}},
        "pricing": {"humble": True, "price": price(500, "EUR")},
        "payment_methods": ["STRIPE"],
    }
    made = call(product, **sent).data
    same(shown_variant(sent), shop.read(f"/v2/products/{product}/variants/{made.id}"))


@check("createProductVariant")
def keeps_how_serials_are_parsed(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    for mode in ("COMMA", "NEW_LINE", "SPACE", "CUSTOM"):
        data = {"stock": 3, "removeDuplicate": True, "parsingMode": mode, "comment": "Thank you."}
        sent = variant_body(title=mode, deliverable={"types": ["MANUAL", "DOWNLOADABLE"], "data": data})
        made = call(product, **sent).data
        same(shown_variant(sent), shop.read(f"/v2/products/{product}/variants/{made.id}"))


@check("createProductVariant")
def stocks_its_serials(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = text_variant("A-1", "A-2", "A-2")
    made = call(product, **sent).data
    same(shown_variant(sent), made)
    path = f"/v2/products/{product}/variants/{made.id}"
    same(["A-1", "A-2", "A-2"], [entry["serial"] for entry in shop.read_all(f"{path}/serials")])


@check("createProductVariant", "updateProductVariant", "replaceProductVariantWithPut")
def keeps_money_exact(shop: Shop, call: Call) -> None:
    for minor_units, currency in ((1, "USD"), (1999, "USD"), (99_999_999, "EUR"), (500, "JPY"), (0, "GBP")):
        product = shop.product()["id"]
        pricing = {"humble": False, "price": price(minor_units, currency)}
        if call.operation == "createProductVariant":
            variant = call(product, **variant_body(pricing=pricing)).data
        else:
            old = variant_body(pricing={"humble": False, "price": price(100, currency)})
            variant = call(product, shop.variant(product, **old)["id"], pricing=pricing).data
        expected = {"pricing": {"price": shown_price(minor_units, currency)}}
        same(expected, variant)
        same(expected, shop.read(f"/v2/products/{product}/variants/{variant.id}"))


@check("createProductVariant")
def is_unique_in_its_store(shop: Shop, call: Call) -> None:
    variants = [call(product, **variant_body()).data.id for product in shop.products(2)]
    require(variants[0] != variants[1], f"two products have a variant {variants[0]}")


@check("createProductVariant", "updateProductVariant", "replaceProductVariantWithPut")
def refuses_a_price_below_zero(shop: Shop, call: Call) -> None:
    pricing = {"humble": False, "price": price(-5)}
    product = shop.product()["id"]
    with refused(UnprocessableEntityError, naming="pricing.price.price"):
        if call.operation == "createProductVariant":
            call(product, **variant_body(pricing=pricing))
        else:
            call(product, shop.variant(product)["id"], pricing=pricing)


@check("createProductVariant", "updateProductVariant", "replaceProductVariantWithPut")
def keeps_or_refuses_custom_payment_methods(shop: Shop, call: Call) -> None:
    fields = {"payment_methods": ["CUSTOM_PAYMENT_METHOD"], "custom_payment_method_ids": [ULID]}
    product = shop.product()["id"]
    with keeps_or_refuses("custom_payment_method_ids"):
        if call.operation == "createProductVariant":
            variant = call(product, **variant_body() | fields).data
        else:
            variant = call(product, shop.variant(product)["id"], **fields).data
        same(fields, shop.read(f"/v2/products/{product}/variants/{variant.id}"))


@check("createProductVariant", "updateProductVariant", "replaceProductVariantWithPut")
def keeps_or_refuses_a_webhook(shop: Shop, call: Call) -> None:
    deliverable = {"types": ["DYNAMIC"], "data": {"webhook": "https://example.com/deliver"}}
    product = shop.product()["id"]
    with keeps_or_refuses("deliverable.data.webhook"):
        if call.operation == "createProductVariant":
            variant = call(product, **variant_body(deliverable=deliverable)).data
        else:
            variant = call(product, shop.variant(product)["id"], deliverable=deliverable).data
        path = f"/v2/products/{product}/variants/{variant.id}/deliverable"
        same({"types": ["DYNAMIC"], "webhook_configured": True}, shop.read(path))


@check("listProductVariants")
def iterates_all_pages(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = [variant_body(title=f"No. {number}") for number in range(5)]
    made = [shop.variant(product, **body)["id"] for body in sent]
    listed = all_of(call(product, limit=2))
    in_order(made, [variant.id for variant in listed], "variants")
    same([shown_variant(body) for body in sent], listed)


@check("listProductVariants")
def has_no_drafts(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    shop.variant(product)
    same([], all_of(call(product, only_drafts=True)))
    same(1, len(all_of(call(product, with_drafts=True))))


@check("listProductVariants")
def lists_none(shop: Shop, call: Call) -> None:
    same([], all_of(call(shop.product()["id"])))


@check("getProductVariant")
def reads_every_field(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = variant_body()
    made = shop.variant(product, **sent)
    same(shown_variant(sent) | {"id": made["id"], "product_id": product}, call(product, made["id"]).data)


@check("getProductVariant")
def belongs_to_one_product(shop: Shop, call: Call) -> None:
    one, other = shop.products(2)
    variant = shop.variant(one)["id"]
    with refused(NotFoundError):
        call(other, variant)


@check("updateProductVariant", "replaceProductVariantWithPut")
def keeps_what_is_changed(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    sent = variant_body(
        title="Changed",
        description="Other words.",
        deliverable={"types": ["MANUAL"], "data": {"stock": 3, "comment": "By hand."}},
        pricing={"humble": True, "price": price(2599)},
        payment_methods=["COINBASE"],
        minimum_purchase_quantity=1,
        maximum_purchase_quantity=None,
        bulk_discount=[{"minimum_purchase_amount": 3, "discount_percentage": 20}],
        other_settings={"quantity_increments": 1},
    )
    same(shown_variant(sent), call(product, variant, **sent).data)
    same(shown_variant(sent), shop.read(f"/v2/products/{product}/variants/{variant}"))


@check("updateProductVariant", "replaceProductVariantWithPut")
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    before = shop.variant(product)
    call(product, before["id"], title="Changed")
    kept = {name: before[name] for name in before if name not in ("title", "updated_at")}
    after = shop.read(f"/v2/products/{product}/variants/{before['id']}")
    same(kept | {"title": "Changed"}, after)
    require(after["updated_at"] > before["updated_at"], "updated_at does not move")


@check("updateProductVariant", "replaceProductVariantWithPut")
def sets_the_stock_alone(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    for stock in (7, 0, None):
        call(product, variant, stock=stock)
        data = {"stock": stock, "comment": "The code comes by mail."}
        same({"deliverable": {"data": data}}, shop.read(f"/v2/products/{product}/variants/{variant}"))


@check("updateProductVariant", "replaceProductVariantWithPut")
def refuses_the_stock_of_serials(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product, **text_variant("A-1"))["id"]
    with refused(UnprocessableEntityError, naming="stock"):
        call(product, variant, stock=7)


@check("updateProductVariant", "replaceProductVariantWithPut")
def knows_a_fresh_snapshot_in_every_form(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    for form in snapshots(shop, f"/v2/products/{product}/variants/{variant}"):
        call(product, variant, title=shop.title(), expected_updated_at=form())


@check("updateProductVariant", "replaceProductVariantWithPut")
def refuses_a_stale_snapshot(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    before = shop.variant(product)
    path = f"/v2/products/{product}/variants/{before['id']}"
    shop.write("PATCH", path, {"title": "Meanwhile"})
    with refused(UnprocessableEntityError, naming="expected_updated_at"):
        call(product, before["id"], title="Lost", expected_updated_at=before["updated_at"])
    same({"title": "Meanwhile"}, shop.read(path))


@check("deleteProductVariant")
def deletes_it(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    kept, dropped = shop.variant(product)["id"], shop.variant(product)["id"]
    require(call(product, dropped) is None, "something is returned")
    require(shop.gone(f"/v2/products/{product}/variants/{dropped}"), "it can still be read")
    same({"variants": [{"id": kept}]}, shop.read(f"/v2/products/{product}"))


@check("deleteProductVariant")
def deletes_only_what_was_seen(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    shop.variant(product)
    before = shop.variant(product)
    path = f"/v2/products/{product}/variants/{before['id']}"
    now = shop.write("PATCH", path, {"title": "Meanwhile"})
    with refused(UnprocessableEntityError, naming="expected_updated_at"):
        call(product, before["id"], expected_updated_at=before["updated_at"])
    require(not shop.gone(path), "deleted in spite of it")
    call(product, before["id"], expected_updated_at=now["updated_at"])
    require(shop.gone(path), "not deleted")
