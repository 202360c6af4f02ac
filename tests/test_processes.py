"""Several processes give what one gives: the same results in the same order, whatever becomes of a process."""

import os
import signal

import pytest

from checker.model import Article
from checker.pipeline import check
from checker.processes import map_values
from checker.report import render_report

PARENT = os.getpid()
NUMBERS = range(50)


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def square_or_die(number: int) -> int:
    """Return the square of a number, unless this is another process and the number is 40."""
    if number == 40 and os.getpid() != PARENT:
        os._exit(1)
    return square(number)


def refuse(number: int) -> int:
    """Raise ValueError for 40."""
    if number == 40:
        raise ValueError(number)
    return number


def ends_at_an_interrupt(_: int) -> bool:
    """Return whether another process than this one ends at once when somebody interrupts."""
    return os.getpid() == PARENT or signal.getsignal(signal.SIGINT) is signal.SIG_DFL


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 16, 17, 50])
def test_results_come_in_the_order_of_the_values(count: int, jobs: int) -> None:
    """The number of processes changes nothing."""
    assert map_values(square, NUMBERS[:count], jobs) == [number * number for number in NUMBERS[:count]]


def test_a_process_that_is_killed_loses_nothing() -> None:
    """What it had in hand is done again by the process that waits."""
    assert map_values(square_or_die, NUMBERS, 2) == [number * number for number in NUMBERS]


def test_no_process_goes_on_after_an_interrupt() -> None:
    """The batches in hand and in the queue may take a minute, which nobody waits for."""
    assert all(map_values(ends_at_an_interrupt, NUMBERS, 2))


def test_an_error_in_a_process_is_an_error() -> None:
    """It is raised as if one process did all."""
    with pytest.raises(ValueError, match="40"):
        map_values(refuse, NUMBERS, 2)


def test_a_system_without_processes_does_all_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """No shared semaphores, no second process, the same results."""

    def unable(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", unable)
    assert map_values(square, NUMBERS, 2) == [number * number for number in NUMBERS]


def test_a_report_is_the_same_from_one_process_and_from_two() -> None:
    """Byte for byte, with discrepancies between articles that different processes read."""
    articles = [
        Article(
            id=f"{number:02}",
            text=f"“The dam will hold until {['March', 'August'][number % 2]},” Wanjiru Otieno told reporters. "
            f"Transport Minister Joao Prates, {40 + number % 3}, left Maputo on Tuesday.",
            source=f"Paper {number}",
            story="dam",
        )
        for number in range(40)
    ]
    one, two = (render_report(check(articles, jobs=jobs), "json") for jobs in (1, 2))
    assert one == two
    assert '"discrepancies": [\n' in one
