// The search engine that docs/dev/search.md promises: finds and orders. Touches no element, no network, no storage.
const searchEngine = () => {
  const MOST = 20, NOWHERE = () => ({ found: [], words: [] });
  const municipality = new Map(); // the entry of each, by its name and the term of it
  let index, find, rank, first, places = NOWHERE;

  // The words that tell something, each with whether it may still be growing, and the terms of those that do not.
  function tokens(words) {
    const telling = [], empties = new Set(), chunks = analyse.words(words);
    chunks.forEach((parts, place) => {
      const isLast = place === chunks.length - 1 && !/\s$/.test(words), joined = parts.join("");
      for (const word of index.written.has(analyse.term(joined)) ? [joined] : parts) {
        const term = analyse.term(word);
        if (index.empty.has(term)) empties.add(term);
        else telling.push([word, isLast]);
      }
    });
    return [telling.length ? telling : Array.from(empties, (term) => [term, true]), empties];
  }

  // «Håbo» is not «Habo», but «habo» may be either.
  const named = (word) => municipality.get(word) || municipality.get(analyse.term(word));

  // The query with each doubtful word put right; empty where nothing is doubtful or the right word is not known in writing.
  function meant(found) {
    const words = found.map(({ word, found: terms, isGuess }) => {
      const best = Array.from(terms).sort((one, other) => other[1] - one[1])[0];
      return isGuess ? index.written.get((best || [])[0]) : word;
    });
    return found.some(({ isGuess }) => isGuess) && words.every(Boolean) ? words.join(" ") : "";
  }

  function search(words) {
    const [telling, empties] = tokens(words), from = new Map(), here = [], matched = new Set();
    const at = places([].concat(...analyse.words(words)), municipality, index.held);
    let found;
    function weighed(isDesperate) {
      found = [].concat(...telling.map(([word, isLast]) => find(word, isLast, isDesperate)));
      return found.map((token) => {
        const own = named(token.word), isPlace = !own && at.words.includes(token.word);
        const entry = isPlace ? first + at.found[0].municipality : own;
        if (!entry) return rank.weigh(token);
        here.push(entry);
        return rank.weigh(rank.widen(token, index.entries[entry], isPlace ? 0.8 : 1));
      });
    }

    const known = weighed();
    let scores = rank.ordinary(known, here);
    rank.bet(scores, known, empties);
    here.forEach((entry) => add(scores, entry, 0.5 / known.length));
    const whole = named(words.trim().toLowerCase());
    if (whole) add(scores, whole, 1);
    at.found.slice(0, 5).forEach((place, order) => {
      const entry = first + place.municipality;
      if (!from.has(entry)) add(scores, entry, 1.5 * at.share - order / 20);
      from.set(entry, place.name);
    });
    const danger = rank.danger(scores, known, empties), guessed = !scores.size && telling.length > 0;
    if (guessed) scores = rank.ordinary(weighed(true), here);
    for (const token of found) token.found.forEach((sure, term) => { if (sure > 0.5) matched.add(term); });
    const shown = (entry) => index.entries[entry];
    return {
      danger: danger ? { text: danger.text, calls: danger.shown.map((entry) => Object.assign({ name: shown(entry).title }, shown(entry).phone)) } : null,
      hits: Array.from(scores).sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST)
        .map(([entry, score]) => Object.assign({ via: from.get(entry) || "", score }, shown(entry))),
      meant: meant(found),
      guessed,
      words: Array.from(matched),
    };
  }

  return {
    load: (get) => get("/sok/index.txt").then((text) => {
      index = unpack(text);
      find = lookup(index);
      rank = searchRank(index);
      first = index.entries.findIndex(({ kind }) => kind === "kommun");
      index.entries.forEach(({ kind, title }, entry) => { if (kind === "kommun") [analyse.term(title), title.toLowerCase()].forEach((name) => municipality.set(name, entry)); });
    }),
    loadPlaces: (get) => get("/sok/orter.txt").then((text) => { places = searchPlaces(text); }),
    search,
    marked(text, words) {
      return text.split(analyse.APART).map((part) => [part, words.includes(analyse.term(part))]).filter(([part]) => part);
    },
  };
};
