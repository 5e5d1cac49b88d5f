# SPDX-License-Identifier: MIT
"""Loads a script without suffix, so that tests can call its functions."""

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader


def load(path):
    """Returns the script as a module."""
    sys.dont_write_bytecode = True
    loader = SourceFileLoader("script", path)
    module = module_from_spec(spec_from_loader("script", loader))
    sys.modules["script"] = module  # dataclasses look up their module here
    loader.exec_module(module)
    return module
