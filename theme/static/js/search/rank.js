// The order of what was found: words of entries, staff's best bets, danger and places, weighed together.
const searchRank = ({ entries, held, bets, dangers }) => {
  // What each entry gets for a token, and what the token weighs.
  function weigh(token) {
    const scores = new Map();
    let weight = 0;
    token.found.forEach((sure, term) => {
      const holds = held.get(term);
      if (!holds) return;
      const rare = sure * Math.log((entries.length + 1) / (holds.size + 0.5));
      weight = Math.max(weight, rare);
      holds.forEach((score, entry) => most(scores, entry, rare * score));
    });
    return { token, scores, weight: 1 + (weight || 3) };
  }

  // The sum of an entry's tokens, times the square of the share of the query that it covers; the best is 1.
  function ordinary(weighed, here) {
    const sums = new Map(), covers = new Map();
    let whole = 0, best = 0;
    for (const { scores, weight } of weighed) {
      if (scores.size) whole += weight;
      scores.forEach((score, entry) => {
        add(sums, entry, score);
        add(covers, entry, weight);
      });
    }
    sums.forEach((sum, entry) => {
      sums.set(entry, sum *= (covers.get(entry) / whole) ** 2);
      best = Math.max(best, sum);
    });
    sums.forEach((sum, entry) => {
      const { kind, place } = entries[entry], isHere = kind === "stöd" && here.some((at) => place.startsWith(entries[at].title));
      sums.set(entry, sum / best * (isHere && weighed[1] && covers.get(entry) === whole ? 3 : 1));
    });
    return sums;
  }

  // How sure it is that the query says the phrase, and how much of the query the phrase is.
  function says(phrase, weighed, empties) {
    let sure = 1, covered = 0, whole = 0;
    for (const term of phrase) {
      let own = empties.has(term) ? 1 : 0;
      for (const { token } of weighed) own = Math.max(own, token.found.get(term) || 0);
      sure = Math.min(sure, own);
    }
    for (const { token, weight } of weighed) {
      whole += weight;
      if (sure && phrase.some((term) => token.found.has(term))) covered += weight;
    }
    return [sure, covered / whole];
  }

  function bet(scores, weighed, empties, here) {
    const best = new Map(), isAway = ({ place }) => here[0] && /län$/.test(place) && !here.some((at) => place.endsWith(entries[at].place));
    for (const { said, shown } of bets) {
      let strength = 0;
      for (const phrase of said) {
        const [sure, share] = says(phrase, weighed, empties);
        strength = Math.max(strength, share && sure * (0.2 + 0.8 * share) * (1 + 0.05 * phrase.length));
      }
      if (strength) shown.forEach((entry, rank) => most(best, entry, strength * (1 - 0.08 * rank) / (isAway(entries[entry]) ? 3 : 1)));
    }
    best.forEach((strength, entry) => add(scores, entry, 2.6 * strength));
  }

  // The first danger of which the query speaks; what was only begun to be typed does not count.
  function danger(scores, weighed, empties) {
    const found = dangers.find(({ said }) => said.some((phrase) => says(phrase, weighed, empties)[0] > 0.6));
    if (found) found.shown.forEach((entry, rank) => add(scores, entry, 9 - 3 * rank));
    return found;
  }

  // A token that names a municipality, or a place there, is some of what its county has too.
  function widen(token, { title, place }, sure) {
    const found = new Map(token.found);
    most(found, analyse.term(title.split(" ").pop()), sure);
    most(found, analyse.term(place.split(" ").slice(-2)[0]), 0.4);
    return { ...token, found };
  }

  return { weigh, ordinary, bet, danger, widen };
};
