"""The process that reads bodies: parsers and regular expressions hold the interpreter, here it is nobody's.

Started by `process.py` as `python -m desktop --read-bodies`, in a bundle as the program itself with that
argument. It gets bodies and questions and knows nothing else: no key, no settings, an emptied environment.
It ends with its channel; what takes longer than WATCHDOG_S ends it too, where the system has that clock.
"""

import os
import signal
import socket
import sys
from io import FileIO
from typing import Any

from desktop.domain.reading import ExpressionError, Flaw, ReadingError
from desktop.reading.channel import PASSES_FILES, Bytes, Channel, Message, mapped, shared_file
from desktop.reading.compare import compared
from desktop.reading.document import Document, call
from desktop.reading.search import search
from desktop.reading.text_index import Buffer, index_of, longest_of

FLAG = "--read-bodies"
WATCHDOG_S = 120
_SHARED_BYTES = 256 * 1024  # smaller texts are sent


def main(argv: list[str]) -> int:
    """Answers until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window's process
    worker = _Worker(_channel(argv))
    try:
        while True:
            worker.serve()
    except EOFError:
        return 0


def _channel(argv: list[str]) -> Channel:
    if argv and PASSES_FILES:
        return Channel.of_socket(socket.socket(fileno=int(argv[0])))
    return Channel.of_pipes(FileIO(0, "rb"), FileIO(1, "wb"))


class _Worker:
    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._documents: dict[int, Document] = {}
        self._searched: Buffer = b""

    def serve(self) -> None:
        """One question and its answers."""
        message = self._channel.receive()
        _watch(WATCHDOG_S)
        try:
            self._answer(message)
        except ExpressionError as error:
            self._channel.send({"error": "expression", "words": error.message, "column": error.column})
        except ReadingError as error:
            self._channel.send({"error": "reading", "words": error.message})
        except MemoryError:
            self._documents.clear()
            self._channel.send({"error": "memory"})
        except EOFError:
            raise
        except Exception:  # noqa: BLE001 # a bug here is told there, where it is logged and shown
            from traceback import format_exc

            self._channel.send({"bug": format_exc()})
        finally:
            _watch(0)

    def _answer(self, message: Message) -> None:
        head = message.head
        operation, document = head["do"], head.get("document", 0)
        arguments: dict[str, Any] = head.get("with", {})
        match operation:
            case "open":
                self._open(document, Document(message.data, **arguments), message.data)
            case "filter":
                of = self._documents[head["of"]]
                self._open(document, of.filtered(**arguments), b"")
            case "longest":
                self._channel.send({"value": longest_of(self._documents[document].text)})
            case "drop":
                self._documents.pop(document, None)
                self._channel.send({"value": None})
            case "take":
                self._take(message)
            case "compare":
                self._channel.send({"value": compared(message.data, **arguments)})
            case "search":
                for found in search(self._searched, **arguments):
                    self._channel.send({"value": found, "is_more": not found.is_done})
            case _:
                self._channel.send({"value": call(self._documents[document], operation, arguments)})

    def _open(self, number: int, document: Document, body: Bytes) -> None:
        self._documents[number] = document
        text = document.text
        told: dict[str, Any] = {
            "shape": document.shape,
            "flaws": sorted(document.flaws, key=list(Flaw).index),
            "text": index_of(text, with_longest=len(text) < _SHARED_BYTES),
            "is_same": text is body,
        }
        if text is body:
            self._channel.send({"value": told})
        elif PASSES_FILES and len(text) >= _SHARED_BYTES:
            self._share(told, document)
        else:
            self._channel.send({"value": told}, text)

    def _share(self, told: dict[str, Any], document: Document) -> None:
        """Puts the text where both see it, and reads it from there too: it is in memory once."""
        is_one = document.source is document.text
        file = shared_file(document.text)
        try:
            document.text = mapped(file)
            if is_one:
                document.source = memoryview(document.text)
            self._channel.send({"value": told}, file=file)
        finally:
            os.close(file)

    def _take(self, message: Message) -> None:
        """The text that is searched from now on."""
        if message.file >= 0:
            self._searched = mapped(message.file)
            os.close(message.file)
        else:
            self._searched = message.data
        self._channel.send({"value": None})


def _watch(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)  # its default ends the process also inside a regular expression


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
