"""Several processes for work on many values, each of which stands alone; the results are those of one process."""

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")

_BATCH = 16  # values handed over at once: few enough that all processes end together


def map_values(
    work: Callable[[Value], Result],
    values: Sequence[Value],
    jobs: int,
    tell: Callable[[int], None] | None = None,
) -> list[Result]:
    """Return what `work`, a function of a module, makes of each value, in order, done by up to `jobs` processes.

    `tell` is called with how many are done, now and then.
    """
    batches = [values[start : start + _BATCH] for start in range(0, len(values), _BATCH)]
    done: list[Result] = []
    for results in _work_batches(work, batches, jobs):
        done += results
        if tell:
            tell(len(done))
    return done


def _work_batches(
    work: Callable[[Value], Result], batches: Sequence[Sequence[Value]], jobs: int
) -> Iterator[list[Result]]:
    # The first one here, so that processes that are copies of this one share the word lists.
    yield from (_work_all(work, batch) for batch in batches[:1])
    others = batches[1:]
    if not others:
        return
    try:
        pool = ProcessPoolExecutor(min(jobs, len(others)), initializer=_prepare) if jobs > 1 else None
    except (ImportError, NotImplementedError, OSError):  # a system without shared semaphores
        pool = None
    if pool is None:
        yield from (_work_all(work, batch) for batch in others)
        return
    with pool:
        try:
            yield from _collect(pool, work, others)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _collect(
    pool: ProcessPoolExecutor, work: Callable[[Value], Result], batches: Sequence[Sequence[Value]]
) -> Iterator[list[Result]]:
    """Yield the results of each batch; what a process leaves that the system ended is done here."""
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
