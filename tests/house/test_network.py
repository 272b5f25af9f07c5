"""The tests themselves cannot reach another machine, nor can a Python that they start."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request

import pytest

from tests.offline.sitecustomize import NetworkBlockedError, is_local

# Reserved for documentation: nobody answers there even where the guard has a hole.
STRANGER = "192.0.2.1"


def test_a_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as line, pytest.raises(NetworkBlockedError):
        line.connect((STRANGER, 443))


def test_a_datagram_to_another_machine_is_refused() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as line, pytest.raises(NetworkBlockedError):
        line.sendto(b"", (STRANGER, 53))


def test_a_name_server_is_not_asked() -> None:
    with pytest.raises(NetworkBlockedError):
        urllib.request.urlopen("http://example.org/", timeout=1)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        with socket.create_connection(address, timeout=5) as line:
            assert line.getpeername() == address


def test_a_python_that_a_test_starts_is_closed_in_too() -> None:
    reach = f"import socket; socket.create_connection(({STRANGER!r}, 443), timeout=1)"
    child = subprocess.run([sys.executable, "-c", reach], capture_output=True, text=True, check=False)
    assert "NetworkBlockedError" in child.stderr


@pytest.mark.parametrize("host", [None, "", "localhost", b"localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine_has_many_names(host: object) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["example.org", "10.0.0.1", "0.0.0.0", "localhost.example.org"])
def test_others_are_strangers(host: object) -> None:
    assert not is_local(host)
