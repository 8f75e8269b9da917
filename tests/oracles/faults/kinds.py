"""The registry of the kinds of faults."""
from typing import Callable, NamedTuple


class Kind(NamedTuple):
    name: str
    make: Callable
    is_warning: bool
    is_unseen: bool
    count: int


KINDS = []


def kind(count=8, is_warning=False, is_unseen=False):
    """Registers a function from a template to the faults of its kind; at most `count` of them are taken.

    A warning counts as a report of a kind that `is_warning`. Neither oracle sees a kind that `is_unseen`.
    """

    def register(make):
        KINDS.append(Kind(make.__name__, make, is_warning, is_unseen, count))
        return make

    return register
