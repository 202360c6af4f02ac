"""The page as a web application for one person on one machine: everything else is refused."""

from secrets import compare_digest

from flask import Flask, Response, abort, jsonify, request
from werkzeug.exceptions import HTTPException

from checker.errors import CheckerError
from checker.report.html import content_policy, render_page
from checker.review.changes import read_changes
from checker.review.desk import Desk

_OWN = "'self'"
_LARGEST = 16 * 2**20  # bytes of a request


def create_app(desk: Desk, token: str, port: int, who: str = "") -> Flask:
    """Return the application; its addresses begin with the token, and it answers only as this machine's `port`.

    `who` signs the decisions where the page gives no name.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = _LARGEST
    hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    @app.before_request
    def refuse_strangers() -> None:
        _refuse_strangers(hosts, token)

    @app.get("/<_token>/")
    def page(_token: str) -> str:
        return render_page(desk.data(), connect=_OWN)

    @app.get("/<_token>/report")
    def report(_token: str) -> Response:
        return Response(status=204) if request.args.get("seen") == desk.key() else jsonify(desk.data())

    @app.post("/<_token>/decisions")
    def decisions(_token: str) -> Response:
        body = request.get_json()
        current = desk.key() == body.get("seen") if isinstance(body, dict) else False
        desk.decide(read_changes(body, who))
        return jsonify({"key": desk.key() if current else None})

    app.after_request(_close_off)
    app.register_error_handler(CheckerError, _tell_problems)
    app.register_error_handler(OSError, _tell_unwritable)
    app.register_error_handler(HTTPException, _tell_refusal)
    return app


def _refuse_strangers(hosts: set[str], token: str) -> None:
    """Refuse other names of this machine, other pages' requests, and whoever does not know the token."""
    origins = {f"http://{host}" for host in hosts}
    if request.host not in hosts:
        abort(403, "this is not the address of the review")
    if request.headers.get("Origin") not in (origins if request.method == "POST" else {None, *origins}):
        abort(403, "the request comes from another page")
    first = request.path.split("/")[1]
    if not compare_digest(first.encode(), token.encode()):
        abort(403, "the token is missing or wrong: use the address that the program has printed")


def _close_off(response: Response) -> Response:
    """Let nothing but the page's own script run, and nobody else hold or keep the page."""
    response.headers["Content-Security-Policy"] = f"{content_policy(_OWN)}; frame-ancestors 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    return response


def _refusal(status: int, reason: str) -> Response:
    response = jsonify({"error": reason})
    response.status_code = status
    return response


def _tell_problems(error: CheckerError) -> Response:
    return _refusal(400, "; ".join(map(str, error.problems)))


def _tell_unwritable(error: OSError) -> Response:
    return _refusal(500, f"{error.filename or 'the decisions file'}: {error.strerror or 'cannot be written'}")


def _tell_refusal(error: HTTPException) -> Response:
    return _refusal(error.code or 500, error.description or error.name)
