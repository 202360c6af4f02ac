"""How fast the checker is on a file of articles, and how much memory it takes; no part of the tests.

    python tests/benchmarks/speed.py ARTICLES.jsonl [--sizes 100,1000] [--within FIELD] [--repeats 3]

Whole checks are commands started anew, so they include start-up; rooms run one after the other in one process, once,
since a second run would find caches filled. Needs POSIX.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from tabulate import tabulate

_COMMANDS = ("command", "articles", "seconds", "articles/s", "peak MB")
_ROOMS = ("room", "articles", "seconds", "articles/s", "made")
_BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024


class Run(NamedTuple):
    """A command that has ended: seconds on the wall clock, peak memory in megabytes."""

    seconds: float
    megabytes: float


def main() -> None:
    options = _parse_options()
    sizes = [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        batches = [_take(options.articles, size, Path(folder)) for size in (2, *sizes)]
        # A child's peak counts the memory of the process that starts it: commands run before articles are read here.
        print(tabulate(_time_commands(batches, options), headers=_COMMANDS, floatfmt=("", "", ".2f", ".0f", ".0f")))
        print()
        print(tabulate(_time_rooms(batches[-1], options.within), headers=_ROOMS, floatfmt=("", "", ".2f", ".0f", "")))


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure start-up, speed and memory of the checker.")
    parser.add_argument("articles", type=Path, help="a JSONL file, one article a line")
    parser.add_argument("--sizes", default="100,1000", help="articles of a whole check (default: %(default)s)")
    parser.add_argument("--within", metavar="FIELD", help="the field that holds the story")
    parser.add_argument("--repeats", type=int, default=3, help="runs of which the median counts (default: %(default)s)")
    return parser.parse_args()


def _take(articles: Path, count: int, folder: Path) -> Path:
    """Write the first articles into a file of their own and return its path."""
    target = folder / f"{count}.jsonl"
    with articles.open("rb") as lines:
        target.write_bytes(b"".join(islice(lines, count)))
    return target


def _time_commands(batches: Sequence[Path], options: argparse.Namespace) -> Iterator[tuple[object, ...]]:
    """Yield the median time and the highest peak of each command."""
    run = _repeat(["--help"], options.repeats)
    yield ("checker --help", None, run.seconds, None, run.megabytes)
    within = ["--within", options.within] if options.within else []
    for batch in batches:
        count = len(batch.read_bytes().splitlines())
        run = _repeat(["check", str(batch), *within, "--format", "json", "--fail-on", "never"], options.repeats)
        yield ("checker check", count, run.seconds, count / run.seconds, run.megabytes)


def _repeat(arguments: Sequence[str], repeats: int) -> Run:
    runs = [_run(arguments) for _ in range(repeats)]
    return Run(median(run.seconds for run in runs), max(run.megabytes for run in runs))


def _run(arguments: Sequence[str]) -> Run:
    """Run the checker without its output. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "checker", *arguments]
    start = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Run(seconds, usage.ru_maxrss * _BYTES_OF_MAXRSS / 1e6)


def _time_rooms(batch: Path, within: str | None) -> list[tuple[object, ...]]:
    """Return the time that each room takes for the whole batch, and how much it makes of it."""
    from checker.align import align_claims, group_stories
    from checker.claims import claim_types
    from checker.detect import detect_discrepancies
    from checker.extract import extract_claims
    from checker.pipeline import check_articles
    from checker.read import read_articles
    from checker.report import render_report
    from checker.resolve import resolve_mentions
    from checker.rulebook import default_rules_root, load_rules
    from checker.segment import segment_article
    from checker.tag import tag_mentions

    rows: list[tuple[object, ...]] = []
    articles = read_articles([str(batch)], within=within).articles
    types = claim_types()
    rules = load_rules([default_rules_root()], {claim_type.name: claim_type for claim_type in types})

    def time(room: str, work: Callable[[], Any], made: str, size: Callable[[Any], int] = len) -> Any:
        start = perf_counter()
        values = work()
        seconds = perf_counter() - start
        rows.append((room, len(articles), seconds, len(articles) / seconds, f"{size(values):,} {made}"))
        return values

    def each(
        room: str, work: Callable[[Any], Any], values: Sequence[Any], made: str, size: Callable[[Any], int]
    ) -> Any:
        return time(room, lambda: [work(value) for value in values], made, lambda results: sum(map(size, results)))

    start = perf_counter()
    report = check_articles(articles[:1], rules)
    rows.append(("(word lists)", 1, perf_counter() - start, None, None))
    time("read", lambda: read_articles([str(batch)], within=within).articles, "articles")
    documents = each("segment", segment_article, articles, "sentences", lambda document: len(document.sentences))
    tagged = each("tag", tag_mentions, documents, "mentions", lambda found: sum(map(len, found.mentions)))
    resolved = each("resolve", resolve_mentions, tagged, "mentions", lambda found: sum(map(len, found.mentions)))
    claimed = each("extract", extract_claims, resolved, "claims", lambda document: len(document.claims))
    by_id = {document.document.article.id: document for document in claimed}
    grouped = time("group", lambda: group_stories(articles), "stories")
    stories = [[by_id[article.id] for article in story] for story in grouped]
    alignments = time(
        "align", lambda: [found for story in stories for found in align_claims(story, types)], "alignments"
    )
    found = time("detect", lambda: detect_discrepancies(alignments, rules).discrepancies, "discrepancies")
    report = replace(report, discrepancies=found)
    time("report", lambda: render_report(report, "json"), "characters")
    return rows


if __name__ == "__main__":
    main()
