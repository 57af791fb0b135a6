"""One call of every operation, of things that are not there.

It tells whether there is a route at all, whether a wrong key is turned away, and whether an unknown id is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .samples import price, variant_body

UNKNOWN = 987_654_321


@dataclass(frozen=True)
class PlainCall:
    ids: tuple[Any, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)


def plain(*ids: Any, **fields: Any) -> PlainCall:
    return PlainCall(ids, fields)


ID, NAME, TIME = UNKNOWN, str(UNKNOWN), "2026-01-01T10:00:00Z"
PRODUCT = {"title": "Nothing", "description": "Nothing.", "visibility": "HIDDEN"}
SECTION = {"title": "Nothing", "hidden": True}
PRICING = {"type": "SINGLE_PAYMENT", "humble": False, "price": price(1)}
BOUGHT = {str(ID): {"quantity": 1}}
OPEN = [{"day": day, "enabled": True, "start": "09:00", "end": "17:00"} for day in range(1, 8)]

_SECTIONS = {
    "List": plain(),
    "Create": plain(**SECTION),
    "Get": plain(ID),
    "Replace": plain(ID, **SECTION),
    "Update": plain(ID, **SECTION),
    "Delete": plain(ID),
    "Search": plain(),
    "BatchCreate": plain(resources=[SECTION]),
    "BatchUpdate": plain(resources={NAME: SECTION}),
    "BatchDelete": plain(resources=[ID]),
    "ReplaceOrder": plain(resources=[ID]),
    "ReplaceProducts": plain(ID, resources=[ID]),
    "ReplaceGroups": plain(ID, resources=[ID]),
}


def _section_calls() -> dict[str, PlainCall]:
    """The calls of `/v1/sections` and of `/v2/sections`, which differ in their names alone."""
    calls = {}
    for name, call in _SECTIONS.items():
        verb, part = (name, "") if not name.startswith("Replace") else ("Replace", name[7:])
        noun = "Sections" if name in ("List", "Search") or name.startswith("Batch") else "Section"
        calls[f"{verb[0].lower()}{verb[1:]}{noun}{part}"] = call
        calls[f"v2{verb}{noun}{part}"] = call
    return calls


SERVED: dict[str, PlainCall] = {
    "listProducts": plain(),
    "createProduct": plain(**PRODUCT),
    "getProduct": plain(ID),
    "replaceProduct": plain(ID, **PRODUCT),
    "updateProduct": plain(ID, **PRODUCT),
    "deleteProduct": plain(ID),
    "searchProducts": plain(),
    "batchCreateProducts": plain(resources=[PRODUCT]),
    "batchUpdateProducts": plain(resources={NAME: PRODUCT}),
    "batchDeleteProducts": plain(resources=[ID]),
    "listProductVariants": plain(ID),
    "createProductVariant": plain(ID, **variant_body()),
    "getProductVariant": plain(ID, ID),
    "replaceProductVariantWithPut": plain(ID, ID, title="Nothing"),
    "updateProductVariant": plain(ID, ID, title="Nothing"),
    "deleteProductVariant": plain(ID, ID),
    "searchProductVariants": plain(ID),
    "batchCreateProductVariants": plain(ID, resources=[variant_body()]),
    "batchUpdateProductVariants": plain(ID, resources={NAME: {"title": "Nothing"}}),
    "batchDeleteProductVariants": plain(ID, resources=[ID]),
    "replaceProductVariantPricing": plain(ID, ID, pricing=PRICING, payment_methods=["STRIPE"]),
    "updateProductVariantPricing": plain(ID, ID, pricing=PRICING),
    "listVariantSerialInventory": plain(ID, ID),
    "appendVariantSerialInventory": plain(ID, ID, serials=["A-1"]),
    "replaceVariantSerialInventory": plain(ID, ID, serials=["A-1"]),
    "queueVariantSerialImport": plain(ID, ID, file=b"A-1", parsing_mode="COMMA"),
    "deleteVariantSerial": plain(ID, ID, "01J00000000000000000000001"),
    "getVariantDeliverableConfiguration": plain(NAME, ID),
    "replaceVariantDeliverableConfiguration": plain(NAME, ID, types=["MANUAL"], data={}),
    "listVariantDeliverableFiles": plain(NAME, ID),
    "uploadVariantDeliverableFile": plain(NAME, ID, file=b"Nothing."),
    "getVariantDeliverableFile": plain(NAME, ID, ID),
    "replaceVariantDeliverableFileSettings": plain(NAME, ID, ID, watermark=True),
    "updateVariantDeliverableFile": plain(NAME, ID, ID, watermark=True),
    "deleteVariantDeliverableFile": plain(NAME, ID, ID),
    "listGroups": plain(),
    "createGroup": plain(title="Nothing", unlisted=True),
    "getGroup": plain(ID),
    "updateGroup": plain(ID, title="Nothing"),
    "deleteGroup": plain(ID),
    "searchGroups": plain(),
    "addProductsToGroup": plain(ID, resources=[ID]),
    "removeProductsFromGroup": plain(ID, resources=[ID]),
    "listProductsWithinGroup": plain(ID),
    "syncGroupProducts": plain(ID, product_ids=[ID]),
    "getProductWithinGroup": plain(ID, ID),
    "searchProductsWithinGroup": plain(ID),
    "getAccount": plain(),
    "listStores": plain(),
    "getStore": plain(ID),
    "getStorePermissions": plain(),
} | _section_calls()

LEFT_OUT: dict[str, PlainCall] = {
    "createStore": plain(name="Nothing", slug="nothing", idempotency_key="nothing"),
    "listVariantDeliverableFolders": plain(NAME, ID),
    "createVariantDeliverableFolder": plain(NAME, ID, name="Nothing"),
    "getVariantDeliverableFolder": plain(NAME, ID, ID),
    "replaceVariantDeliverableFolderSettings": plain(NAME, ID, ID, name="Nothing"),
    "updateVariantDeliverableFolder": plain(NAME, ID, ID, name="Nothing"),
    "deleteVariantDeliverableFolder": plain(NAME, ID, ID),
    "listAddOns": plain(),
    "createAddOnDraft": plain(**PRODUCT),
    "searchAddOns": plain(),
    "getAddOn": plain(ID),
    "replaceAddOn": plain(ID, title="Nothing"),
    "updateAddOn": plain(ID, title="Nothing"),
    "deleteAddOn": plain(ID),
    "listAddOnSParentProducts": plain(ID),
    "replaceAddOnSParentProducts": plain(ID, resources=[ID]),
    "listProductSAddOns": plain(ID),
    "replaceProductSAddOns": plain(ID, resources=[ID]),
    "getBundleItem": plain(ID, ID),
    "listBundleItems": plain(ID),
    "attachBundleItems": plain(ID, resources={NAME: {"quantity": 1}}),
    "detachBundleItems": plain(ID, resources=[ID]),
    "listAppointments": plain(),
    "searchAppointments": plain(),
    "getAppointment": plain(ID),
    "updateAppointment": plain(ID, slot_start_at=TIME, timezone="UTC"),
    "cancelAppointment": plain(ID, status="cancelled"),
    "listBookingDateOverrides": plain(),
    "setBookingDateAvailability": plain(dates=["2026-01-01"], available=True),
    "listBookingAvailability": plain(ID, ID),
    "createBookingHold": plain(ID, ID, slot_start_at=TIME, quantity=1),
    "releaseBookingHold": plain(ID, NAME, customer_key="nobody"),
    "getBookingConfiguration": plain(ID, ID),
    "replaceBookingConfiguration": plain(ID, ID, availability=OPEN),
    "updateBookingConfiguration": plain(ID, ID, timezone="UTC"),
    "listOrders": plain(),
    "createOrder": plain(customer_email="a@example.com", payment_method="STRIPE", product_variants=BOUGHT),
    "searchOrders": plain(),
    "getOrder": plain(ID),
    "updateOrderStatus": plain(ID, status="COMPLETED", expected_status="PENDING"),
    "createOrderCheckout": plain(ID, expected_status="PENDING"),
    "createOrderReplacement": plain(ID, product_variants={NAME: 1}),
    "createOrderRefund": plain(ID, amount="1.00"),
    "retryOrderFulfillment": plain(ID),
    "retryOrderDynamicDelivery": plain(ID, delivered_product_id=ID),
    "sendOrderFulfillmentNotifications": plain(ID),
    "listOrderDeliverables": plain(ID),
    "createWalletOrder": plain(customer_email="a@example.com", product_variants=BOUGHT),
    "payOrderFromWallet": plain(ID, expected_status="PENDING"),
    "listOrderSLineItems": plain(ID),
    "searchOrderSLineItems": plain(ID),
    "getOrderSLineItem": plain(ID, ID),
}
