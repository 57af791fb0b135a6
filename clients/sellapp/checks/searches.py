"""Searches of products, groups, members, variants and sections, which are one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..comparison import all_of, differences, refused, require, same
from ..errors import UnprocessableEntityError
from ..faults import Wrong
from ..registry import Call, check
from ..samples import SETTINGS, price, question, shown_variant, variant_body
from ..shop import Shop

PRODUCTS, GROUPS, MEMBERS = "searchProducts", "searchGroups", "searchProductsWithinGroup"
VARIANTS, SECTIONS = "searchProductVariants", ("searchSections", "v2SearchSections")
ALL = (PRODUCTS, GROUPS, MEMBERS, VARIANTS, *SECTIONS)


class Haystack:
    """Five things of the kind that an operation searches, with a word of their own in their titles."""

    def __init__(self, shop: Shop, call: Call) -> None:
        self.word = shop.slug()
        self.titles = [f"{self.word} {name}" for name in ("Alpha", "beta", "Gamma", "delta", "Alphabet")]
        self._call = call
        self.within, self.ids = _fill(shop, call.operation, self.titles)

    def found(self, *filters: dict[str, Any], **arguments: Any) -> list[int]:
        """The places of what is found, in the order found; things of others do not belong here."""
        if filters:
            arguments["filters"] = list(filters)
        things = all_of(self.search(**arguments))
        strange = [thing.id for thing in things if thing.id not in self.ids]
        require(not strange, f"found what does not match: {strange}")
        return [self.ids.index(thing.id) for thing in things]

    def search(self, **arguments: Any) -> Any:
        return self._call(*self.within, **arguments)


def _fill(shop: Shop, operation: str, titles: list[str]) -> tuple[list[int], list[int]]:
    if operation == GROUPS:
        return [], [shop.group(title=title)["id"] for title in titles]
    if operation in SECTIONS:
        return [], [shop.section(title=title)["id"] for title in titles]
    if operation == VARIANTS:
        product = shop.product()["id"]
        return [product], [shop.variant(product, title=title)["id"] for title in titles]
    products = [shop.product(title=title)["id"] for title in titles]
    if operation == MEMBERS:
        return [shop.group(product_ids=products)["id"]], products
    return [], products


def where(field: str, operator: str, value: Any, **more: Any) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value} | more


def _each(*tests: Callable[[], None]) -> None:
    """Runs all tests and tells of all that fail."""
    reasons = []
    for test in tests:
        try:
            test()
        except Wrong as wrong:
            reasons.append(str(wrong))
    if reasons:
        raise Wrong(*reasons)


@check(*ALL)
def finds_by_each_operator(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    word, ids = stack.word, stack.ids

    def must_find(places: list[int], *filters: dict[str, Any]) -> Callable[[], None]:
        def test() -> None:
            found = sorted(stack.found(*filters))
            require(found == places, f"{filters}: expected {places}, found {found}")

        return test

    ours = where("title", "like", f"{word}%")
    _each(
        must_find([1], where("id", "=", ids[1])),
        must_find([1, 3], where("id", "in", [ids[1], ids[3]])),
        must_find([2], where("title", "=", f"{word} Gamma")),
        must_find([0, 4], where("title", "like", f"{word} Alpha%")),
        must_find([0, 1, 2, 3, 4], where("title", "like", f"%{word}%")),
        must_find([1, 2, 3, 4], ours, where("id", "!=", ids[0])),
        must_find([2, 3, 4], ours, where("id", ">=", ids[2])),
        must_find([0, 3], where("id", "=", ids[0]), where("id", "=", ids[3], type="or")),
        must_find([], where("title", "=", f"{word} Omega")),
    )


@check(*ALL)
def finds_by_time(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    ours = where("title", "like", f"{stack.word}%")
    for field in ("created_at", "updated_at"):
        same(5, len(stack.found(ours, where(field, ">=", "2020-01-01T00:00:00.000000Z"))))
        same([], stack.found(ours, where(field, "<", "2020-01-01T00:00:00.000000Z")))


@check(*ALL)
def sorts_both_ways(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    ours = where("title", "like", f"{stack.word}%")
    for field, ascending in (("id", [0, 1, 2, 3, 4]), ("created_at", [0, 1, 2, 3, 4])):
        for direction, expected in (("asc", ascending), ("desc", ascending[::-1])):
            same(expected, stack.found(ours, sort=[{"field": field, "direction": direction}]))


@check(*ALL)
def searches_titles_for_a_word(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    same([0, 4], sorted(stack.found(search={"value": f"{stack.word} alpha"})))
    same([], stack.found(search={"value": f"{stack.word} alpha", "case_sensitive": True}))


@check(*ALL)
def iterates_all_pages(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    ours = where("title", "like", f"{stack.word}%")
    by_id = [{"field": "id", "direction": "desc"}]
    same([4, 3, 2, 1, 0], stack.found(ours, sort=by_id, limit=2))
    same({"total": 5, "last_page": 3, "per_page": 2}, stack.search(filters=[ours], limit=2).meta)


@check(*ALL)
def refuses_what_it_does_not_know(shop: Shop, call: Call) -> None:
    stack = Haystack(shop, call)
    for naming, arguments in (
        ("filters.0.field", {"filters": [where("nothing", "=", 1)]}),
        ("filters.0.operator", {"filters": [where("id", "resembles", 1)]}),
        ("sort.0.field", {"sort": [{"field": "nothing", "direction": "asc"}]}),
        ("limit", {"limit": 101}),
    ):
        with refused(UnprocessableEntityError, naming=naming):
            stack.search(**arguments)


@check(PRODUCTS)
def finds_by_slug_and_visibility(shop: Shop, call: Call) -> None:
    slug = shop.slug()
    shown = shop.product(slug=slug, visibility="PUBLIC")["id"]
    held = shop.product(slug=f"{slug}-2", visibility="ON_HOLD")["id"]
    ours = where("slug", "like", f"{slug}%")
    for filters, expected in (
        ([where("slug", "=", slug)], [shown]),
        ([ours, where("visibility", "=", "ON_HOLD")], [held]),
        ([ours, where("visibility", "in", ["PUBLIC", "ON_HOLD"])], [shown, held]),
    ):
        same(expected, sorted(product.id for product in all_of(call(filters=filters))))


@check(PRODUCTS)
def finds_by_price(shop: Shop, call: Call) -> None:
    word = shop.slug()
    products = []
    for minor_units in (500, 1999, 99_999_999):
        product = shop.product(title=f"{word} {minor_units}")["id"]
        shop.variant(product, pricing={"humble": False, "price": price(minor_units)})
        products.append(product)
    filters = [where("title", "like", f"{word}%"), where("price", ">=", 1999)]
    same(products[1:], sorted(product.id for product in all_of(call(filters=filters))))


@check(PRODUCTS)
def reads_every_field(shop: Shop, call: Call) -> None:
    asked = [question("text")]
    sent = {"title": shop.title(), "description": "One.", "visibility": "HIDDEN", "slug": shop.slug()}
    shop.product(**sent, other_settings=SETTINGS, additional_information=asked)
    expected = sent | {"other_settings": SETTINGS, "additional_information": asked, "images": []}
    same([expected], call(filters=[where("slug", "=", sent["slug"])]).data)


@check(VARIANTS)
def reads_every_field_of_a_variant(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = variant_body()
    variant = shop.variant(product, **sent)["id"]
    found = call(product, filters=[where("id", "=", variant)]).data
    missing = list(differences([shown_variant(sent)], found))
    require(not missing, "; ".join(missing))
