"""How a variant is delivered."""

from __future__ import annotations

from ..comparison import refused, require, same
from ..errors import UnprocessableEntityError
from ..registry import Call, check
from ..samples import text_variant, variant_body
from ..shop import Shop
from ..snapshots import snapshots

GET, REPLACE = "getVariantDeliverableConfiguration", "replaceVariantDeliverableConfiguration"
BY_HAND = {"types": ["MANUAL"], "data": {"comment": "By hand."}}


@check(GET)
def reads_what_was_made(shop: Shop, call: Call) -> None:
    product = shop.product()
    sent = {"types": ["MANUAL", "DOWNLOADABLE"], "data": {"stock": 5, "comment": "By hand."}}
    variant = shop.variant(product["id"], **variant_body(deliverable=sent))["id"]
    expected = {"types": sent["types"], "data": {"comment": "By hand."}, "webhook_configured": False}
    for name in (str(product["id"]), product["slug"]):
        same(expected, call(name, variant).data)


@check(REPLACE)
def keeps_types_and_comment(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    sent = {"types": ["MANUAL", "DOWNLOADABLE"], "data": {"comment": "Look into your mail ✨"}}
    same(sent, call(str(product), variant, **sent).data)
    same(sent, shop.read(f"/v2/products/{product}/variants/{variant}/deliverable"))
    same({"deliverable": sent}, shop.read(f"/v2/products/{product}/variants/{variant}"))


@check(REPLACE)
def tells_nobody_its_webhook(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    call(str(product), variant, types=["DYNAMIC"], data={"webhook": "https://example.com/deliver"})
    read = shop.read(f"/v2/products/{product}/variants/{variant}/deliverable")
    same({"types": ["DYNAMIC"], "webhook_configured": True}, read)
    require("webhook" not in read["data"], "the webhook is shown")


@check(REPLACE)
def leaves_serials_to_their_own_resource(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    texts = shop.variant(product, **text_variant("A-1"))["id"]
    by_hand = shop.variant(product)["id"]
    with refused(UnprocessableEntityError, naming="types"):
        call(str(product), texts, **BY_HAND)
    with refused(UnprocessableEntityError, naming="types"):
        call(str(product), by_hand, types=["MANUAL", "TEXT"], data={})


@check(REPLACE)
def knows_a_fresh_snapshot_in_every_form(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    for form in snapshots(shop, f"/v2/products/{product}/variants/{variant}/deliverable"):
        call(str(product), variant, **BY_HAND, expected_updated_at=form())


@check(REPLACE)
def refuses_a_stale_snapshot(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)
    path = f"/v2/products/{product}/variants/{variant['id']}"
    shop.write("PATCH", path, {"title": "Meanwhile"})
    with refused(UnprocessableEntityError, naming="expected_updated_at"):
        call(str(product), variant["id"], **BY_HAND, expected_updated_at=variant["updated_at"])
    same({"deliverable": {"data": {"comment": "The code comes by mail."}}}, shop.read(path))
