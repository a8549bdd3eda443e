"""Which public holidays a country has, by the `holidays` library, of which no more is loaded than that country."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

Holidays = Callable[..., Iterable[date]]
"""Called with `subdiv` and `years`; raises NotImplementedError for a subdivision that it does not know."""


@cache
def holidays_of(code: str) -> Holidays | None:
    """None for a code that no country has."""
    import holidays

    # The library looks names up among its own attributes, so only a code may pass.
    if len(code) > 3 or not (code.isascii() and code.isalpha() and code.isupper()):
        return None
    found = getattr(holidays, code, None)
    return (_alone(found, holidays.__path__[0]) or found) if callable(found) else None


def _alone(country: Any, library: str) -> Holidays | None:
    """The class of the country out of its own file: the package around it imports those of all countries, which is a
    fifth of the time that a command takes to start. None where the library is laid out in another way."""
    try:
        _, folder, module_name = country.module_name.split(".")
        spec = spec_from_file_location(country.module_name, f"{library}/{folder}/{module_name}.py")
        if spec is None or spec.loader is None:
            return None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        found: Holidays = getattr(module, country.entity_name)
    except (AttributeError, ImportError, OSError, TypeError, ValueError):
        return None
    return found
