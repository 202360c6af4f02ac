"""The last line of defence: whatever goes wrong ends as one line on stderr and exit code 2, never as a finding."""

import click

from checker.cli.streams import print_problems, warn
from checker.errors import CheckerError

FAILED = 2
INTERRUPTED = 130


class GuardedGroup(click.Group):
    """A group of commands whose errors and crashes exit with 2."""

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
    told = " ".join(f"{type(error).__name__}: {error}".split())
    advice = "please report it with this output" if verbose else "run `checker --traceback …` to see where"
    warn(f"internal error: {told} ({advice})")
