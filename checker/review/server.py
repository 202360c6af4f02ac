"""The web server: on this machine's own address only, quiet, until it is interrupted."""

from collections.abc import Callable
from socket import AF_INET, SOCK_STREAM, socket
from wsgiref.types import WSGIApplication

from werkzeug.serving import WSGIRequestHandler, make_server

LOOPBACK = "127.0.0.1"


class _QuietHandler(WSGIRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: the address holds the token."""


class Server:
    """A server that has its port from the start, so that the application knows its own address."""

    def __init__(self, application: Callable[[int], WSGIApplication], port: int = 0) -> None:
        """Listen on a port, any free one for 0; raises OSError where it is taken."""
        with socket(AF_INET, SOCK_STREAM) as listening:
            listening.bind((LOOPBACK, port))
            listening.listen()
            self.port = listening.getsockname()[1]
            self._server = make_server(
                LOOPBACK,
                self.port,
                application(self.port),
                threaded=True,
                request_handler=_QuietHandler,
                fd=listening.fileno(),
            )

    def run(self) -> None:
        """Answer until `stop` is called or the program is interrupted."""
        self._server.serve_forever()

    def stop(self) -> None:
        """End `run`, from another thread."""
        self._server.shutdown()
