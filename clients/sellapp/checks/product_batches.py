"""Products, many in one call."""

from __future__ import annotations

from typing import Any

from ..comparison import refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..samples import DESCRIPTION, SETTINGS, question
from ..shop import Shop

UNKNOWN = 987_654_321


def rows(shop: Shop, count: int) -> list[dict[str, Any]]:
    return [
        {
            "title": shop.title(),
            "description": DESCRIPTION,
            "visibility": "HIDDEN",
            "slug": shop.slug(),
            "additional_information": [question("checkbox")],
            "other_settings": SETTINGS,
        }
        for _ in range(count)
    ]


def titles(shop: Shop) -> list[str]:
    return [product["title"] for product in shop.read_all("/v2/products")]


@check("batchCreateProducts")
def makes_all_of_them(shop: Shop, call: Call) -> None:
    sent = rows(shop, 3)
    made = call(resources=sent).data
    same(sent, made)
    same(sent, [shop.read(f"/v2/products/{product.id}") for product in made])


@check("batchCreateProducts")
def takes_a_hundred_and_no_more(shop: Shop, call: Call) -> None:
    sent = [{"title": shop.title(), "description": "One.", "visibility": "HIDDEN"} for _ in range(101)]
    with refused(UnprocessableEntityError, naming="resources"):
        call(resources=sent)
    same(100, len(call(resources=sent[:100]).data))


@check("batchCreateProducts")
def makes_none_when_one_is_refused(shop: Shop, call: Call) -> None:
    sent = rows(shop, 2)
    with refused(UnprocessableEntityError, naming="resources.1.slug"):
        call(resources=[sent[0], sent[1] | {"slug": "No Slug!"}])
    require(sent[0]["title"] not in titles(shop), "the others were made")


@check("batchUpdateProducts")
def changes_all_of_them(shop: Shop, call: Call) -> None:
    products = shop.products(3)
    sent = {str(number): row for number, row in zip(products, rows(shop, 3), strict=True)}
    changed = {product.id: product for product in call(resources=sent).data}
    same(list(sent.values()), [changed[number] for number in products])
    same(list(sent.values()), [shop.read(f"/v2/products/{number}") for number in products])


@check("batchUpdateProducts")
def changes_none_when_one_is_refused(shop: Shop, call: Call) -> None:
    one, other = shop.products(2)
    title = shop.title("Lost")
    with refused(UnprocessableEntityError, naming=f"resources.{other}.title"):
        call(resources={str(one): {"title": title}, str(other): {"title": "  "}})
    require(title not in titles(shop), "the others were changed")


@check("batchUpdateProducts")
def changes_none_when_one_is_unknown(shop: Shop, call: Call) -> None:
    title = shop.title("Lost")
    with refused(NotFoundError, UnprocessableEntityError):
        call(resources={str(shop.product()["id"]): {"title": title}, str(UNKNOWN): {"title": title}})
    require(title not in titles(shop), "the others were changed")


@check("batchDeleteProducts")
def deletes_all_of_them(shop: Shop, call: Call) -> None:
    products = shop.products(3)
    require(call(resources=products[:2]) is None, "something is returned")
    same([True, True, False], [shop.gone(f"/v2/products/{number}") for number in products])


@check("batchDeleteProducts")
def deletes_none_when_one_is_unknown(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    with refused(NotFoundError, UnprocessableEntityError):
        call(resources=[product, UNKNOWN])
    require(not shop.gone(f"/v2/products/{product}"), "the others were deleted")
