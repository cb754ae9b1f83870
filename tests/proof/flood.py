"""Run as a program: a server that answers every request with so many bytes; prints its port.

python -m tests.proof.flood plain MIB    bytes that do not compress, with their length
python -m tests.proof.flood bomb MIB     zeros in gzip, a thousandth of their size
"""

import os
import socket
import sys
import zlib

MIB = 1 << 20


def main(kind: str, mib: int) -> None:
    """Serves one connection after the other until it is ended."""
    head, pieces = (_bomb if kind == "bomb" else _plain)(mib)
    with socket.create_server(("127.0.0.1", 0)) as server:
        print(server.getsockname()[1], flush=True)
        while True:
            connection, _ = server.accept()
            with connection:
                _answer(connection, head, pieces)


def _answer(connection: socket.socket, head: bytes, pieces: list[bytes]) -> None:
    try:
        while not connection.recv(65536).endswith(b"\r\n\r\n"):
            pass
        connection.sendall(head)
        for piece in pieces:
            connection.sendall(piece)
    except OSError:
        pass  # the client has had enough


def _plain(mib: int) -> tuple[bytes, list[bytes]]:
    return _head(f"Content-Length: {mib * MIB}"), [os.urandom(MIB)] * mib


def _bomb(mib: int) -> tuple[bytes, list[bytes]]:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    wire = b"".join([*(packer.compress(bytes(MIB)) for _ in range(mib)), packer.flush()])
    return _head("Content-Encoding: gzip", f"Content-Length: {len(wire)}"), [wire]


def _head(*lines: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", "Connection: close", *lines, "", ""]).encode()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
