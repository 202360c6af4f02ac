"""`checker claims`: the claims that articles make, before any comparison."""

import click

from checker.cli.guard import FAILED
from checker.cli.sources import read_batch
from checker.cli.streams import emit, print_problems
from checker.report import CLAIM_FORMATS, render_claims


@click.command("claims")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", type=click.Choice(CLAIM_FORMATS), default="jsonl", show_default=True)
def claims_command(paths: tuple[str, ...], format: str) -> None:
    """Print the claims extracted from the articles in PATHS, one a line."""
    from checker.pipeline import claims_of

    intake = read_batch(paths)
    print_problems(intake.problems)
    emit(render_claims(claims_of(intake.articles), format))
    click.get_current_context().exit(FAILED if intake.problems or not intake.articles else 0)
