"""How long each format takes for 1,000 discrepancies, in processor time: `python tests/benchmarks/formats.py`."""

import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hand_built import discrepancy, report

from checker.claims import claim_types
from checker.report import FORMATS, Page, record_report, render_report
from checker.rulebook import default_rules_root, load_rules

NUMBER = 1000


def main() -> None:
    """Print milliseconds and size for each format, the best of three."""
    rules = load_rules([default_rules_root()], {one.name: one for one in claim_types()})
    found = [replace(discrepancy(rule=rules[n % len(rules)].id), fingerprint=f"{n:016x}") for n in range(NUMBER)]
    whole = report(*found)
    record = record_report(whole)
    print(f"{'format':10} {'ms':>6} {'kB':>6}")
    for name in FORMATS:
        times = []
        for _ in range(3):
            start = process_time()
            text = render_report(whole if name == "html" else record, name, Page(rules=rules))
            times.append(process_time() - start)
        print(f"{name:10} {min(times) * 1000:6.0f} {len(text.encode()) / 1000:6.0f}")


if __name__ == "__main__":
    main()
