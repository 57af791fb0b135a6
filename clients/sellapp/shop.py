"""A store to run checks in: clients of it, things to start from, and a way to look at what is there.

What a check starts from and looks at goes through the SDK's transport but not through its models, so that an
operation is judged by itself: a variant that the SDK cannot read does not hide what a price does.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from typing import Any

from sellapp_sdk import SellAppClient

from .cloud import Cloud, NoCloud
from .errors import SellAppError, TransportError
from .faults import NotReached, described, lacks_route
from .samples import variant_body

PATIENCE = 20.0
PAUSE = 0.2


class Shop:
    """One store of the cloud under test."""

    def __init__(self, cloud: Cloud) -> None:
        self.cloud = cloud
        self.api = self.client()
        self._mark = f"check-{time.time_ns() // 1_000_000:x}"
        self._numbers = itertools.count(1)

    def reach(self) -> None:
        """Requires that somebody answers at the cloud's address."""
        try:
            self.api.products.list(limit=1)
        except TransportError as error:
            raise NoCloud(f"nothing answers at {self.cloud.url}") from error
        except SellAppError:
            return  # An answer that is wrong is for the checks to tell.

    def client(self, *, prefix: str = "", key: str = "", store: str = "") -> SellAppClient:
        """A client that differs from the usual one in what is named."""
        return SellAppClient(
            base_url=self.cloud.url + prefix,
            api_key=key or self.cloud.key,
            store=store or self.cloud.store,
            max_retries=0,
        )

    def title(self, word: str = "Thing") -> str:
        """A title that nothing else in the store has."""
        return f"{word} {self._mark}-{next(self._numbers)}"

    def slug(self) -> str:
        return self.title("slug").replace(" ", "-")

    def product(self, **fields: Any) -> dict[str, Any]:
        plain = {"title": self.title("Product"), "description": "A product.", "visibility": "PUBLIC"}
        return self.write("POST", "/v2/products", plain | fields)

    def products(self, count: int) -> list[int]:
        return [self.product()["id"] for _ in range(count)]

    def variant(self, product: int, **fields: Any) -> dict[str, Any]:
        body = variant_body(title=self.title("Variant")) | fields
        return self.write("POST", f"/v2/products/{product}/variants", body)

    def group(self, **fields: Any) -> dict[str, Any]:
        plain = {"title": self.title("Group"), "unlisted": False}
        return self.write("POST", "/v2/groups", plain | fields)

    def section(self, **fields: Any) -> dict[str, Any]:
        plain = {"title": self.title("Section"), "hidden": False}
        return self.write("POST", "/v2/sections", plain | fields)

    def write(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        return _data(self._call(method, path, body=body))

    def upload(self, path: str, file: tuple[str, bytes, str]) -> dict[str, Any]:
        return _data(self._call("POST", path, request_options={"files": {"file": file}}))

    def read(self, path: str) -> dict[str, Any]:
        """Looks at one thing as it is now."""
        return _data(self._call("GET", path))

    def read_all(self, path: str) -> list[dict[str, Any]]:
        """Looks at a whole list as it is now."""
        return list(self._pages(path))

    def gone(self, path: str) -> bool:
        """Tells whether nothing is found at a path any more."""
        try:
            self.api.custom_request(method="GET", path=path)
        except SellAppError as error:
            if getattr(error, "status", None) == 404:
                return True
            raise NotReached(f"GET {path}: {described(error)}") from error
        return False

    def eventually(self, happened: Callable[[], bool]) -> bool:
        """Waits for what the cloud does by itself, and tells whether it did."""
        deadline = time.monotonic() + PATIENCE
        while not happened():
            if time.monotonic() > deadline:
                return False
            time.sleep(PAUSE)
        return True

    def tidy(self) -> None:
        """Deletes what was made here."""
        for kind in ("groups", "sections", "products"):
            path = f"/v2/{kind}"
            try:
                made = [thing["id"] for thing in self._pages(path) if self._mark in thing["title"]]
                for number in made:
                    self._call("DELETE", f"{path}/{number}")
            except NotReached as error:
                if error.__cause__ is None or not lacks_route(error.__cause__):
                    print(f"left behind: {error}")

    def _pages(self, path: str) -> Iterator[dict[str, Any]]:
        page, last = 1, 1
        while page <= last:
            answer = self._call("GET", path, params={"page": page, "limit": 100})
            yield from answer["data"]
            page, last = page + 1, answer["meta"]["last_page"]

    def _call(self, method: str, path: str, **arguments: Any) -> Any:
        try:
            return self.api.custom_request(method=method, path=path, **arguments).data
        except SellAppError as error:
            raise NotReached(f"{method} {path}: {described(error)}") from error


def _data(answer: Any) -> Any:
    return answer["data"] if isinstance(answer, dict) and "data" in answer else answer
