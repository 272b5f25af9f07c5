"""One window a person: a second start hands its file to the first window and ends."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from commsfit.desktop.guarded import Guarded

_PATIENCE_MS: Final = 800
_LONGEST: Final = 8_192


def hand_over(name: str, file: Path | None) -> bool:
    """Give the file to a window that is open already; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write((str(file.resolve()) if file else "").encode() + b"\n")
    said = socket.waitForBytesWritten(_PATIENCE_MS) and socket.waitForReadyRead(_PATIENCE_MS)
    socket.disconnectFromServer()
    return bool(said)


class Instance(Guarded, QObject):
    """Listens for later starts; `asked` carries the file's path, or None for the bare window."""

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            # Left behind by a window that was killed.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.setParent(self)
            socket.readyRead.connect(lambda: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        said = bytes(socket.readLine(_LONGEST).data()).decode("utf-8", "replace").strip()
        socket.write(b"taken\n")
        socket.flush()
        self.asked.emit(Path(said) if said else None)
