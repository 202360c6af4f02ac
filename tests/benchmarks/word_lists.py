"""Make word lists from WordNet anew: `word_lists.py predicates|opposites|things [--wordnet DIR] [--write]`.

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
# The share of the uses of a word that have the meaning by which it is listed, where one or two meanings can be.
LEAST_SHARE = {1: 0.3, 2: 0.1}
# The things of which news names one kind for another, by the words of WordNet that stand above them; places, which are
# named after what the house holds, are known by their second meaning, too.
SITES = {
    "facility": "building stadium bridge establishment.4 building_complex housing tower facility",
    "road": "road waterway",
    "grounds": "tract",
}
NO_SITES = frozenset(("post", "joint", "network", "site", "office", "home", "field", "ministry", "cup", "line"))
THINGS = {
    "vessel": "vessel.2",
    "vehicle": "vehicle public_transport",
    "weapon": "weapon weaponry explosive",
    "body part": "body_part",
    "animal": "animal",
    "colour": "color",
    "garment": "clothing footwear headdress",
    "instrument": "musical_instrument",
    "sport": "athletic_game sport",
    "disease": "illness",
    "material": "metallic_element alloy building_material fabric plastic",
    "worker": "professional skilled_worker farmer athlete entertainer student clergyman",
    "crime": "crime felony homicide",
    "drug": "drug",
    "food": "food food.2 beverage",
    "plant": "vascular_plant",
    "furniture": "furniture",
    "jewel": "jewelry",
}
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
    parser.add_argument("name", choices=("predicates", "opposites", "things"))
    parser.add_argument("--wordnet", type=Path, default=WORDNET)
    parser.add_argument("--write", action="store_true", help="replace the rows of the lexicon")
    options = parser.parse_args()
    path = Path(checker.lexicon.__file__).parent / f"{options.name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    header, known = [line for line in lines if line[0] == "#"], {line for line in lines if line[0] != "#"}
    made = {"predicates": predicates, "opposites": opposites, "things": things}[options.name](options.wordnet, known)
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


def things(wordnet: Path, known: set[str]) -> set[str]:
    """Return nouns of things with the chain of kinds down to theirs, and those compiled by hand."""
    synsets, senses, shares = _read(wordnet, "noun"), _index(wordnet, "noun"), _shares(wordnet)
    kinds: dict[str, list[str]] = defaultdict(list)
    for offset, synset in sorted(synsets.items()):
        for link in synset.pointers:
            if link.symbol == "@":
                kinds[link.synset].append(offset)
    rows = {line.split("\t")[0]: line for line in known if _is_by_hand(*line.split("\t"))}
    for most, roots in ((2, SITES), (1, THINGS)):
        for name, tops in roots.items():
            for top in tops.split():
                word, _, sense = top.partition(".")
                below = _below(synsets, kinds, senses[word][int(sense or 1) - 1], (name,))
                for offset, chain in below:
                    for noun in synsets[offset].words:
                        meanings = senses.get(noun, [])[:most]
                        share = shares[noun, meanings.index(offset)] if offset in meanings else 0
                        if share >= LEAST_SHARE[most] and _is_common(noun):
                            rows.setdefault(noun, f"{noun}\t{'/'.join(chain)}")
    return {*rows.values()}


def _is_by_hand(noun: str, kind: str) -> bool:
    return "/" not in kind or kind.partition("/")[2] == noun


def _below(
    synsets: Mapping[str, Synset], kinds: Mapping[str, list[str]], top: str, chain: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a synset and all that are kinds of it, each with the chain of first words that leads to it."""
    chain = (*chain, synsets[top].words[0].replace("_", " "))
    yield top, chain
    for kind in kinds.get(top, ()):
        yield from _below(synsets, kinds, kind, chain)


def _is_common(noun: str) -> bool:
    return (
        noun not in NO_SITES
        and noun in load_words("common_words")
        and noun not in load_words("word_classes")
        and len(noun) >= SHORTEST
    )


def _shares(wordnet: Path) -> Mapping[tuple[str, int], float]:
    """Return which share of the uses of each word has each of its meanings as a noun; a use of each is added."""
    every, nouns = Counter[str](), Counter[tuple[str, int]]()
    for part in ("noun", "verb", "adj", "adv"):
        for word, offsets in _index(wordnet, part).items():
            every[word] += part != "noun" or 1
            if part == "noun":
                nouns.update({(word, sense): 1 for sense in range(min(len(offsets), 2))})
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, sense, count = line.split()
        word, _, rest = key.partition("%")
        every[word] += int(count)
        nouns[word, int(sense) - 1] += int(count) if rest.startswith("1") else 0
    return defaultdict(float, {key: count / every[key[0]] for key, count in nouns.items()})


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
