"""rust-analyzer, $RUST_ANALYZER, with the shipped stack and with a package outside of the workspace.

The tests get $WORKSPACE, its root, and $TARGET, the target directory.
"""

import unittest


def load_tests(loader: unittest.TestLoader, tests: unittest.TestSuite, pattern: str) -> unittest.TestSuite:
    """All cases, for `python -m unittest ide`."""
    names = ["test_completion", "test_hover", "test_navigation", "test_generics", "test_loops", "test_broken"]
    return loader.loadTestsFromNames([f"{__name__}.{name}" for name in names])
