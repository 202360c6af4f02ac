"""Several processes for work on many values, each of which stands alone; the results are those of one process."""

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Value = TypeVar("Value")
Result = TypeVar("Result")

_BATCH = 16  # of size one, handed over at once: few enough that all processes end together


def map_values(
    work: Callable[[Value], Result],
    values: Sequence[Value],
    jobs: int,
    tell: Callable[[int], None] | None = None,
    size: Callable[[Value], int] = lambda _: 1,
) -> list[Result]:
    """Return what `work`, which other processes must know, makes of each value, in order, by up to `jobs` processes.

    `tell` is called now and then with how much is done, as the sum of the sizes.
    """
    batches = _divide(values, size)
    done: list[Result] = []
    finished = 0
    for batch, results in zip(batches, _work_batches(work, batches, jobs), strict=True):
        done += results
        finished += sum(map(size, batch))
        if tell:
            tell(finished)
    return done


def _divide(values: Sequence[Value], size: Callable[[Value], int]) -> list[list[Value]]:
    """Return the values in batches that are large enough, in order."""
    batches: list[list[Value]] = []
    room = 0
    for value in values:
        if room <= 0:
            batches.append([])
            room = _BATCH
        batches[-1].append(value)
        room -= size(value)
    return batches


def _work_batches(
    work: Callable[[Value], Result], batches: Sequence[Sequence[Value]], jobs: int
) -> Iterator[list[Result]]:
    # The first one here, so that processes that are copies of this one share the word lists.
    yield from (_work_all(work, batch) for batch in batches[:1])
    others = batches[1:]
    if not others:
        return
    pool = _start_pool(min(jobs, len(others)))
    if pool is None:
        yield from (_work_all(work, batch) for batch in others)
        return
    with pool:
        try:
            yield from _collect(pool, work, others)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _start_pool(jobs: int) -> "ProcessPoolExecutor | None":
    """Return a pool of processes; None for a single one, or on a system without shared semaphores."""
    if jobs < 2:
        return None
    try:
        from concurrent.futures import ProcessPoolExecutor  # takes as long to import as some rooms

        return ProcessPoolExecutor(jobs, initializer=_prepare)
    except (ImportError, NotImplementedError, OSError):
        return None


def _collect(
    pool: "ProcessPoolExecutor", work: Callable[[Value], Result], batches: Sequence[Sequence[Value]]
) -> Iterator[list[Result]]:
    """Yield the results of each batch; what a process leaves that the system ended is done here."""
    from concurrent.futures.process import BrokenProcessPool

    futures: list[Future[list[Result]] | None] = []
    for batch in batches:
        try:
            futures.append(pool.submit(_work_all, work, batch))
        except (BrokenProcessPool, OSError):
            futures.append(None)
    for position, batch in enumerate(batches):
        future, futures[position] = futures[position], None  # a result that is passed on need not be kept
        try:
            yield future.result() if future else _work_all(work, batch)
        except BrokenProcessPool:
            yield _work_all(work, batch)


def _prepare() -> None:
    """End without a word at an interrupt, and search for no reference cycles: frozen values have none."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()


def _work_all(work: Callable[[Value], Result], values: Sequence[Value]) -> list[Result]:
    return [work(value) for value in values]
