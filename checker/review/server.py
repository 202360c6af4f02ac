"""The web server: on this machine's own address only, quiet, until it is interrupted."""

from collections.abc import Callable
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
        self._server = make_server(LOOPBACK, port, _unready, threaded=True, request_handler=_QuietHandler)
        self.port = self._server.server_port
        self._server.app = application(self.port)

    def run(self) -> None:
        """Answer until `stop` is called or the program is interrupted."""
        try:
            self._server.serve_forever()
        finally:
            self._server.server_close()

    def stop(self) -> None:
        """End `run`, from another thread."""
        self._server.shutdown()


def _unready(_environ: object, _start: object) -> list[bytes]:
    return []
