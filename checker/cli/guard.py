"""The last line of defence: whatever goes wrong ends as one line on stderr and exit code 2, never as a finding."""

import click

from checker.cli.streams import print_problems, warn
from checker.errors import CheckerError

FAILED = 2
INTERRUPTED = 130


class GuardedGroup(click.Group):
    """A group of commands whose errors and crashes exit with 2."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; help that cannot be written is no finding either."""
        try:
            return super().parse_args(ctx, args)
        except OSError as error:
            warn(f"error: standard output: {error.strerror}")
            ctx.exit(FAILED)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except CheckerError as error:
            print_problems(error.problems)
            ctx.exit(FAILED)
        except KeyboardInterrupt:
            warn("interrupted")
            ctx.exit(INTERRUPTED)
        except Exception as error:
            _report_crash(error, verbose=ctx.params["traceback"])
            ctx.exit(FAILED)


def _report_crash(error: Exception, *, verbose: bool) -> None:
    import traceback

    if verbose:
        warn("".join(traceback.format_exception(error)).rstrip("\n"))
    notes = getattr(error, "__notes__", ())
    told = " ".join(" ".join((f"{type(error).__name__}: {error}", *notes)).split())
    advice = "please report it with this output" if verbose else "run `checker --traceback …` to see where"
    warn(f"internal error: {told} ({advice})")
