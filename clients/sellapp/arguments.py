"""Plain data as the SDK's own request models, which its methods insist on."""

from __future__ import annotations

import dataclasses
import inspect
import sys
import typing
from collections.abc import Callable, Mapping
from typing import Any


def typed(method: Callable[..., Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Turns every mapping among the arguments into the model that the method declares."""
    models = _models(method)
    return {name: _modelled(value, models[name]) if name in models else value for name, value in arguments.items()}


def _models(method: Callable[..., Any]) -> dict[str, Any]:
    function = inspect.unwrap(getattr(method, "__func__", method))
    known = dict(vars(sys.modules[function.__module__]))
    known.update(SellAppClient=object, AsyncSellAppClient=object)
    hints = typing.get_type_hints(function, known)
    found = {name: _model_in(hint) for name, hint in hints.items() if name != "return"}
    return {name: model for name, model in found.items() if model is not None}


def _model_in(hint: Any) -> Any:
    if inspect.isclass(hint) and dataclasses.is_dataclass(hint):
        return hint
    candidates = (_model_in(argument) for argument in typing.get_args(hint))
    return next((model for model in candidates if model is not None), None)


def _modelled(value: Any, model: Any) -> Any:
    if isinstance(value, Mapping):
        return model.from_dict(dict(value))
    if isinstance(value, list):
        return [_modelled(item, model) for item in value]
    return value
