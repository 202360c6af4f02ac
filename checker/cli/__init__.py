"""The command line: the only place that prints, exits, and reads the environment."""

import click

from checker import __version__
from checker.cli.baseline import baseline_command
from checker.cli.check import check_command
from checker.cli.claims import claims_command
from checker.cli.completion import completion_command
from checker.cli.explain import explain_command
from checker.cli.guard import GuardedGroup
from checker.cli.review import review_command
from checker.cli.rules import rules_command
from checker.cli.saved import diff_command, report_command
from checker.cli.settings import settings_command
from checker.cli.streams import prepare_streams
from checker.cli.test import test_command
from checker.cli.trace import trace_command


@click.group(cls=GuardedGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="checker")
@click.option("--traceback", is_flag=True, help="Show where an internal error happened.")
def main(*, traceback: bool) -> None:  # noqa: ARG001 (read by the group)
    """Find where news articles contradict each other."""
    prepare_streams()


for _command in (
    baseline_command,
    check_command,
    claims_command,
    completion_command,
    diff_command,
    explain_command,
    report_command,
    review_command,
    rules_command,
    settings_command,
    test_command,
    trace_command,
):
    main.add_command(_command)
