"""What both services need."""

import pytest

from tests.e2e.emulator import free_port


@pytest.fixture
def port() -> int:
    """Where the browser comes back to: the emulator has to know it before it starts."""
    return free_port()
