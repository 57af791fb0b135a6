"""The products of a group."""

from __future__ import annotations

from ..comparison import all_of, refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..samples import SETTINGS, png, question, shown_price, variant_body
from ..shop import Shop
from .groups import members


@check("addProductsToGroup")
def adds_those_that_are_new(shop: Shop, call: Call) -> None:
    products = shop.products(3)
    group = shop.group(product_ids=products[:1])["id"]
    same([products[2], products[1]], call(group, resources=[products[2], products[0], products[1]]).attached)
    same([products[0], products[2], products[1]], members(shop, group))


@check("addProductsToGroup")
def adds_none_when_one_is_unknown(shop: Shop, call: Call) -> None:
    group = shop.group()["id"]
    with refused(UnprocessableEntityError, naming="resources"):
        call(group, resources=[shop.product()["id"], 987_654_321])
    same([], members(shop, group))


@check("removeProductsFromGroup")
def removes_them(shop: Shop, call: Call) -> None:
    products = shop.products(3)
    group = shop.group(product_ids=products)["id"]
    require(call(group, resources=[products[1], products[0]]) is None, "something is returned")
    same(products[2:], members(shop, group))
    require(not shop.gone(f"/v2/products/{products[0]}"), "the product itself is gone")


@check("syncGroupProducts")
def replaces_them_in_order(shop: Shop, call: Call) -> None:
    products = shop.products(4)
    group = shop.group(product_ids=products[:3])["id"]
    wanted = [products[3], products[1]]
    same({"products": [{"id": str(number)} for number in wanted]}, call(group, product_ids=wanted).data)
    same(wanted, members(shop, group))
    same({"products_linked": 0, "products": []}, call(group, product_ids=[]).data)


@check("syncGroupProducts")
def leaves_them_when_one_is_unknown(shop: Shop, call: Call) -> None:
    products = shop.products(2)
    group = shop.group(product_ids=products)["id"]
    with refused(UnprocessableEntityError, naming="product_ids"):
        call(group, product_ids=[products[1], 987_654_321])
    same(products, members(shop, group))


@check("syncGroupProducts")
def keeps_private_ones_out_of_the_summary(shop: Shop, call: Call) -> None:
    private, public = shop.product(visibility="PRIVATE")["id"], shop.product()["id"]
    group = shop.group()["id"]
    same({"products": [{"id": str(public)}]}, call(group, product_ids=[private, public]).data)
    same([private, public], members(shop, group))


@check("listProductsWithinGroup")
def iterates_all_pages(shop: Shop, call: Call) -> None:
    products = shop.products(5)[::-1]
    group = shop.group(product_ids=products)["id"]
    listed = all_of(call(group, limit=2))
    same(products, [product.id for product in listed])
    same([{"pivot": {"group_id": group, "listing_id": number}} for number in products], listed)


@check("listProductsWithinGroup", "searchProductsWithinGroup")
def lists_every_field_with_and_without_images(shop: Shop, call: Call) -> None:
    sent = {"title": shop.title(), "description": "One.", "visibility": "HIDDEN", "other_settings": SETTINGS}
    plain = shop.product(**sent, additional_information=[question("text")])["id"]
    options = {"files": {"images[]": [png("front.png")]}}
    pictured = shop.api.products.create(
        title=shop.title(), description="Two.", visibility="PUBLIC", request_options=options
    ).data.id
    shop.variant(plain, **variant_body())
    group = shop.group(product_ids=[plain, pictured])["id"]
    priced = {"default_price": shown_price(1999), "additional_information": ["Your text?"], "images": []}
    listed = call(group, limit=100).data
    same(
        [sent | priced, {"id": pictured, "images": [{"metadata": {"mime_type": "image/png"}}]}],
        sorted(listed, key=lambda product: product.id),
    )


@check("getProductWithinGroup")
def reads_every_field(shop: Shop, call: Call) -> None:
    sent = {"title": shop.title(), "description": "One.", "visibility": "ON_HOLD", "other_settings": SETTINGS}
    product = shop.product(**sent, additional_information=[question("text")])["id"]
    group = shop.group(product_ids=[product])["id"]
    expected = {"id": product, "pivot": {"group_id": group, "listing_id": product}, "deleted_at": None}
    same(sent | expected | {"additional_information": ["Your text?"]}, call(group, product).data)


@check("getProductWithinGroup")
def knows_members_only(shop: Shop, call: Call) -> None:
    with refused(NotFoundError):
        call(shop.group()["id"], shop.product()["id"])
