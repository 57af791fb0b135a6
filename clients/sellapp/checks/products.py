"""Products: made, read, changed and deleted one at a time."""

from __future__ import annotations

from ..comparison import all_of, in_order, keeps_or_refuses, refused, require, same
from ..errors import (
    AuthorizationError,
    ConflictError,
    NotFoundError,
    UnprocessableEntityError,
)
from ..registry import Call, check
from ..samples import (
    DESCRIPTION,
    QUESTION_TYPES,
    SETTINGS,
    png,
    question,
    shown_variant,
    text_variant,
    variant_body,
)
from ..shop import Shop
from ..snapshots import snapshots

VISIBILITIES = ("PUBLIC", "ON_HOLD", "HIDDEN", "PRIVATE")
STALE = (ConflictError, UnprocessableEntityError)
"""The SDK documents 422 for a stale snapshot and has a typed error for 409: either is told apart."""


def least_product(shop: Shop) -> dict[str, object]:
    return {"title": shop.title(), "description": "A product.", "visibility": "PUBLIC"}


def full_product(shop: Shop) -> dict[str, object]:
    return {
        "title": shop.title("Präsets ✨"),
        "description": DESCRIPTION,
        "visibility": "ON_HOLD",
        "slug": shop.slug(),
        "additional_information": [question("text"), question("checkbox")],
        "other_settings": SETTINGS,
    }


@check("createProduct")
def keeps_every_field(shop: Shop, call: Call) -> None:
    sent = full_product(shop)
    made = call(**sent).data
    same(sent, made)
    same(sent | {"images": [], "variants": []}, shop.read(f"/v2/products/{made.id}"))


@check("createProduct")
def knows_every_visibility(shop: Shop, call: Call) -> None:
    for visibility in VISIBILITIES:
        made = call(title=shop.title(), description="A product.", visibility=visibility).data
        same({"visibility": visibility}, shop.read(f"/v2/products/{made.id}"))


@check("createProduct", "batchCreateProducts")
def knows_every_kind_of_question(shop: Shop, call: Call) -> None:
    sent = full_product(shop) | {"additional_information": [question(kind) for kind in QUESTION_TYPES]}
    answer = call(resources=[sent]).data[0] if call.operation.startswith("batch") else call(**sent).data
    same(sent, shop.read(f"/v2/products/{answer.id}"))


@check("createProduct")
def keeps_or_refuses_the_options_of_a_date(shop: Shop, call: Call) -> None:
    asked = question("date") | {"variant": "range", "date_options": {"min": "2026-01-01"}}
    sent = least_product(shop) | {"additional_information": [asked]}
    with keeps_or_refuses("additional_information"):
        same(sent, shop.read(f"/v2/products/{call(**sent).data.id}"))


@check("createProduct")
def takes_images(shop: Shop, call: Call) -> None:
    files = {"images[]": [png("front.png"), png("back.png")]}
    sent = {"title": shop.title(), "description": DESCRIPTION, "visibility": "PUBLIC"}
    made = call(**sent, request_options={"files": files}).data
    image = {"metadata": {"size": 70, "extension": "png", "mime_type": "image/png"}}
    same({"images": [image, image]}, made)
    read = shop.read(f"/v2/products/{made.id}")
    same(sent | {"images": [image, image]}, read)
    require(
        all(image["path"].endswith(f"{image['metadata']['filename']}.png") for image in read["images"]),
        "images: a path is not its file name and extension",
    )
    same({"updated_at": read["created_at"]}, read)


@check("createProduct", "updateProduct", "replaceProduct")
def loses_no_image_of_another_name(shop: Shop, call: Call) -> None:
    options = {"files": {"image": png("front.png")}}
    title = shop.title()
    with keeps_or_refuses("image"):
        if call.operation == "createProduct":
            product = call(title=title, description="A product.", visibility="PUBLIC", request_options=options).data
        else:
            product = call(shop.product()["id"], title=title, request_options=options).data
        require(len(shop.read(f"/v2/products/{product.id}")["images"]) == 1, "the image is lost")


