// The search engine that docs/dev/search.md promises: finds and orders. Touches no element, no network, no storage.
let searchEngine = () => {
  const municipality = new Map(); // the entry of each, by its name and the term of it
  let index, find, rank, first, places = () => ({ found: [], words: [] });

  // «Håbo» is not «Habo», but «habo» may be either.
  const named = (word) => municipality.get(word) || municipality.get(termOf(word));

  // The words that tell something, each with whether it may still be growing, and the terms of those that do not.
  function tokens(text, chunks) {
    const telling = [], empties = new Set();
    chunks.forEach((parts, place) => {
      const isLast = !chunks[place + 1] && /\S$/.test(text), joined = parts.join("");
      for (const word of index.terms.has(termOf(joined)) ? [joined] : parts) {
        const term = termOf(word);
        if (index.empty.has(term)) empties.add(term);
        else telling.push([word, isLast]);
      }
    });
    return [telling[0] ? telling : [...empties].map((term) => [term, true]), empties];
  }

  // The query with each doubtful word put right; empty where nothing is doubtful or the right word is not known in writing.
  function meant(found) {
    const words = found.map(({ word, found: terms, isGuess }) => (isGuess ? index.written.get([...terms].sort((one, other) => other[1] - one[1])[0][0]) : word));
    return found.some(({ isGuess }) => isGuess) && words.every(Boolean) ? words.join(" ") : "";
  }

  function search(asked) {
    const text = asked.slice(0, 200); // So many letters are read, and twelve words mended: no text takes long.
    const chunks = wordsOf(text), [telling, empties] = tokens(text, chunks), from = new Map(), here = [];
    const at = places(flat(chunks), municipality, index.held);
    let found;
    function weighed(effort) {
      found = flat(telling.map(([word, isLast], place) => find(word, isLast, place < 12 && effort)));
      return found.map((token) => {
        const own = named(token.word), entry = own || (at.words.includes(token.word) && first + at.found[0].number);
        if (!entry) return rank.weigh(token);
        here.push(entry);
        return rank.weigh(rank.widen(token, index.entries[entry], own ? 1 : 0.8));
      });
    }

    const known = weighed(1), whole = named(text.trim().toLowerCase());
    let scores = rank.ordinary(known, here);
    const danger = rank.staff(scores, known, empties, here);
    for (const entry of here) add(scores, entry, 1.5 / known.length);
    if (whole) add(scores, whole, 2);
    at.found.slice(0, 5).forEach(({ number, name }, order) => {
      if (!from.has(first + number)) add(scores, first + number, 1.5 * at.share - order / 20);
      from.set(first + number, name);
    });
    const guessed = !scores.size;
    if (guessed) scores = rank.ordinary(weighed(2), here);
    const hits = [], least = Float64Array.from(scores.values()).sort().slice(-20)[0]; // To order all would take longer than to find them.
    scores.forEach((score, entry) => { if (score >= least) hits.push({ via: from.get(entry) || "", score, entry, ...index.entries[entry] }); });
    return {
      danger,
      hits: hits.sort((one, other) => other.score - one.score || one.entry - other.entry).slice(0, 20),
      meant: meant(found),
      guessed,
      words: { has: (term) => found.some((token) => token.found.has(term)) },
    };
  }

  // The text in pieces, each with whether it is a word that matched; few pieces, since each is drawn by itself.
  function marked(text, words) {
    let plain = ["", false];
    const pieces = [plain];
    for (const part of text.split(APART)) {
      if (words.has(termOf(part))) pieces.push([part, true], plain = ["", false]);
      else plain[0] += part;
    }
    return pieces;
  }

  return {
    load: (get) => get("/sok/index.txt").then((text) => {
      index = unpack(text);
      find = lookup(index);
      rank = searchRank(index);
      index.entries.forEach(({ kind, title }, entry) => {
        if (kind !== "kommun") return;
        first = first || entry;
        municipality.set(termOf(title), entry).set(title.toLowerCase(), entry);
      });
    }),
    loadPlaces: (get) => get("/sok/orter.txt").then((text) => { places = searchPlaces(text); }),
    search,
    marked,
  };
};
