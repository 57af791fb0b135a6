"""Sections of the storefront, at their own address and at the older one."""

from __future__ import annotations

from typing import Any

from ..comparison import all_of, in_order, refused, require, same
from ..errors import NotFoundError, UnprocessableEntityError
from ..registry import Call, check
from ..shop import Shop

EMPTY = {"groups_linked": 0, "products_linked": 0, "groups": [], "products": []}
UNKNOWN = 987_654_321


def section_path(number: int) -> str:
    return f"/v2/sections/{number}"


@check("createSection", "v2CreateSection")
def keeps_every_field(shop: Shop, call: Call) -> None:
    for hidden in (False, True):
        sent = {"title": shop.title("Abschnitt ✨"), "hidden": hidden}
        made = call(**sent).data
        same(sent | EMPTY, made)
        same(sent | EMPTY, shop.read(section_path(made.id)))


@check("createSection", "v2CreateSection")
def stands_last(shop: Shop, call: Call) -> None:
    made = [call(title=shop.title(), hidden=False).data.id for _ in range(2)]
    same(made, [section["id"] for section in shop.read_all("/v2/sections")][-2:])


@check("createSection", "v2CreateSection", "updateSection", "v2UpdateSection", "replaceSection", "v2ReplaceSection")
def refuses_a_blank_title(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="title"):
        if "reate" in call.operation:
            call(title="   ", hidden=False)
        else:
            call(shop.section()["id"], title="   ")


@check("v2CreateSection")
def makes_one_for_one_key(shop: Shop, call: Call) -> None:
    sent = {"title": shop.title(), "hidden": False, "idempotency_key": shop.slug()}
    same(call(**sent).data.id, call(**sent).data.id)


@check("listSections", "v2ListSections")
def iterates_all_pages(shop: Shop, call: Call) -> None:
    sent = [{"title": shop.title(), "hidden": number % 2 == 0} for number in range(5)]
    made = [shop.section(**fields)["id"] for fields in sent]
    listed = {section.id: section for section in all_of(call(limit=2))}
    in_order(made, list(listed), "sections")
    same(sent, [listed[number] for number in made])


@check("getSection", "v2GetSection")
def reads_every_field(shop: Shop, call: Call) -> None:
    sent = {"title": shop.title(), "hidden": True}
    number = shop.section(**sent)["id"]
    product, group = shop.product(), shop.group(product_ids=shop.products(2))
    shop.write("PUT", f"{section_path(number)}/products", {"resources": [product["id"]]})
    shop.write("PUT", f"{section_path(number)}/groups", {"resources": [group["id"]]})
    linked = {name: product[name] for name in ("title", "description")} | {"id": str(product["id"])}
    expected = {
        "groups_linked": 1,
        "products_linked": 1,
        "groups": [{"id": group["id"], "title": group["title"], "group_products": 2}],
        "products": [linked],
    }
    same(sent | expected | {"id": number}, call(number).data)


@check("updateSection", "v2UpdateSection", "replaceSection", "v2ReplaceSection")
def keeps_what_is_changed(shop: Shop, call: Call) -> None:
    number = shop.section()["id"]
    sent = {"title": shop.title(), "hidden": True}
    same(sent, call(number, **sent).data)
    same(sent, shop.read(section_path(number)))


@check("updateSection", "v2UpdateSection", "replaceSection", "v2ReplaceSection")
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    before = shop.section()
    call(before["id"], hidden=True)
    kept = {name: before[name] for name in before if name not in ("hidden", "updated_at")}
    same(kept | {"hidden": True}, shop.read(section_path(before["id"])))


@check("deleteSection", "v2DeleteSection")
def deletes_it_and_leaves_what_was_in_it(shop: Shop, call: Call) -> None:
    number = shop.section()["id"]
    product, group = shop.product(section=number)["id"], shop.group(section_id=number)["id"]
    require(call(number) is None, "something is returned")
    require(shop.gone(section_path(number)), "it can still be read")
    same({"section_id": None, "section_order": None}, shop.read(f"/v2/products/{product}"))
    same({"section_id": None, "section_order": None}, shop.read(f"/v2/groups/{group}"))
    with refused(NotFoundError):
        call(number)


@check("replaceSectionOrder", "v2ReplaceSectionOrder")
def orders_all_of_them(shop: Shop, call: Call) -> None:
    before = [section["id"] for section in shop.read_all("/v2/sections")]
    before += [shop.section()["id"] for _ in range(2)]
    wanted = before[::-1]
    same(wanted, [section.id for section in call(resources=wanted).data])
    read = shop.read_all("/v2/sections")
    same(wanted, [section["id"] for section in read])
    orders = [section["order"] for section in read]
    require(orders == sorted(set(orders)), f"order does not rise: {orders}")
    call(resources=before)


