"""Make the word lists that come from WordNet anew: `word_lists.py predicates|opposites [--wordnet DIR] [--write]`.

Without --write it tells how the lists differ from what WordNet 3.0 gives (Debian wordnet-base). Of `opposites` the axes
of two words, "absorb/emit", are made, but for those left out by hand because both words can be true of one thing; the
axes of one word, "approve", are pairs compiled by hand and stay as they are.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import checker.lexicon
from checker.lexicon import load_words

WORDNET = Path("/usr/share/wordnet")
ACT, EVENT, FEELING, POSSESSION, PHENOMENON = 4, 11, 22, 10, 19
NOUNS_OF_ACTS = {ACT, EVENT, FEELING, POSSESSION, PHENOMENON}  # files of nouns: act, event, process, communication …
TOO_COMMON = frozenset(
    [
        "be",
        "have",
        "do",
        "get",
        "go",
        "make",
        "take",
        "can",
        "will",
        "may",
        "give",
        "let",
        "put",
        "keep",
        "seem",
        "become",
        "need",
        "use",
        "come",
        "see",
        "want",
        "look",
        "try",
        "help",
        "like",
        "think",
        "know",
        "feel",
        "mean",
        "find",
        "show",
        "leave",
        "turn",
        "state",
    ]
)
SHORTEST = 3  # letters


class Pointer(NamedTuple):
    """A link of WordNet: its symbol, the synset and the kind of word it leads to, and the numbers of both words."""

    symbol: str
    synset: str
    part: str
    source: int
    target: int


class Synset(NamedTuple):
    """Words of one meaning with the file they stand in and their links."""

    file: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description="Make word lists anew from WordNet.")
    parser.add_argument("name", choices=("predicates", "opposites"))
    parser.add_argument("--wordnet", type=Path, default=WORDNET)
    parser.add_argument("--write", action="store_true", help="replace the rows of the lexicon")
    options = parser.parse_args()
    path = Path(checker.lexicon.__file__).parent / f"{options.name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    header, known = [line for line in lines if line[0] == "#"], {line for line in lines if line[0] != "#"}
    made = {"predicates": predicates, "opposites": opposites}[options.name](options.wordnet, known)
    print(f"{len(made)} rows, {len(made - known)} new, {len(known - made)} gone")
    if options.write:
        path.write_text("\n".join([*header, *sorted(made)]) + "\n", encoding="utf-8")


def predicates(wordnet: Path, _known: set[str]) -> set[str]:
    """Return verbs with the most frequent verb of their first synset, nouns of acts with that of their verb."""
    synsets, nouns = _read(wordnet, "verb"), _read(wordnet, "noun")
    counts = _counts(wordnet)
    first = {
        verb: offsets[0]
        for verb, offsets in _index(wordnet, "verb").items()
        if verb.isalpha() and verb not in TOO_COMMON and counts[verb]
    }
    rows: dict[str, tuple[str, str]] = {}
    for verb, offset in first.items():
        same = [word for word in synsets[offset].words if first.get(word) == offset]
        rows[verb] = (max(same, key=lambda word: (counts[word], word)) if same else verb, "v")
    for noun, offsets in _index(wordnet, "noun").items():
        verb = _verb_of(noun, nouns[offsets[0]], synsets, first, counts) if noun.isalpha() else ""
        if verb:
            rows[noun] = (rows[noun][0], "vn") if noun in rows else (rows[verb][0], "n")
    for line in (wordnet / "verb.exc").read_text(encoding="utf-8").splitlines():
        form, base = line.split()[:2]
        if form.isalpha() and base in first and form not in rows:
            rows[form] = (rows[base][0], "v")
    return {f"{word}\t{act}\t{part}" for word, (act, part) in rows.items()}


def _verb_of(
    noun: str, synset: Synset, verbs: Mapping[str, Synset], first: Mapping[str, str], counts: Counter[str]
) -> str:
    """Return the verb that a noun of an act comes from, empty where it is none."""
    if synset.file not in NOUNS_OF_ACTS:
        return ""
    related = [
        verbs[link.synset].words[link.target - 1]
        for link in synset.pointers
        if link.symbol == "+" and link.part == "v" and link.source and synset.words[link.source - 1] == noun
    ]
    related = [verb for verb in related if verb in first]
    return max(related, key=lambda verb: (verb[:4] == noun[:4], counts[verb], verb)) if related else ""


def opposites(wordnet: Path, known: set[str]) -> set[str]:
    """Return the pairs compiled by hand and those antonymous verbs of WordNet that they do not hold."""
    by_hand = {line for line in known if "/" not in line.split("\t")[1]}
    poles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for line in by_hand:
        word, axis, pole = line.split("\t")
        poles[word].add((axis, pole))
    common = load_words("common_words")
    pairs = {
        (first, second)
        for first, second in _antonyms(_read(wordnet, "verb"))
        if first < second
        and all(part in common for part in f"{first} {second}".split())
        and min(len(first), len(second)) >= SHORTEST
        and not any(a == b and p != q for a, p in poles[first] for b, q in poles[second])
    }
    rows = {(word, f"{a}/{b}", pole) for a, b in pairs for word, pole in ((a, "+"), (b, "-"))}
    kept = {line.split("\t")[1] for line in known}
    return by_hand | {"\t".join(row) for row in rows if row[1] in kept}


def _antonyms(synsets: Mapping[str, Synset]) -> Iterator[tuple[str, str]]:
    for synset in synsets.values():
        for link in synset.pointers:
            if link.symbol == "!" and link.part == "v":
                words = (synset.words[link.source - 1], synsets[link.synset].words[link.target - 1])
                yield words[0].replace("_", " "), words[1].replace("_", " ")


def _read(wordnet: Path, part: str) -> dict[str, Synset]:
    """Read a data file of WordNet: the synsets by offset."""
    found: dict[str, Synset] = {}
    for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split("|")[0].split()
            end = 4 + 2 * int(fields[3], 16)
            words = tuple(re.sub(r"\(.*?\)", "", word).lower() for word in fields[4:end:2])
            links = [fields[end + 1 + 4 * n : end + 5 + 4 * n] for n in range(int(fields[end]))]
            pointers = tuple(Pointer(s, o, p, int(ends[:2], 16), int(ends[2:], 16)) for s, o, p, ends in links)
            found[fields[0]] = Synset(int(fields[1]), words, pointers)
    return found


def _index(wordnet: Path, part: str) -> dict[str, list[str]]:
    """Read an index file of WordNet: the offsets of the synsets of each word, the most frequent first."""
    found: dict[str, list[str]] = {}
    for line in (wordnet / f"index.{part}").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            found[fields[0]] = fields[6 + int(fields[3]) :]
    return found


def _counts(wordnet: Path) -> Counter[str]:
    """Return how often each verb was met in the texts that WordNet was counted on."""
    counts: Counter[str] = Counter()
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        counts[word] += int(count) if sense.startswith("2") else 0
    return counts


if __name__ == "__main__":
    main()
