"""A connected socket in, whether the process at its other end is this person's out, as the system itself says."""

from __future__ import annotations

import os
import socket
import struct
import sys
from typing import Final

_THREE_NUMBERS: Final = struct.Struct("3i")
_LOCAL_PEERCRED: Final = 1
_MAC_CREDENTIALS: Final = struct.Struct("2I")


def is_own(descriptor: int) -> bool:
    """Where the system cannot tell, the folder of the socket, which is closed to others, must be enough."""
    if os.name == "nt":
        return True
    with socket.socket(fileno=os.dup(descriptor)) as peer:
        try:
            if sys.platform == "linux":
                _, user, _ = _THREE_NUMBERS.unpack(
                    peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _THREE_NUMBERS.size)
                )
            elif sys.platform == "darwin":
                _, user = _MAC_CREDENTIALS.unpack(peer.getsockopt(0, _LOCAL_PEERCRED, _MAC_CREDENTIALS.size))
            else:
                return True
        except OSError:
            return False
    return bool(user == os.getuid())
