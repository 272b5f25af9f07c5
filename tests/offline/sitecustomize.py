"""Closes the network to a Python process: what is asked of another machine raises, this machine stays reachable.

The name is Python's: with this folder on PYTHONPATH, every Python that a test starts imports it before anything else.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import Any, Final


class NetworkBlockedError(RuntimeError):
    """No OSError: code that shrugs off a failing network must not shrug this off."""


_connect: Final = socket.socket.connect
_connect_ex: Final = socket.socket.connect_ex
_sendto: Final = socket.socket.sendto
_getaddrinfo: Final = socket.getaddrinfo
_gethostbyname: Final = socket.gethostbyname


def is_local(host: object) -> bool:
    """Tell whether a host is this machine, without asking a name server."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def refuse_strangers(family: int, address: object) -> None:
    """Raise unless the address is a socket file or lies on this machine."""
    if family not in {socket.AF_INET, socket.AF_INET6}:
        return
    host = address[0] if isinstance(address, tuple) else address
    if not is_local(host):
        raise NetworkBlockedError(f"a test reached for the network: {address!r}")


def connect(self: socket.socket, address: Any) -> None:
    refuse_strangers(self.family, address)
    _connect(self, address)


def connect_ex(self: socket.socket, address: Any) -> int:
    refuse_strangers(self.family, address)
    return _connect_ex(self, address)


def sendto(self: socket.socket, *arguments: Any) -> int:
    refuse_strangers(self.family, arguments[-1])
    return _sendto(self, *arguments)


def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
    refuse_strangers(socket.AF_INET, (host,))
    return _getaddrinfo(host, *arguments, **options)


def gethostbyname(hostname: str) -> str:
    refuse_strangers(socket.AF_INET, (hostname,))
    return _gethostbyname(hostname)


def close_network() -> None:
    """Put the refusing functions in the place of the real ones."""
    for method in (connect, connect_ex, sendto):
        setattr(socket.socket, method.__name__, method)
    for function in (getaddrinfo, gethostbyname):
        setattr(socket, function.__name__, function)


if __name__ == "sitecustomize":
    close_network()
