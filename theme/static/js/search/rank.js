// The order of what was found: words of entries, staff's best bets, danger and places, weighed together.
const searchRank = ({ entries, held, bets, dangers }) => {
  const total = (weighed) => weighed.reduce((sum, { weight }) => sum + weight, 0);

  // What each entry gets for a token, and what the token weighs: noted on it, since typing changes only the last word.
  function weigh(token) {
    if (token.scores) return token;
    const scores = new Map();
    let weight = 0;
    token.found.forEach((sure, term) => {
      const holds = held.get(term);
      if (!holds) return;
      const rare = sure * Math.log((entries.length + 1) / (holds.size + 0.5));
      weight = Math.max(weight, rare);
      holds.forEach((score, entry) => most(scores, entry, rare * score));
    });
    return Object.assign(token, { scores, weight: 1 + (weight || 3) });
  }

  // The sum of an entry's tokens, times the square of the share of the query that it covers; the best is 1.
  function ordinary(weighed, here) {
    const sums = new Map(), covers = new Map();
    const whole = total(weighed.filter(({ scores }) => scores.size));
    let best = 0;
    for (const { scores, weight } of weighed) {
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

  // Weighs in what staff have said of the query's words, and returns the danger that it speaks of; a word only begun to be typed is none.
  function staff(scores, weighed, empties, here) {
    const sures = new Map(), best = new Map();
    for (const term of empties) sures.set(term, 1);
    for (const { found } of weighed) found.forEach((sure, term) => most(sures, term, sure));
    // How sure it is that the query says a phrase, and how much of the query the phrase is.
    const says = (phrase) => phrase.reduce((sure, term) => Math.min(sure, sures.get(term) || 0), 1);
    const share = (phrase) => total(weighed.filter(({ found }) => phrase.some((term) => found.has(term)))) / total(weighed);
    const isAway = ({ place }) => here[0] && /län$/.test(place) && !here.some((at) => place.endsWith(entries[at].place));
    for (const { said, shown } of bets) {
      for (const phrase of said) {
        const sure = says(phrase), part = sure && share(phrase), strength = sure * (0.2 + 0.8 * part) * (1 + 0.05 * phrase.length);
        if (part) shown.forEach((entry, rank) => most(best, entry, strength * (1 - 0.08 * rank) / (isAway(entries[entry]) ? 3 : 1)));
      }
    }
    best.forEach((strength, entry) => add(scores, entry, 2.6 * strength));
    const danger = dangers.find(({ said }) => said.some((phrase) => says(phrase) > 0.6));
    if (danger) danger.shown.forEach((entry, rank) => add(scores, entry, 9 - 3 * rank));
    return danger;
  }

  // A token that names a municipality, or a place there, is some of what its county has too.
  function widen(token, { title, place }, sure) {
    const found = new Map(token.found); // The token itself is remembered.
    most(found, termOf(title.split(" ").pop()), sure);
    most(found, termOf(place.split(" ").slice(-2)[0]), 0.4);
    return { found };
  }

  return { weigh, ordinary, staff, widen };
};
