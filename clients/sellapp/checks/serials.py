"""The serials of a variant that delivers text."""

from __future__ import annotations

from collections.abc import Sequence

from ..comparison import all_of, refused, require, same
from ..errors import UnprocessableEntityError
from ..registry import Call, check
from ..samples import text_variant
from ..shop import Shop

LIST, APPEND, REPLACE = "listVariantSerialInventory", "appendVariantSerialInventory", "replaceVariantSerialInventory"
IMPORT, DELETE = "queueVariantSerialImport", "deleteVariantSerial"


class Inventory:
    """A variant with serials, and what is in stock of it."""

    def __init__(self, shop: Shop, *serials: str) -> None:
        self._shop = shop
        self.product = shop.product()["id"]
        self.variant = shop.variant(self.product, **text_variant(*serials))["id"]
        self._path = f"/v2/products/{self.product}/variants/{self.variant}"

    @property
    def ids(self) -> tuple[int, int]:
        return self.product, self.variant

    def serials(self) -> list[str]:
        return [entry["serial"] for entry in self._shop.read_all(f"{self._path}/serials")]

    def must_be(self, serials: Sequence[str]) -> None:
        same(list(serials), self.serials())
        same({"deliverable": {"data": {"stock": len(serials)}}}, self._shop.read(self._path))


@check(LIST)
def iterates_all_pages(shop: Shop, call: Call) -> None:
    sent = [f"KEY-{number:02}" for number in range(7)]
    inventory = Inventory(shop, *sent)
    listed = all_of(call(*inventory.ids, limit=3))
    same(sent, [entry.serial for entry in listed])
    require(len({entry.id for entry in listed}) == len(sent), "two entries have one id")


@check(LIST)
def pages_by_fifty(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, *(f"KEY-{number:02}" for number in range(51)))
    same(50, len(call(*inventory.ids).data))


@check(LIST)
def finds_a_part_of_a_serial(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "AAA-1", "BBB-1", "BBB-2")
    found = all_of(call(*inventory.ids, search="BBB"))
    same(["BBB-1", "BBB-2"], [entry.serial for entry in found])


@check(APPEND)
def appends_them(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    counts = call(*inventory.ids, serials=["A-2", "A-2", 'ä ✨, "quoted"']).data
    same({"previous_count": 1, "current_count": 4, "submitted_count": 3}, counts)
    inventory.must_be(["A-1", "A-2", "A-2", 'ä ✨, "quoted"'])


@check(APPEND)
def drops_duplicates_of_what_is_sent(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    call(*inventory.ids, serials=["A-2", "A-2", "A-3"], remove_duplicates=True)
    inventory.must_be(["A-1", "A-2", "A-3"])


@check(REPLACE)
def replaces_them(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1", "A-2")
    counts = call(*inventory.ids, serials=["B-1", "B-1", "B-2"]).data
    same({"previous_count": 2, "current_count": 3, "submitted_count": 3}, counts)
    inventory.must_be(["B-1", "B-1", "B-2"])


@check(REPLACE)
def replaces_them_without_duplicates(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    call(*inventory.ids, serials=["B-1", "B-1", "B-2"], remove_duplicates=True)
    inventory.must_be(["B-1", "B-2"])


@check(APPEND, REPLACE)
def leaves_other_variants_alone(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    other = shop.variant(inventory.product, **text_variant("C-1"))["id"]
    call(inventory.product, other, serials=["C-2"])
    inventory.must_be(["A-1"])


@check(IMPORT)
def imports_every_form_of_list(shop: Shop, call: Call) -> None:
    must_import(shop, call, "B-1,B-2,B-3", parsing_mode="COMMA")
    must_import(shop, call, "B-1\nB-2\r\nB-3\n", parsing_mode="NEW_LINE")
    must_import(shop, call, "B-1 B-2 B-3", parsing_mode="SPACE")
    must_import(shop, call, "B-1::B-2::B-3", parsing_mode="CUSTOM", custom_delimiter="::")


def must_import(shop: Shop, call: Call, text: str, **how: str) -> None:
    inventory = Inventory(shop, "A-1")
    same({"status": "queued"}, call(*inventory.ids, file=text.encode(), **how).data)
    shop.eventually(lambda: len(inventory.serials()) > 1)
    inventory.must_be(["A-1", "B-1", "B-2", "B-3"])


@check(IMPORT)
def replaces_without_duplicates(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    file = ("serials.txt", b"B-1\nB-1\nB-2", "text/plain")
    call(
        *inventory.ids,
        file=b"-",
        parsing_mode="NEW_LINE",
        remove_duplicates=True,
        mode="replace",
        request_options={"files": {"file": file}},
    )
    shop.eventually(lambda: inventory.serials() != ["A-1"])
    inventory.must_be(["B-1", "B-2"])


@check(IMPORT)
def needs_the_delimiter_that_it_names(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1")
    with refused(UnprocessableEntityError, naming="custom_delimiter"):
        call(*inventory.ids, file=b"B-1::B-2", parsing_mode="CUSTOM")


@check(DELETE)
def deletes_one_of_two_that_are_equal(shop: Shop, call: Call) -> None:
    inventory = Inventory(shop, "A-1", "A-2", "A-1")
    path = f"/v2/products/{inventory.product}/variants/{inventory.variant}/serials"
    last = shop.read_all(path)[-1]["id"]
    require(call(*inventory.ids, last) is None, "something is returned")
    inventory.must_be(["A-1", "A-2"])
