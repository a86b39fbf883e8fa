"""Let a module be imported at its first use, so that a verb waits only for what it needs; changes nothing in the module."""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def later(name: str) -> None:
    """See that the module `name`, unless it is already there, is read when something in it is first asked for."""
    spec = None if name in sys.modules else find_spec(name)
    if spec and spec.loader:
        spec.loader = LazyLoader(spec.loader)
        sys.modules[name] = module = module_from_spec(spec)
        spec.loader.exec_module(module)
        package, _, last = name.rpartition(".")
        if package:  # else «from package import last» would look into the module, and so read it
            setattr(sys.modules[package], last, module)
