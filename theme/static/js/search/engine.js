// The search engine that docs/dev/search.md promises: finds and orders. Touches no element, no network, no storage.
const searchEngine = () => {
  const MOST = 20, EMPTY = { danger: null, hits: [], meant: "", guessed: false, words: [] };
  let index, dictionary, places;

  const idf = (holds) => Math.log(1 + (index.entries.length - holds.size + 0.5) / (holds.size + 0.5));

  function tokens(words) {
    const found = [], chunks = analyse.words(words);
    chunks.forEach((parts, place) => {
      const isLast = place === chunks.length - 1 && !/\s$/.test(words), joined = parts.join("");
      for (const word of parts.length > 1 && !dictionary.known.has(analyse.term(joined)) ? parts : [joined]) found.push([word, isLast]);
    });
    const telling = found.filter(([word]) => !index.empty.has(analyse.term(word)));
    return [telling, found];
  }

  // How much each token weighs, and what each entry gets for it.
  function weigh(token) {
    const scores = new Map();
    let weight = 0;
    token.found.forEach((sure, term) => {
      const holds = index.held.get(term);
      if (!holds) return;
      const rare = idf(holds);
      weight = Math.max(weight, rare * sure);
      holds.forEach((score, entry) => scores.set(entry, Math.max(scores.get(entry) || 0, rare * score * sure)));
    });
    return { token, scores, weight: weight || 4 };
  }

  function ordinary(weighed) {
    const sums = new Map(), whole = weighed.reduce((sum, { scores, weight }) => sum + (scores.size ? weight : 0), 0);
    for (const { scores, weight } of weighed) {
      scores.forEach((score, entry) => {
        const [sum, covered] = sums.get(entry) || [0, 0];
        sums.set(entry, [sum + score, covered + weight]);
      });
    }
    const result = new Map();
    let most = 0;
    sums.forEach(([sum, covered], entry) => {
      const score = sum * (covered / whole) ** 2;
      most = Math.max(most, score);
      result.set(entry, score);
    });
    result.forEach((score, entry) => result.set(entry, score / most));
    return result;
  }

  // How well the query says one of the phrases: 0 not at all, 1 that and nothing else.
  function says(said, weighed, empties) {
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
    let best = 0;
    for (const phrase of said) {
      let sure = 1;
      const used = new Set();
      for (const term of phrase) {
        let own = empties.has(term) ? 1 : 0;
        for (const one of weighed) {
          const found = one.token.found.get(term) || 0;
          if (found) used.add(one);
          own = Math.max(own, found);
        }
        sure = Math.min(sure, own);
        if (!sure) break;
      }
      if (!sure) continue;
      let covered = 0;
      used.forEach(({ weight }) => { covered += weight; });
      best = Math.max(best, sure * (used.size ? 0.3 + 0.7 * covered / whole : 1));
    }
    return best;
  }

  return {
    load: (get) => get("/sok/index.txt").then((text) => {
      index = unpack(text);
      dictionary = lookup(index);
    }),
    loadPlaces: (get) => get("/sok/orter.txt").then((text) => { places = text; }),
    search(words) {
      if (!index) return EMPTY;
      const [telling, all] = tokens(String(words)), empties = new Set(all.map(([word]) => analyse.term(word)).filter((term) => index.empty.has(term)));
      let weighed = [].concat(...telling.map(([word, isLast]) => dictionary.find(word, isLast))).map(weigh);
      let guessed = false;
      const scores = ordinary(weighed);
      const raise = (entry, by) => scores.set(entry, (scores.get(entry) || 0) + by);
      const bets = new Map();
      for (const { said, shown } of index.bets) {
        const strength = says(said, weighed, empties);
        if (strength) shown.forEach((entry, rank) => bets.set(entry, Math.max(bets.get(entry) || 0, strength * (1 - 0.08 * rank))));
      }
      bets.forEach((strength, entry) => raise(entry, 1.6 * strength));
      let danger = null;
      for (const { said, text, shown } of index.dangers) {
        if (danger || says(said, weighed.filter(({ token }) => !token.isGuess || true), empties) < 0.3) continue;
        danger = { text, calls: shown.map((entry) => ({ name: index.entries[entry].title, ...index.entries[entry].phone })) };
        shown.forEach((entry, rank) => raise(entry, 9 - rank));
      }
      if (!scores.size && telling.length) {
        guessed = true;
        weighed = [].concat(...telling.map(([word]) => dictionary.guess(word))).map(weigh);
        ordinary(weighed).forEach((score, entry) => scores.set(entry, score));
      }
      const ordered = Array.from(scores).sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST);
      const meant = weighed.some(({ token }) => token.isGuess) ? weighed.map(({ token }) => {
        if (!token.isGuess) return token.word;
        const [term] = Array.from(token.found).sort((one, other) => other[1] - one[1])[0] || [token.word];
        return index.written.get(term) || token.word;
      }).join(" ") : "";
      const matched = new Set();
      for (const { token } of weighed) token.found.forEach((sure, term) => { if (sure > 0.5) matched.add(term); });
      return {
        danger, guessed, meant, words: Array.from(matched),
        hits: ordered.map(([entry, score]) => ({ via: "", score, ...index.entries[entry] })),
      };
    },
  };
};
