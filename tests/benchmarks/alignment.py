"""How well alignment by itself finds changed facts: `alignment.py DATA_DIR [--show N] [--parts]`.

Every pair of two articles whose values differ is ranked by its score, the weights fitted on other stories. Printed is
the share of the injected facts found where 6, 12, 25 and 50 pairs of the untouched articles that are no contradiction
rank as high. With --parts the signs are left out one group at a time.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from fit_alignment import cross_validate
from labelled_pairs import TYPES, Labelled, labelled_pairs

PLACES = (1, 3, 6, 12, 25, 50)
PARTS = {
    "all signs": (),
    "without the words of the sentence": ("wide", "shared weight"),
    "without best matches": ("mutual best", "margin"),
    "without agreeing partners": ("partner", "partner fits as well", "one known", "both known"),
    "without support in the story": ("less stated", "stated once", "less support", "support fits"),
    "without acts": ("same act", "same first act", "other acts", "strange acts", "both said", "one said"),
    "without participants": ("shared participants", "other participants", "same agent", "other agent"),
    "without the day of publication": ("one on publication",),
    "without forms": ("same grain", "vague", "open", "apart", "same head", "other bound", "one of two"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the alignment of events.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--type", default="event", choices=TYPES, help="the claim type")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the N highest false pairs")
    parser.add_argument("--parts", action="store_true", help="print what each group of signs adds")
    options = parser.parse_args()
    untouched, injected, injections = labelled_pairs(options.folder, options.type)
    print(f"{len(untouched)} pairs, {sum(row.contradicts for row in untouched)} contradictions, "
          f"{len({row.injection for row in injected})} of {len(injections)} injections extracted")  # fmt: skip
    print("recall at false pairs", *PLACES, sep="\t")
    for name, left_out in PARTS.items() if options.parts else [("all signs", ())]:
        _print(name, untouched, injected, injections, frozenset(left_out), options.show)


def _print(
    name: str,
    untouched: Sequence[Labelled],
    injected: Sequence[Labelled],
    injections: Sequence[str],
    left_out: frozenset[str],
    show: int,
) -> None:
    scored, best = cross_validate(untouched, injected, left_out)
    false = [(value, row) for value, row in scored if not row.contradicts]
    found = [sum(value > false[place - 1][0] for value in best.values()) / len(injections) for place in PLACES]
    print(name, *(f"{share:.2f}" for share in found), sep="\t")
    print("thresholds", *(f"{false[place - 1][0]:.3f}" for place in PLACES), sep="\t")
    for value, row in false[:show]:
        print(f"{value:.3f} {row.story} {row.shown}\n     {_told(row)}\n")


def _told(row: Labelled) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in row.features.items() if value)


if __name__ == "__main__":
    main()
