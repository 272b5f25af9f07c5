"""One window a person: a second start hands its file to the first window and ends."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.opening.peer import is_own

_PATIENCE_MS: Final = 800
_LONGEST: Final = 16_384
"""Bytes of one call: a path of 4,096 bytes, each written as three."""
_MOST_CALLERS: Final = 8
_TAKEN: Final = b"taken\n"


def hand_over(name: str, file: Path | None) -> bool:
    """Give the file to a window that is open already; False unless that window, of this person, says it took it."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS) or not is_own(socket.socketDescriptor()):
        return False
    # In ASCII on one line: a name may hold any byte but zero.
    socket.write(quote_from_bytes(os.fsencode(file.resolve()) if file else b"").encode() + b"\n")
    taken = socket.waitForBytesWritten(_PATIENCE_MS) and socket.waitForReadyRead(_PATIENCE_MS)
    said = bytes(socket.read(len(_TAKEN) + 1).data()) if taken else b""
    socket.disconnectFromServer()
    return said == _TAKEN


class Instance(Guarded, QObject):
    """Listens for later starts; `asked` carries the file's path, or None for the bare window."""

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CALLERS)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            # Left behind by a window that was killed. Where we cannot listen at all, every start has its own window.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @property
    def callers(self) -> list[QLocalSocket]:
        """Who is being heard."""
        return self.findChildren(QLocalSocket)

    def _greet(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.disconnected.connect(caller.deleteLater)
            if len(self.callers) > _MOST_CALLERS or not is_own(caller.socketDescriptor()):
                caller.abort()
                continue
            caller.setReadBufferSize(_LONGEST)
            caller.readyRead.connect(partial(self._hear, caller))
            patience = QTimer(caller)  # who says nothing is not waited for
            patience.setSingleShot(True)
            # Not to the caller's own method: of what Qt has made, PySide cannot make a receiver.
            patience.timeout.connect(partial(_send_away, caller))
            patience.start(2 * _PATIENCE_MS)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() >= _LONGEST:
                caller.abort()
            return
        said = unquote_to_bytes(bytes(caller.readLine(_LONGEST).data()).strip())
        caller.write(_TAKEN)
        caller.flush()
        self.asked.emit(Path(os.fsdecode(said)) if said else None)


def _send_away(caller: QLocalSocket) -> None:
    caller.abort()
