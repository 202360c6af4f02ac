/* Which words set one wording apart from another. */

const LONGEST_COMPARED = 160; // words

function tokens(text) {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) || [];
}

function isWord(token) {
  return /[\p{L}\p{N}]/u.test(token);
}

/* Return the surface as pairs [text, whether it differs]. What sets its value apart decides, where the surface has
   those words: "former minister Ada Lang" against "Ada Lange" differs in the name. Else the words of the surfaces do. */
function markedWords(surface, value, rivals) {
  const pieces = tokens(surface);
  const telling = new Set(differingWords(value, rivals.map((rival) => rival.value)).map((word) => word.toLowerCase()));
  let differing = wordPlaces(pieces).filter((place) => telling.has(pieces[place].toLowerCase()));
  if (!differing.length) differing = differingPlaces(pieces, rivals.map((rival) => rival.surface));
  return differing.length ? joinRuns(pieces, new Set(differing)) : [[surface, true]];
}

function differingWords(text, others) {
  const pieces = tokens(text);
  return differingPlaces(pieces, others).map((place) => pieces[place]);
}

/* The places of words that the nearest of the other wordings does not have. */
function differingPlaces(pieces, others) {
  const places = wordPlaces(pieces);
  const kept = others.map((other) => commonPlaces(pieces, places, other)).sort((one, two) => two.size - one.size)[0];
  return places.filter((place) => kept && !kept.has(place));
}

function wordPlaces(pieces) {
  return pieces.flatMap((piece, place) => (isWord(piece) ? [place] : []));
}

function joinRuns(pieces, differing) {
  const runs = [];
  pieces.forEach((piece, place) => {
    const inside = !isWord(piece) && differing.has(place - 1) && differing.has(place + 1) && /^\s+$/.test(piece);
    const differs = differing.has(place) || inside;
    if (runs.length && runs.at(-1)[1] === differs) runs.at(-1)[0] += piece;
    else runs.push([piece, differs]);
  });
  return runs;
}

/* The longest common subsequence of the words, as places in the first wording. */
function commonPlaces(pieces, places, other) {
  const mine = places.map((place) => pieces[place].toLowerCase());
  const theirs = tokens(other).filter(isWord).map((word) => word.toLowerCase());
  if (mine.length > LONGEST_COMPARED || theirs.length > LONGEST_COMPARED) return new Set();
  const lengths = commonLengths(mine, theirs);
  const kept = new Set();
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i] === theirs[j]) kept.add(places[i]), i++, j++;
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
    else j++;
  }
  return kept;
}

function commonLengths(mine, theirs) {
  const lengths = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      lengths[i][j] = mine[i] === theirs[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}
