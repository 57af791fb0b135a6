"""The checks of every operation. A module per resource; importing this package registers all of them."""

from . import (  # noqa: F401
    account,
    deliverables,
    files,
    groups,
    members,
    pricing,
    product_batches,
    products,
    searches,
    sections,
    serials,
    variant_batches,
    variants,
)
