"""The operations that the SDK has, read from its own source, so that none is forgotten."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sellapp_sdk import SellAppClient

REQUESTS = ("request", "request_page", "request_list")


@dataclass(frozen=True)
class Operation:
    """One method of the SDK and the route that it calls."""

    id: str
    resource: str
    name: str
    http_method: str
    path: str

    @property
    def has_id_in_path(self) -> bool:
        return "{" in self.path

    def of(self, client: SellAppClient) -> Callable[..., Any]:
        """Returns this operation as a method of a client."""
        return getattr(getattr(client, self.resource), self.name)


def operations_of(resource: str) -> Iterator[Operation]:
    """Lists the operations of a resource, such as `products`, in the SDK's order."""
    module = importlib.import_module(f"sellapp_sdk.{resource}._resource")
    for definition in ast.parse(inspect.getsource(module)).body:
        if isinstance(definition, ast.ClassDef) and not definition.name.startswith("Async"):
            for method in definition.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                    yield _operation(resource, method)


def _operation(resource: str, method: ast.FunctionDef) -> Operation:
    request = next(node for node in ast.walk(method) if _is_request(node))
    arguments = {keyword.arg: keyword.value for keyword in request.keywords}
    return Operation(
        id=next(_operation_ids(method)),
        resource=resource,
        name=method.name,
        http_method=ast.literal_eval(arguments["method"]).upper(),
        path="".join(f"/{_segment(part)}" for part in arguments["path"].elts),
    )


def _is_request(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in REQUESTS


def _operation_ids(method: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(method):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "operation_id":
                    yield ast.literal_eval(value)


def _segment(part: ast.expr) -> str:
    """Renders a constant segment as it is and `str(product)` as `{product}`."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    name = part.args[0] if isinstance(part, ast.Call) else part
    return "{" + ast.unparse(name) + "}"
