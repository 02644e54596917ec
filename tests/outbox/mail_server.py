"""A mail server for tests: real SMTP on localhost, that keeps what it is given.

It can refuse an address, break the line, or keep silent after a mail until it is told to answer.
"""

import socketserver
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


class MailServer(socketserver.ThreadingTCPServer):
    """`inbox` holds the mails accepted; `refusals` answers an address ("450 later"), or hangs up
    on it where the answer is ""; `silence`, while it is cleared, holds the answer to a mail back.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.inbox: list[tuple[str, EmailMessage]] = []
        self.refusals: Mapping[str, str] = {}
        self.silence = threading.Event()
        self.silence.set()
        self.heard = threading.Event()
        self.sessions = 0

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return int(self.server_address[1])

    def times(self) -> Counter[str]:
        """How many mails each address has got."""
        return Counter(to for to, _message in self.inbox)


class _Talk(socketserver.StreamRequestHandler):
    """One client's session, by RFC 5321."""

    server: MailServer
    to = ""

    def handle(self) -> None:
        self.server.sessions += 1
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line.upper()
            if verb.startswith("RCPT"):
                self.to = line[line.index("<") + 1 : line.index(">")]
            refusal = self.server.refusals.get(self.to) if verb.startswith("RCPT") else None
            if refusal == "" or not self._answer(verb, refusal):
                return

    def _answer(self, verb: str, refusal: str | None) -> bool:
        """Answers one command; False when the session is over."""
        if refusal is not None:
            self._say(refusal)
        elif verb.startswith("DATA"):
            self._say("354 go on")
            self._take()
        else:
            self._say("221 bye" if verb.startswith("QUIT") else "250 ok")
        return not verb.startswith("QUIT")

    def _take(self) -> None:
        lines = iter(self.rfile.readline, b".\r\n")
        body = b"".join(line[1:] if line.startswith(b"..") else line for line in lines)
        message = message_from_bytes(body, policy=default)
        self.server.inbox.append((self.to, message))
        self.server.heard.set()
        self.server.silence.wait(timeout=30)
        self._say("250 taken")

    def _say(self, line: str) -> None:
        try:
            self.wfile.write(f"{line}\r\n".encode())
        except OSError:
            self.server.heard.set()


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server that runs as long as the block."""
    with MailServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.silence.set()
            server.shutdown()
            thread.join()