@check("updateProduct", "replaceProduct")
def takes_or_refuses_images(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    with keeps_or_refuses("images"):
        call(product, title=shop.title(), request_options={"files": {"images[]": [png("front.png")]}})
        require(len(shop.read(f"/v2/products/{product}")["images"]) == 1, "the image is lost")


@check("createProduct")
def makes_its_variants_with_it(shop: Shop, call: Call) -> None:
    variants = [
        variant_body(title="Standard"),
        variant_body(title="One cent", pricing={"humble": True, "price": {"price": 1, "currency": "USD"}}),
        text_variant("A-1", "A-2", title="Codes"),
    ]
    made = call(**least_product(shop), variants=variants).data
    same({"variants": [{"title": variant["title"]} for variant in variants]}, made)
    same([shown_variant(body) for body in variants], shop.read_all(f"/v2/products/{made.id}/variants"))


@check("createProduct")
def makes_nothing_when_a_variant_is_refused(shop: Shop, call: Call) -> None:
    sent = least_product(shop)
    wrong = variant_body(pricing={"humble": False, "price": {"price": -5, "currency": "USD"}})
    with refused(UnprocessableEntityError, naming="variants.1"):
        call(**sent, variants=[variant_body(), wrong])
    titles = [product["title"] for product in shop.read_all("/v2/products")]
    require(sent["title"] not in titles, "the product was made without its variants")


@check("createProduct", "updateProduct", "replaceProduct")
def puts_it_into_a_section(shop: Shop, call: Call) -> None:
    section = shop.section()["id"]
    if call.operation == "createProduct":
        product = call(**least_product(shop), section=section).data
    else:
        product = call(shop.product()["id"], section=section).data
    same({"section_id": section}, product)
    same({"section_id": section}, shop.read(f"/v2/products/{product.id}"))
    same({"products_linked": 1}, shop.read(f"/v2/sections/{section}"))


@check("createProduct", "updateProduct", "replaceProduct")
def refuses_an_unknown_section(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="section"):
        if call.operation == "createProduct":
            call(**least_product(shop), section=987_654_321)
        else:
            call(shop.product()["id"], section=987_654_321)


@check("updateProduct", "replaceProduct")
def takes_it_out_of_its_section(shop: Shop, call: Call) -> None:
    product = shop.product(section=shop.section()["id"])["id"]
    call(product, section=None)
    same({"section_id": None}, shop.read(f"/v2/products/{product}"))


@check("createProduct", "updateProduct", "replaceProduct")
def refuses_a_slug_that_is_taken_or_malformed(shop: Shop, call: Call) -> None:
    taken = shop.product()["slug"]
    for slug in (taken, "No Slug!"):
        with refused(UnprocessableEntityError, naming="slug"):
            if call.operation == "createProduct":
                call(**least_product(shop) | {"slug": slug})
            else:
                call(shop.product()["id"], slug=slug)


@check("createProduct", "updateProduct", "replaceProduct")
def refuses_a_blank_title(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="title"):
        if call.operation == "createProduct":
            call(**least_product(shop) | {"title": "   "})
        else:
            call(shop.product()["id"], title="   ")


@check("createProduct")
def refuses_a_bundle(shop: Shop, call: Call) -> None:
    bundled = shop.variant(shop.product()["id"])["id"]
    variant = variant_body(deliverable={"types": ["BUNDLE"], "data": {}})
    items = [{"product_variant_id": bundled, "quantity": 2}]
    for naming, fields in (
        ("type", {"type": "bundle", "variants": [variant], "bundle_items": items}),
        ("bundle_items", {"bundle_items": items}),
    ):
        with refused(UnprocessableEntityError, naming=naming):
            call(**least_product(shop), **fields)


@check("listProducts")
def iterates_all_pages(shop: Shop, call: Call) -> None:
    made = shop.products(7)
    listed = [product.id for product in all_of(call(limit=3))]
    in_order(made, listed, "products")


@check("listProducts")
def lists_every_field_with_and_without_images(shop: Shop, call: Call) -> None:
    plain = full_product(shop)
    number = shop.product(**plain)["id"]
    options = {"files": {"images[]": [png("front.png")]}}
    title = shop.title()
    shop.api.products.create(title=title, description="A product.", visibility="PUBLIC", request_options=options)
    listed = {product.title: product for product in all_of(call(limit=100))}
    same(plain | {"id": number, "images": []}, listed[plain["title"]])
    same({"images": [{"metadata": {"mime_type": "image/png"}}]}, listed[title])


@check("listProducts")
def has_no_drafts(shop: Shop, call: Call) -> None:
    number = shop.product()["id"]
    same([], all_of(call(only_drafts=True)))
    listed = [product.id for product in all_of(call(with_drafts=True, limit=100))]
    in_order([number], listed, "products with drafts")


@check("listProducts")
def answers_below_api_too(shop: Shop, call: Call) -> None:
    shop.products(2)
    page = shop.client(prefix="/api").products.list(limit=1)
    require(page.has_next_page(), "no second page")
    require("/api/v2/products" in page.links["next"], f"links.next leaves /api: {page.links['next']}")
    same(1, len(page.get_next_page().data))


@check("listProducts")
def refuses_a_page_that_is_too_large(shop: Shop, call: Call) -> None:
    with refused(UnprocessableEntityError, naming="limit"):
        call(limit=101)


@check("listProducts")
def refuses_the_store_of_another_key(shop: Shop, call: Call) -> None:
    with refused(AuthorizationError):
        shop.client(store=shop.cloud.neighbour).products.list()


@check("getProduct")
def reads_every_field(shop: Shop, call: Call) -> None:
    sent = full_product(shop)
    made = shop.product(**sent, variants=[variant_body(title="Only")])
    read = call(made["id"]).data
    same(sent | {"id": made["id"], "images": [], "variants": [{"title": "Only"}], "deleted_at": None}, read)
    require(read.url.endswith(f"/product/{sent['slug']}"), f"url: {read.url}")


@check("getProduct")
def reads_images(shop: Shop, call: Call) -> None:
    options = {"files": {"images[]": [png("front.png"), png("back.png")]}}
    made = shop.api.products.create(
        title=shop.title(), description="A product.", visibility="PUBLIC", request_options=options
    )
    image = {"metadata": {"size": 70, "extension": "png", "mime_type": "image/png"}}
    same({"images": [image, image]}, call(made.data.id).data)


@check("updateProduct", "replaceProduct")
def keeps_what_is_changed(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    sent = full_product(shop)
    same(sent, call(product, **sent).data)
    same(sent, shop.read(f"/v2/products/{product}"))


@check("updateProduct", "replaceProduct")
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    before = shop.product(**full_product(shop))
    title = shop.title()
    call(before["id"], title=title)
    after = shop.read(f"/v2/products/{before['id']}")
    kept = {name: before[name] for name in before if name not in ("title", "updated_at")}
    same(kept | {"title": title}, after)
    require(after["updated_at"] > before["updated_at"], "updated_at does not move")


@check("updateProduct", "replaceProduct")
def knows_a_fresh_snapshot_in_every_form(shop: Shop, call: Call) -> None:
    product = shop.product()["id"]
    for form in snapshots(shop, f"/v2/products/{product}"):
        call(product, title=shop.title(), expected_updated_at=form())


@check("updateProduct", "replaceProduct")
def refuses_a_stale_snapshot(shop: Shop, call: Call) -> None:
    before = shop.product()
    shop.write("PATCH", f"/v2/products/{before['id']}", {"title": shop.title()})
    title = shop.title("Lost")
    with refused(*STALE):
        call(before["id"], title=title, expected_updated_at=before["updated_at"])
    require(shop.read(f"/v2/products/{before['id']}")["title"] != title, "changed in spite of it")


@check("deleteProduct")
def deletes_it(shop: Shop, call: Call) -> None:
    product = shop.product()
    require(call(product["id"]) is None, "something is returned")
    require(shop.gone(f"/v2/products/{product['id']}"), "it can still be read")
    require(product["id"] not in [one["id"] for one in shop.read_all("/v2/products")], "it is still listed")
    with refused(NotFoundError):
        call(product["id"])


@check("deleteProduct")
def deletes_only_what_was_seen(shop: Shop, call: Call) -> None:
    before = shop.product()
    path = f"/v2/products/{before['id']}"
    now = shop.write("PATCH", path, {"title": shop.title()})
    with refused(*STALE):
        call(before["id"], expected_updated_at=before["updated_at"])
    require(not shop.gone(path), "deleted in spite of it")
    call(before["id"], expected_updated_at=now["updated_at"])
    require(shop.gone(path), "not deleted")
