"""The examination of one operation: its plain call first, then its checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from . import calls
from .comparison import refused, require
from .errors import AuthenticationError, NotFoundError
from .expectations import RESOURCES, Expectation, Resource
from .faults import NOT_SERVED, NotReached, Wrong, described, lacks_route
from .operations import Operation
from .registry import Call, checked_operations, checks_of
from .shop import Shop

WRONG_KEY = "sa_live_nobody"


class Verdict(Enum):
    """What became of an operation, the worst last."""

    RIGHT = "served and right"
    LEFT_OUT = "not served, and says so"
    LATER = "not yet"
    NOT_REACHED = "not reached"
    WRONG = "wrong"
    THROWS = "throws"
    NO_ROUTE = "no route"


ACCEPTED = {
    Expectation.SERVED: Verdict.RIGHT,
    Expectation.LEFT_OUT: Verdict.LEFT_OUT,
    Expectation.LATER: Verdict.LATER,
}


@dataclass(frozen=True)
class Fault:
    """One sentence about an operation that is not true, and why."""

    verdict: Verdict
    sentence: str
    reason: str

    def __str__(self) -> str:
        return f"{self.sentence}: {self.reason}"


@dataclass(frozen=True)
class Result:
    """What became of an operation, and all that is wrong with it."""

    resource: Resource
    operation: Operation
    expectation: Expectation
    verdict: Verdict
    faults: tuple[Fault, ...] = ()

    @property
    def accepted(self) -> bool:
        return self.verdict is ACCEPTED[self.expectation]


class Unprepared(Exception):
    """An operation without a call or a check, or a check without an operation."""


def examine(shop: Shop) -> Iterator[Result]:
    """Examines all operations, one after the other."""
    expected = [
        (resource, operation, expectation) for resource in RESOURCES for operation, expectation in resource.operations()
    ]
    _require_preparation({operation.id: expectation for _, operation, expectation in expected})
    for resource, operation, expectation in expected:
        faults = tuple(_faults(shop, operation, expectation))
        worst = max((fault.verdict for fault in faults), key=list(Verdict).index, default=None)
        yield Result(resource, operation, expectation, worst or ACCEPTED[expectation], faults)


def _require_preparation(expected: dict[str, Expectation]) -> None:
    for names, prepared in (
        ([Expectation.SERVED], set(calls.SERVED)),
        ([Expectation.SERVED], checked_operations()),
        ([Expectation.LEFT_OUT], set(calls.LEFT_OUT)),
    ):
        wanted = {operation for operation, expectation in expected.items() if expectation in names}
        if wanted != prepared:
            raise Unprepared(f"not prepared or not expected: {sorted(wanted ^ prepared)}")


def _faults(shop: Shop, operation: Operation, expectation: Expectation) -> Iterator[Fault]:
    if expectation is Expectation.LEFT_OUT:
        yield from _fault("says that it is not served", lambda: _says_so(shop, operation))
    elif expectation is Expectation.SERVED:
        first = list(_fault("turns away a wrong key", lambda: _needs_a_key(shop, operation)))
        yield from first
        if not any(fault.verdict is Verdict.NO_ROUTE for fault in first):
            yield from _faults_of_checks(shop, operation)


def _faults_of_checks(shop: Shop, operation: Operation) -> Iterator[Fault]:
    call = Call(operation.id, operation.of(shop.api))
    if operation.has_id_in_path:
        yield from _fault("refuses an unknown id", lambda: _needs_an_id(call))
    for check in checks_of(operation.id):
        sentence = check.__name__.replace("_", " ")
        yield from _fault(sentence, lambda check=check: check(shop, call))


def _needs_a_key(shop: Shop, operation: Operation) -> None:
    plain = calls.SERVED[operation.id]
    with refused(AuthenticationError):
        Call(operation.id, operation.of(shop.client(key=WRONG_KEY)))(*plain.ids, **plain.fields)


def _needs_an_id(call: Call) -> None:
    plain = calls.SERVED[call.operation]
    with refused(NotFoundError):
        call(*plain.ids, **plain.fields)


def _says_so(shop: Shop, operation: Operation) -> None:
    plain = calls.LEFT_OUT[operation.id]
    try:
        Call(operation.id, operation.of(shop.api))(*plain.ids, **plain.fields)
    except NotFoundError as error:
        require(error.message.startswith(NOT_SERVED), described(error))
    else:
        raise Wrong("served all the same")


def _fault(sentence: str, test: Callable[[], None]) -> Iterator[Fault]:
    """Yields what is wrong when a test raises; whatever it raises is a result to be shown."""
    try:
        test()
    except Wrong as error:
        cause = error.__cause__
        verdict = Verdict.NO_ROUTE if cause is not None and lacks_route(cause) else Verdict.WRONG
        yield Fault(verdict, sentence, described(error))
    except NotReached as error:
        yield Fault(Verdict.NOT_REACHED, sentence, described(error))
    except Exception as error:  # An SDK that throws anything at all is what is looked for.
        verdict = Verdict.NO_ROUTE if lacks_route(error) else Verdict.THROWS
        yield Fault(verdict, sentence, described(error))
