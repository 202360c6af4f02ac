"""The page put together from its template, styles and scripts, so that nothing in it can run but its own script."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

_STYLES = ("page", "list", "card", "dialog", "small", "print")
_SCRIPTS = (
    *("dom", "text", "difference", "report", "store", "decisions", "filters", "list", "card", "why", "timeline"),
    *("article", "decide", "silence", "export", "keys", "print", "main"),
)
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def render_page(data: Mapping[str, Any], connect: str = "'none'") -> str:
    """Return the page that shows this data, and may `connect` to nothing but the source named."""
    parts = {
        "policy": content_policy(connect),
        "title": escape(_title(data)),
        "style": _style(),
        "script": _script(),
        "plain": _plain(data),
        "data": _inert({key: value for key, value in data.items() if key != "articles"}),
        "articles": _inert(data["articles"]),
    }
    return _PLACE.sub(lambda match: parts[match[1]], _read("page.html"))


@cache
def content_policy(connect: str = "'none'") -> str:
    """Return the content security policy: the page's own script and style by their hashes, and nothing else."""
    return (
        f"default-src 'none'; script-src {_hash(_script())}; style-src {_hash(_style())}; connect-src {connect}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    return "\n".join(_read(f"styles/{name}.css") for name in _STYLES)


@cache
def _script() -> str:
    modules = "\n".join(_read(f"scripts/{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{modules}}})();\n'


def _inert(data: Mapping[str, Any]) -> str:
    """Return JSON in which nothing can end the element that holds it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _title(data: Mapping[str, Any]) -> str:
    summary = data["report"]["summary"]
    found = summary["discrepancies"]
    return f"{found} {'discrepancy' if found == 1 else 'discrepancies'} in {summary['articles']} articles"


def _plain(data: Mapping[str, Any]) -> str:
    """Return the findings as a plain list, for where scripts do not run."""
    lines = [
        f"<li>{escape(found['severity'])} {escape(found['rule'])} — {escape(found['message'])}</li>"
        for found in data["report"]["discrepancies"]
    ]
    return f"<p>Without JavaScript this page is only a list.</p><ol>{''.join(lines)}</ol>"
