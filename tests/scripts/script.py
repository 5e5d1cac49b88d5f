# SPDX-License-Identifier: MIT
"""Loads a script that has no suffix, so that a test can call its functions."""

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader


def load(path):
    """The script as a module."""
    sys.dont_write_bytecode = True
    loader = SourceFileLoader("script", path)
    module = module_from_spec(spec_from_loader("script", loader))
    sys.modules["script"] = module  # where its classes look themselves up
    loader.exec_module(module)
    return module
