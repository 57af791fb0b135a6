"""What Stall is expected to do with each operation of the SDK that concerns a catalogue.

This is the one place to change when Stall serves more, or less.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .operations import Operation, operations_of


class Expectation(Enum):
    """What is to happen to those who call an operation."""

    SERVED = "served"
    LEFT_OUT = "not served"
    LATER = "not yet"


@dataclass(frozen=True)
class Resource:
    """A resource of the SDK, under the heading that a reader knows it by."""

    name: str
    heading: str
    expectation: Expectation
    exceptions: tuple[tuple[str, Expectation], ...] = ()

    def operations(self) -> Iterator[tuple[Operation, Expectation]]:
        exceptions = dict(self.exceptions)
        for operation in operations_of(self.name):
            yield operation, exceptions.get(operation.id, self.expectation)


RESOURCES = (
    Resource("account", "Account and stores", Expectation.SERVED, (("createStore", Expectation.LEFT_OUT),)),
    Resource("products", "Products", Expectation.SERVED),
    Resource("product_variants", "Variants", Expectation.SERVED),
    Resource("product_variants_pricing", "Prices of variants", Expectation.SERVED),
    Resource("variant_serials", "Serials", Expectation.SERVED),
    Resource("variant_deliverables", "Deliverables", Expectation.SERVED),
    Resource("variant_deliverable_files", "Files of deliverables", Expectation.SERVED),
    Resource("variant_deliverable_folders", "Folders of deliverables", Expectation.LEFT_OUT),
    Resource("groups", "Groups", Expectation.SERVED),
    Resource("groups_products", "Products of groups", Expectation.SERVED),
    Resource("sections", "Sections", Expectation.SERVED),
    Resource("webhook_channels", "Webhook channels", Expectation.LATER),
    Resource("webhook_platform", "Webhook deliveries", Expectation.LATER),
    Resource("add_ons", "Add-ons", Expectation.LEFT_OUT),
    Resource("add_ons_parent_products", "Products of add-ons", Expectation.LEFT_OUT),
    Resource("products_addons", "Add-ons of products", Expectation.LEFT_OUT),
    Resource("bundle_items", "Bundles", Expectation.LEFT_OUT),
    Resource("bookings", "Bookings", Expectation.LEFT_OUT),
    Resource("bookings_calendar_events", "Calendar of bookings", Expectation.LEFT_OUT),
    Resource("product_variants_booking", "Bookings of variants", Expectation.LEFT_OUT),
    Resource("orders", "Orders", Expectation.LEFT_OUT),
    Resource("orders_line_items", "Items of orders", Expectation.LEFT_OUT),
)
