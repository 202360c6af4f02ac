"""`checker completion`: what a shell needs to complete commands and options."""

import click

from checker.cli.streams import emit

_SHELLS = ("bash", "fish", "zsh")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
def completion_command(shell: str) -> None:
    """Print the script that completes commands and options, for a SHELL to read."""
    from click.shell_completion import get_completion_class

    program = click.get_current_context().find_root().command
    completion = get_completion_class(shell)
    if completion is not None:
        emit(completion(program, {}, "checker", "_CHECKER_COMPLETE").source() + "\n")