@check("replaceSectionOrder", "v2ReplaceSectionOrder")
def refuses_a_part_of_them(shop: Shop, call: Call) -> None:
    known = [section["id"] for section in shop.read_all("/v2/sections")]
    known += [shop.section()["id"] for _ in range(2)]
    for wrong in (known[1:], [*known, UNKNOWN]):
        with refused(UnprocessableEntityError, naming="resources"):
            call(resources=wrong)
    same(known, [section["id"] for section in shop.read_all("/v2/sections")])


@check("replaceSectionProducts", "v2ReplaceSectionProducts")
def replaces_its_products(shop: Shop, call: Call) -> None:
    number = shop.section()["id"]
    products = shop.products(3)
    call(number, resources=products[:2])
    wanted = [products[2], products[0]]
    same({"products": [{"id": str(one)} for one in wanted]}, call(number, resources=wanted).data)
    same({"products_linked": 2}, shop.read(section_path(number)))
    same({"section_id": None, "section_order": None}, shop.read(f"/v2/products/{products[1]}"))
    must_rise([shop.read(f"/v2/products/{one}") for one in wanted], number)


@check("replaceSectionGroups", "v2ReplaceSectionGroups")
def replaces_its_groups(shop: Shop, call: Call) -> None:
    number = shop.section()["id"]
    groups = [shop.group()["id"] for _ in range(3)]
    call(number, resources=groups[:2])
    wanted = [groups[2], groups[0]]
    same({"groups": [{"id": one} for one in wanted]}, call(number, resources=wanted).data)
    same({"groups_linked": 2}, shop.read(section_path(number)))
    same({"section_id": None, "section_order": None}, shop.read(f"/v2/groups/{groups[1]}"))
    must_rise([shop.read(f"/v2/groups/{one}") for one in wanted], number)


def must_rise(things: list[dict[str, Any]], section: int) -> None:
    """Requires that things are in a section, in this order."""
    same([{"section_id": section}] * len(things), things)
    orders = [thing["section_order"] for thing in things]
    require(orders == sorted(set(orders)), f"section_order does not rise: {orders}")


@check("replaceSectionProducts", "v2ReplaceSectionProducts", "replaceSectionGroups", "v2ReplaceSectionGroups")
def leaves_them_when_one_is_unknown(shop: Shop, call: Call) -> None:
    number = shop.section()["id"]
    known = shop.product()["id"] if "Products" in call.operation else shop.group()["id"]
    call(number, resources=[known])
    with refused(UnprocessableEntityError, naming="resources"):
        call(number, resources=[UNKNOWN])
    kind = "products" if "Products" in call.operation else "groups"
    same({f"{kind}_linked": 1}, shop.read(section_path(number)))


@check("batchCreateSections", "v2BatchCreateSections")
def makes_all_of_them(shop: Shop, call: Call) -> None:
    sent = [{"title": shop.title(), "hidden": number % 2 == 0} for number in range(3)]
    made = call(resources=sent).data
    same(sent, made)
    same(sent, [shop.read(section_path(section.id)) for section in made])


@check("batchCreateSections", "v2BatchCreateSections")
def makes_none_when_one_is_refused(shop: Shop, call: Call) -> None:
    sent = [{"title": shop.title(), "hidden": False}, {"title": "  ", "hidden": False}]
    with refused(UnprocessableEntityError, naming="resources.1.title"):
        call(resources=sent)
    titles = [section["title"] for section in shop.read_all("/v2/sections")]
    require(sent[0]["title"] not in titles, "the others were made")


@check("batchUpdateSections", "v2BatchUpdateSections")
def changes_all_of_them(shop: Shop, call: Call) -> None:
    one, other = shop.section(), shop.section()
    title = shop.title()
    changed = call(resources={str(other["id"]): {"title": title}, str(one["id"]): {"hidden": True}}).data
    same({one["id"], other["id"]}, {section.id for section in changed})
    same({"title": title, "hidden": False}, shop.read(section_path(other["id"])))
    same({"title": one["title"], "hidden": True}, shop.read(section_path(one["id"])))


@check("batchDeleteSections", "v2BatchDeleteSections")
def deletes_all_of_them(shop: Shop, call: Call) -> None:
    numbers = [shop.section()["id"] for _ in range(3)]
    require(call(resources=numbers[:2]) is None, "something is returned")
    same([True, True, False], [shop.gone(section_path(number)) for number in numbers])
