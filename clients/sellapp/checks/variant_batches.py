"""Variants of a product, many in one call."""

from __future__ import annotations

from ..comparison import refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..samples import price, shown_variant, text_variant, variant_body
from ..shop import Shop

UNKNOWN = 987_654_321


@check("batchCreateProductVariants")
def makes_all_of_them(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = [variant_body(title="First"), text_variant("A-1", "A-2", title="Second")]
    expected = [shown_variant(body) for body in sent]
    same(expected, call(product, resources=sent).data)
    same(expected, shop.read_all(f"/v2/products/{product}/variants"))


@check("batchCreateProductVariants")
def makes_none_when_one_is_refused(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    wrong = variant_body(pricing={"humble": False, "price": price(-5)})
    with refused(UnprocessableEntityError, naming="resources.1.pricing.price.price"):
        call(product, resources=[variant_body(), wrong])
    same([], shop.read_all(f"/v2/products/{product}/variants"))


@check("batchUpdateProductVariants")
def changes_all_of_them(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    one, other = shop.variant(product)["id"], shop.variant(product)["id"]
    sent = {
        str(one): variant_body(title="Changed", pricing={"humble": True, "price": price(2599)}),
        str(other): {"stock": 3},
    }
    expected = [shown_variant(sent[str(one)]), {"deliverable": {"data": {"stock": 3}}}]
    changed = {variant.id: variant for variant in call(product, resources=sent).data}
    same(expected, [changed[number] for number in (one, other)])
    path = f"/v2/products/{product}/variants"
    same(expected, [shop.read(f"{path}/{number}") for number in (one, other)])


@check("batchUpdateProductVariants")
def changes_none_when_one_is_stale(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    one, other = shop.variant(product)["id"], shop.variant(product)
    path = f"/v2/products/{product}/variants"
    shop.write("PATCH", f"{path}/{other['id']}", {"title": "Meanwhile"})
    stale = {"title": "Lost", "expected_updated_at": other["updated_at"]}
    with refused(UnprocessableEntityError, naming=f"resources.{other['id']}.expected_updated_at"):
        call(product, resources={str(one): {"title": "Lost"}, str(other["id"]): stale})
    require("Lost" not in [variant["title"] for variant in shop.read_all(path)], "the others were changed")


@check("batchDeleteProductVariants")
def deletes_all_of_them(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variants = [shop.variant(product)["id"] for _ in range(3)]
    require(call(product, resources=variants[:2]) is None, "something is returned")
    path = f"/v2/products/{product}/variants"
    same(variants[2:], [variant["id"] for variant in shop.read_all(path)])


@check("batchDeleteProductVariants")
def deletes_none_when_one_is_unknown(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    variant = shop.variant(product)["id"]
    with refused(NotFoundError, UnprocessableEntityError):
        call(product, resources=[variant, UNKNOWN])
    require(not shop.gone(f"/v2/products/{product}/variants/{variant}"), "the others were deleted")
