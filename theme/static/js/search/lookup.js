// From a word that was typed to the terms it may stand for, each with how sure that is. Knows no entries.
const lookup = (() => {
  const LEAST_PART = 4;

  // The mistakes between two words, two letters that changed places counted once; gives up above `most`.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = [], row = [];
    for (let j = 0; j <= other.length; j += 1) last[j] = j;
    for (let i = 1; i <= one.length; i += 1) {
      row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  // Which letters a word has, as bits: words that differ much need no closer look.
  function letters(word) {
    let bits = 0;
    for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
  }

  function ones(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count += 1;
    return count;
  }

  return ({ terms, same }) => {
    const known = new Set(terms), bits = terms.map(letters), tails = new Map(), cache = new Map();
    for (const term of terms) {
      for (let cut = 3; cut <= term.length - LEAST_PART; cut += 1) {
        const tail = term.slice(cut), head = term.slice(0, cut);
        if (!known.has(tail) || !(known.has(head) || known.has(head.replace(/[saeo]$/, "")) || known.has(analyse.term(head)))) continue;
        if (!tails.has(tail)) tails.set(tail, []);
        tails.get(tail).push(term);
      }
    }

    function from(start) {
      let low = 0, high = terms.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (terms[middle] < start) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    function near(word, most, put) {
      const own = letters(word);
      let best = most;
      terms.forEach((term, number) => {
        if (Math.abs(term.length - word.length) > most || ones(own ^ bits[number]) > 2 * most) return;
        const found = distance(word, term, most);
        if (found > most) return;
        best = Math.min(best, found);
        put(term, 0.8 - 0.15 * found - (term[0] === word[0] ? 0 : 0.1));
      });
    }

    const isKnown = (part) => [part, analyse.term(part), part.replace(/s$/, "")].find((one) => known.has(one));

    // «skyddsboende» that nobody wrote: the cut with the longest known end, and a known beginning if there is one.
    function split(word) {
      let half;
      for (let cut = 3; cut <= word.length - LEAST_PART; cut += 1) {
        const tail = isKnown(word.slice(cut)), head = isKnown(word.slice(0, cut)) || isKnown(word.slice(0, cut).replace(/[aeo]$/, "a"));
        if (tail && head) return [head, tail];
        if (tail && !half) half = [tail];
      }
      return half;
    }

    function find(word, isLast) {
      const raw = analyse.fold(word), stemmed = analyse.term(word), found = new Map();
      const put = (term, sure) => { if (sure > (found.get(term) || 0)) found.set(term, sure); };
      for (const one of new Set([stemmed, raw])) {
        if (known.has(one)) put(one, 1);
        for (const other of same.get(one) || []) put(other, 0.85);
        for (const longer of tails.get(one) || []) put(longer, 0.6);
      }
      const exact = found.size;
      if (raw.length > (isLast ? 1 : 3)) {
        for (let at = from(raw); at < terms.length && terms[at].startsWith(raw); at += 1) {
          const sure = (0.55 + 0.4 * raw.length / terms[at].length) * (exact ? 0.6 : 1);
          put(terms[at], sure);
          if (!exact) for (const other of same.get(terms[at]) || []) put(other, 0.85 * sure);
        }
      }
      const result = { word, found, isGuess: false };
      if (found.size || /^[0-9]/.test(word) || raw.length < 4) return [result];
      const parts = split(raw);
      if (parts && parts.length === 2) return parts.map((part) => ({ word, found: new Map([[part, 0.75], ...(tails.get(part) || []).map((term) => [term, 0.5])]), isGuess: false }));
      near(stemmed, raw.length < 8 ? 1 : 2, put);
      near(raw, raw.length < 8 ? 1 : 2, put);
      for (const [term, sure] of [...found]) for (const other of same.get(term) || []) put(other, 0.85 * sure);
      result.isGuess = found.size > 0;
      if (!found.size && parts) parts.forEach((part) => put(part, 0.5));
      return [result];
    }

    return {
      distance, known,
      find(word, isLast) {
        const key = word + (isLast ? " " : "");
        if (!cache.has(key)) cache.set(key, find(word, isLast));
        return cache.get(key);
      },
      // Where nothing fits at all: the terms that are least unlike.
      guess(word) {
        const found = new Map(), raw = analyse.fold(word);
        if (raw.length > 3) near(raw, 3, (term, sure) => found.set(term, Math.max(0.1, sure)));
        for (let length = raw.length - 1; !found.size && length > 2; length -= 1) {
          const start = raw.slice(0, length);
          for (let at = from(start); at < terms.length && terms[at].startsWith(start); at += 1) found.set(terms[at], 0.2);
        }
        return [{ word, found, isGuess: true }];
      },
    };
  };
})();
