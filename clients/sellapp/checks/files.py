"""The files that a variant delivers."""

from __future__ import annotations

from typing import Any

from ..comparison import all_of, refused, require, same
from ..errors import UnprocessableEntityError
from ..registry import Call, check
from ..samples import variant_body
from ..shop import Shop

LIST, UPLOAD, GET = "listVariantDeliverableFiles", "uploadVariantDeliverableFile", "getVariantDeliverableFile"
REPLACE, UPDATE = "replaceVariantDeliverableFileSettings", "updateVariantDeliverableFile"
DELETE = "deleteVariantDeliverableFile"
TEXT = "Thank you for buying ✨\n".encode()
KIND = {"extension": "txt", "mime_type": "text/plain", "size": len(TEXT)}
PLAIN = {"custom_name": None, "watermark": False, "max_downloads": None, "limit_to_purchase_ip": False}
SETTINGS = {"custom_name": "The guide", "watermark": True, "max_downloads": 3, "limit_to_purchase_ip": True}


class Shelf:
    """A variant that delivers files."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self.product = shop.product()["id"]
        deliverable = {"types": ["DOWNLOADABLE"], "data": {}}
        self.variant = shop.variant(self.product, **variant_body(deliverable=deliverable))["id"]
        self.path = f"/v2/products/{self.product}/variants/{self.variant}/deliverable/files"

    @property
    def ids(self) -> tuple[str, int]:
        return str(self.product), self.variant

    def file(self, name: str = "guide.txt") -> dict[str, Any]:
        return self._shop.upload(self.path, (name, TEXT, "text/plain"))


@check(UPLOAD)
def keeps_a_file_with_its_name(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    options = {"files": {"file": ("guide.txt", TEXT, "text/plain")}}
    made = call(*shelf.ids, file=TEXT, request_options=options).data
    expected = KIND | PLAIN | {"product_id": shelf.product, "variant_id": shelf.variant}
    same(expected, made)
    read = shop.read(f"{shelf.path}/{made.id}")
    same(expected, read)
    require(read["filename"] in ("guide", "guide.txt"), f"filename is {read['filename']!r}")


@check(UPLOAD)
def keeps_bytes_without_a_name(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    made = call(*shelf.ids, file=TEXT).data
    same({"size": len(TEXT), "folder_id": None}, shop.read(f"{shelf.path}/{made.id}"))


@check(UPLOAD, REPLACE, UPDATE)
def refuses_an_unknown_folder(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    with refused(UnprocessableEntityError, naming="folder_id"):
        if call.operation == UPLOAD:
            call(*shelf.ids, file=TEXT, folder_id=987_654_321)
        else:
            call(*shelf.ids, shelf.file()["id"], folder_id=987_654_321)


@check(UPLOAD, REPLACE, UPDATE)
def knows_that_no_folder_is_null(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    if call.operation == UPLOAD:
        made = call(*shelf.ids, file=TEXT, folder_id=None).data
    else:
        made = call(*shelf.ids, shelf.file()["id"], folder_id=None).data
    same({"folder_id": None}, shop.read(f"{shelf.path}/{made.id}"))


@check(LIST)
def iterates_all_pages(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    made = [shelf.file(f"part-{number}.txt") for number in range(3)]
    same([KIND | {"id": file["id"], "filename": file["filename"]} for file in made], all_of(call(*shelf.ids, limit=2)))


@check(GET)
def reads_every_field(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    number = shelf.file()["id"]
    expected = KIND | PLAIN | {"id": number, "product_id": shelf.product, "variant_id": shelf.variant}
    same(expected, call(*shelf.ids, number).data)


@check(REPLACE, UPDATE)
def keeps_its_settings(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    number = shelf.file()["id"]
    same(KIND | SETTINGS, call(*shelf.ids, number, **SETTINGS).data)
    same(KIND | SETTINGS, shop.read(f"{shelf.path}/{number}"))


@check(UPDATE)
def leaves_what_is_not_named(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    number = shelf.file()["id"]
    call(*shelf.ids, number, **SETTINGS)
    call(*shelf.ids, number, max_downloads=None)
    same(SETTINGS | {"max_downloads": None}, shop.read(f"{shelf.path}/{number}"))


@check(DELETE)
def deletes_it(shop: Shop, call: Call) -> None:
    shelf = Shelf(shop)
    kept, dropped = shelf.file("kept.txt")["id"], shelf.file("dropped.txt")["id"]
    require(call(*shelf.ids, dropped) is None, "something is returned")
    require(shop.gone(f"{shelf.path}/{dropped}"), "it can still be read")
    same([kept], [file["id"] for file in shop.read_all(shelf.path)])
