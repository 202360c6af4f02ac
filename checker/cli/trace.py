"""`checker trace`: what every stage makes of an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from checker.cli.guard import FAILED
from checker.cli.sources import read_batch
from checker.cli.streams import emit, print_problems

if TYPE_CHECKING:
    from checker.model import Article


@click.command("trace")
@click.argument("article")
def trace_command(article: str) -> None:
    """Show each stage for one ARTICLE: sentences, mentions, claims, slots."""
    intake = read_batch([article])
    print_problems(intake.problems)
    emit("\n".join("".join(_lines(found)) for found in intake.articles))
    click.get_current_context().exit(FAILED if intake.problems or not intake.articles else 0)


def _lines(article: Article) -> Iterator[str]:
    from checker.pipeline import trace_article

    for line in trace_article(article):
        yield f"{line}\n"
