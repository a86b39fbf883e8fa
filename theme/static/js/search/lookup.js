// From a word that was typed to the terms it may stand for, each with how sure that is. Knows no entries.
const lookup = ({ terms, same, empty }) => {
  const MANY = 9, tails = new Map(), cache = new Map();
  const isKnown = (part) => [part, termOf(part)].find((one) => terms.has(one) && !empty.has(one));

  // Compounds are learnt from the site's own words: one that ends in another of at least four letters, after a beginning that is known too.
  for (const term of terms) {
    for (let cut = 3; cut <= term.length - 4; cut += 1) {
      const tail = term.slice(cut);
      if (terms.has(tail) && isKnown(term.slice(0, cut))) kept(tails, tail, () => []).push(term);
    }
  }

  // The mistakes between two words, two letters that changed places counted once; MANY where there are more than `left`.
  function mistakes(one, other, left) {
    if (Math.abs(one.length - other.length) > left) return MANY;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    const a = one.slice(at), b = other.slice(at), rest = (i, j) => mistakes(a.slice(i), b.slice(j), left - 1);
    if (!a || !b) return a.length + b.length;
    return left ? 1 + Math.min(rest(1, 0), rest(0, 1), rest(1, 1), a[0] === b[1] && a[1] === b[0] ? rest(2, 2) : MANY) : MANY;
  }

  // «skyddsboende» that nobody wrote: a known beginning and end, or one of them.
  function split(word) {
    let end, start;
    for (let cut = 3; cut <= word.length - 4; cut += 1) {
      const tail = isKnown(word.slice(cut)), head = cut >= 4 && isKnown(word.slice(0, cut));
      if (tail && head) return [head, tail];
      end = end || tail;
      start = head || start;
    }
    return [end || start];
  }

  // `effort`: 0 mends no mistakes, 1 the likely ones, 2 more.
  function find(word, isLast, effort) {
    const raw = folded(word), both = new Set([termOf(word), raw]), found = new Map(), token = { word, found };
    const put = (term, sure) => {
      most(found, term, sure);
      for (const other of under(same, term)) most(found, other, 0.85 * sure);
    };
    for (const one of both) {
      if (terms.has(one)) put(one, 1);
      for (const longer of under(tails, one)) most(found, longer, 0.6);
    }
    const exact = found.size;
    if (raw.length > (isLast ? 1 : 3)) {
      for (const term of terms) {
        const sure = term.startsWith(raw) && 0.3 + 0.65 * (raw.length / term.length) ** 2;
        if (sure && exact) most(found, term, sure / 2);
        else if (sure) put(term, sure);
      }
    }
    if (found.size || raw < "a" || raw.length < 4) return [token];
    const parts = split(raw);
    if (!parts[1] && effort) {
      const limit = effort + (raw.length > 7 * effort);
      for (const one of both) {
        for (const term of terms) {
          const wrong = mistakes(one, term, limit);
          if (wrong <= limit) put(term, 0.8 - 0.15 * wrong - (term[0] !== one[0]) / 10);
        }
      }
    }
    token.isGuess = found.size;
    if (found.size || !parts[0]) return [token];
    return parts.map((part) => {
      const own = new Map([[part, 0.75]]);
      for (const other of under(tails, part).concat(under(same, part))) most(own, other, 0.5);
      return { word, found: own };
    });
  }

  // Typing changes only the last word, so the others are remembered.
  return (...asked) => kept(cache, asked.join(), () => find(...asked));
};
