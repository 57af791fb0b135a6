"""What a client asks before anything else: whose key it is, and what it may do where."""

from __future__ import annotations

from ..comparison import require, same
from ..registry import Call, check
from ..shop import Shop

ABILITIES = ("key_abilities", "store_permissions", "effective_abilities")


@check("getAccount")
def tells_whose_key_it_is(shop: Shop, call: Call) -> None:
    account = call().data
    require(bool(account.id), "id is empty")
    require(account.credential_type == "sanctum", f"credential_type is {account.credential_type!r}")


@check("listStores")
def lists_the_store_of_the_key(shop: Shop, call: Call) -> None:
    slugs = [store.slug for store in call().data]
    require(shop.cloud.store in slugs, f"{shop.cloud.store} is not among {slugs}")
    require(shop.cloud.neighbour not in slugs, f"{shop.cloud.neighbour} is listed too")


@check("getStore")
def reads_the_store_by_its_number(shop: Shop, call: Call) -> None:
    listed = shop.write("GET", "/v2/stores")[0]
    same(listed, call(int(listed["id"])).data)
    same({"store_id": int(listed["id"])}, shop.product())


@check("getStorePermissions")
def tells_what_the_key_may_do(shop: Shop, call: Call) -> None:
    told = call().data.additional_properties
    for name in ABILITIES:
        require(isinstance(told.get(name), list), f"{name} is no list: {told.get(name)!r}")
    require(told.get("credential_type") == "sanctum", f"credential_type is {told.get('credential_type')!r}")
