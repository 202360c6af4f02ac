"""The review in the browser: the report as a page on this machine, whose decisions go straight to their file."""

from checker.review.app import create_app
from checker.review.desk import Desk
from checker.review.server import Server

__all__ = ["Desk", "Server", "create_app"]
