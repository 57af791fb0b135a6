"""Groups of products."""

from __future__ import annotations

from ..comparison import all_of, in_order, keeps_or_refuses, refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..samples import png
from ..shop import Shop


def members(shop: Shop, group: int) -> list[int]:
    return [product["id"] for product in shop.read_all(f"/v2/groups/{group}/products")]


@check("createGroup")
def keeps_every_field(shop: Shop, call: Call) -> None:
    sent = {"title": shop.title("Gruppe ✨"), "unlisted": True, "order": 7}
    made = call(**sent).data
    expected = sent | {"image": None, "products_linked": 0, "products": [], "section_id": None}
    same(expected, made)
    same(expected, shop.read(f"/v2/groups/{made.id}"))


@check("createGroup")
def stands_last_without_a_position(shop: Shop, call: Call) -> None:
    made = [
        call(title=shop.title(), unlisted=False).data,
        call(title=shop.title(), unlisted=False, order=None).data,
    ]
    listed = [group["id"] for group in shop.read_all("/v2/groups")]
    same([group.id for group in made], listed[-2:])


@check("createGroup")
def takes_its_products_and_section(shop: Shop, call: Call) -> None:
    products = shop.products(3)[::-1]
    section = shop.section()["id"]
    made = call(title=shop.title(), unlisted=False, product_ids=products, section_id=section).data
    same({"products_linked": 3, "section_id": section}, made)
    same(products, members(shop, made.id))
    same({"section_id": section}, shop.read(f"/v2/groups/{made.id}"))


@check("createGroup")
def takes_its_products_in_order(shop: Shop, call: Call) -> None:
    products = shop.products(3)[::-1]
    made = call(title=shop.title(), unlisted=False, product_ids=products).data
    same({"products_linked": 3, "products": [{"id": str(number)} for number in products]}, made)
    same(products, members(shop, made.id))


@check("createGroup", "updateGroup")
def takes_or_refuses_an_image(shop: Shop, call: Call) -> None:
    options = {"files": {"image": png("front.png")}}
    with keeps_or_refuses("image"):
        if call.operation == "createGroup":
            group = call(title=shop.title(), unlisted=False, request_options=options).data
        else:
            group = call(shop.group()["id"], title=shop.title(), request_options=options).data
        metadata = {"size": 70, "extension": "png", "mime_type": "image/png"}
        same({"image": {"metadata": metadata}}, shop.read(f"/v2/groups/{group.id}"))


@check("createGroup", "updateGroup")
def does_nothing_when_a_product_is_refused(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    wrong = {"title": shop.title("Lost"), "unlisted": True, "product_ids": [product, 987_654_321]}
    with refused(UnprocessableEntityError, naming="product_ids"):
        if call.operation == "createGroup":
            call(**wrong)
        else:
            call(shop.group()["id"], **wrong)
    titles = [group["title"] for group in shop.read_all("/v2/groups")]
    require(wrong["title"] not in titles, "it was done in part")


@check("createGroup", "updateGroup")
def refuses_a_blank_title(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="title"):
        if call.operation == "createGroup":
            call(title="   ", unlisted=False)
        else:
            call(shop.group()["id"], title="   ")


@check("listGroups")
def iterates_all_pages(shop: Shop, call: Call) -> None:
    sent = [{"title": shop.title(), "unlisted": number % 2 == 0} for number in range(5)]
    made = [shop.group(**fields)["id"] for fields in sent]
    listed = {group.id: group for group in all_of(call(limit=2))}
    in_order(made, list(listed), "groups")
    same(sent, [listed[number] for number in made])


@check("getGroup")
def reads_every_field(shop: Shop, call: Call) -> None:
    product = shop.product()
    sent = {"title": shop.title(), "unlisted": True, "order": 3, "product_ids": [product["id"]]}
    group = shop.group(**sent)
    linked = {name: product[name] for name in ("title", "description")} | {"id": str(product["id"])}
    expected = {name: sent[name] for name in ("title", "unlisted", "order")}
    same(expected | {"id": group["id"], "products_linked": 1, "products": [linked]}, call(group["id"]).data)


@check("updateGroup")
def keeps_what_is_changed(shop: Shop, call: Call) -> None:
    group = shop.group(unlisted=True)["id"]
    sent = {"title": shop.title(), "unlisted": False, "order": 9}
    same(sent, call(group, **sent).data)
    same(sent, shop.read(f"/v2/groups/{group}"))


@check("updateGroup")
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    before = shop.group(product_ids=shop.products(2))
    title = shop.title()
    call(before["id"], title=title)
    kept = {name: before[name] for name in before if name not in ("title", "updated_at")}
    same(kept | {"title": title}, shop.read(f"/v2/groups/{before['id']}"))


@check("updateGroup")
def replaces_its_products(shop: Shop, call: Call) -> None:
    products = shop.products(4)
    group = shop.group(product_ids=products[:3])["id"]
    call(group, product_ids=[products[3], products[0]])
    same([products[3], products[0]], members(shop, group))
    call(group, product_ids=[])
    same([], members(shop, group))


@check("updateGroup")
def takes_null_for_its_position(shop: Shop, call: Call) -> None:
    group = shop.group(order=1)["id"]
    call(group, order=None)
    require(isinstance(shop.read(f"/v2/groups/{group}")["order"], int), "order is no number")


@check("updateGroup")
def moves_between_sections(shop: Shop, call: Call) -> None:
    section = shop.section()["id"]
    group = shop.group()["id"]
    call(group, section_id=section)
    same({"section_id": section}, shop.read(f"/v2/groups/{group}"))
    same({"groups_linked": 1}, shop.read(f"/v2/sections/{section}"))
    call(group, section_id=None)
    same({"section_id": None}, shop.read(f"/v2/groups/{group}"))


@check("updateGroup")
def refuses_an_unknown_section(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="section_id"):
        call(shop.group()["id"], section_id=987_654_321)


@check("deleteGroup")
def deletes_it_and_leaves_its_products(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    group = shop.group(product_ids=[product])["id"]
    require(call(group) is None, "something is returned")
    require(shop.gone(f"/v2/groups/{group}"), "it can still be read")
    require(not shop.gone(f"/v2/products/{product}"), "its product is gone")
    with refused(NotFoundError):
        call(group)
