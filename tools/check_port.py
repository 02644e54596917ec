"""Stops with a plain sentence when the port that the demo wants is taken: check_port.py PORT"""

import socket
import sys


def main(port: str) -> str | None:
    """None when a server can listen on the port, otherwise what to do about it."""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT must be a number from 1 to 65535, not {port}."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except OSError:
            return f"Port {port} is taken or not allowed. Try another: PORT=8001 make demo"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
