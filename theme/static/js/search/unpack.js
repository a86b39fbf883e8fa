// Read what plugins/qjouren/search/packing.py wrote: entries, and what holds each term. What is shown is analysed here, not sent twice.
const unpack = (() => {
  const PREFIX = ["", "/hitta-hjalp/behov/", "/hitta-hjalp/", "/hitta-hjalp/lan/", "/hitta-hjalp/kommun/", "/hitta-hjalp/kommun/"];
  const KINDS = ["sida", "behov", "stod", "lan", "kommun", "domstol"];
  const slug = (title) => analyse.fold(title.toLowerCase()).replace(/ tingsratt$/, "").replace(/[^a-z0-9]+/g, "-");
  const dial = (shown) => shown.replace(/\D/g, "").replace(/^0/, "+46");

  // Numbers as text: 5 bits a character, the last one of each below 96.
  function numbers(text) {
    const found = [];
    let value = 0, shift = 0;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      if (code > 95) { value += (code - 96) << shift; shift += 5; }
      else { found.push(value + ((code - 32) << shift)); value = shift = 0; }
    }
    return found;
  }

  function unfront(text) {
    let last = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => (last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1)));
  }

  const read = (text) => {
    const lines = text.split("\n"), next = () => lines.shift(), list = () => next().split("\t"), coded = () => {
      const values = list(), codes = numbers(next());
      return (number) => values[codes[number]];
    };
    const [low, step, ...weights] = next().split(" ").map(Number);
    const index = { entries: [], terms: [], held: new Map(), written: new Map(), empty: new Set(), same: new Map(), bets: [], dangers: [] };
    const terms = new Map();
    function termOf(word) {
      let term = terms.get(word);
      if (term === undefined) {
        term = word.length > 1 ? analyse.term(word) : "";
        terms.set(word, term);
        const known = index.written.get(term);
        if (term.length > 1 && !(known && known.length <= word.length)) index.written.set(term, word);
      }
      return term;
    }
    function read(text, give) {
      for (const parts of analyse.words(text)) {
        for (const word of parts.length > 1 ? parts.concat(parts.join("")) : parts) {
          const term = termOf(word);
          if (term.length > 1) give(term);
        }
      }
    }

    const counts = numbers(next()), titles = list(), sentences = list(), addresses = list(), phones = list();
    const audience = coded(), place = coded(), hours = coded(), boost = coded(), hidden = list();
    const hold = (term, number, weight) => {
      if (!index.held.has(term)) index.held.set(term, new Map());
      const holds = index.held.get(term);
      holds.set(number, (holds.get(number) || 0) + weight);
    };
    const counted = new Map(); // many entries are shown the same place
    function count(text) {
      if (!counted.has(text)) {
        const times = new Map();
        read(text, (term) => times.set(term, (times.get(term) || 0) + 1));
        counted.set(text, times);
      }
      return counted.get(text);
    }
    const shown = (text, number, weight) => {
      if (text) count(text).forEach((times, term) => hold(term, number, weight * 2.2 * times / (1.2 + times) * boost(number)));
    };
    counts.forEach((many, kind) => {
      for (let left = many; left; left -= 1) {
        const number = index.entries.length, title = titles[number], own = addresses[number], phone = phones[number];
        index.entries.push({
          kind: KINDS[kind], title, sentence: sentences[number] || "", audience: audience(number), place: place(number), hours: hours(number),
          address: own[0] === "/" ? own : PREFIX[kind] + (own || slug(title)) + "/", phone: phone ? { shown: phone, dialled: dial(phone) } : null,
        });
        shown(title, number, weights[0]);
        shown(sentences[number], number, weights[1]);
        shown(place(number), number, weights[kind > 2 ? 3 : 2]);
        shown(phone, number, weights[4]);
        shown(hidden[kind], number, weights[1]);
      }
    });

    for (const term of unfront(next())) index.written.has(term) || index.written.set(term, "");
    index.terms = Array.from(index.written.keys()).sort();
    const df = numbers(next()), entries = numbers(next()), levels = next();
    let at = 0;
    index.terms.forEach((term, number) => {
      let entry = -1;
      for (let left = df[number] || 0; left; left -= 1, at += 1) {
        entry += entries[at] + 1;
        hold(term, entry, low * Math.exp(step * (levels.charCodeAt(at) - 65)) * boost(entry));
      }
    });

    // Staff's words: each term as its number.
    const word = (number) => index.terms[number];
    let gone = -1;
    for (const gap of numbers(next())) index.empty.add(word(gone += gap + 1));
    index.empty.forEach((term) => index.held.delete(term));
    const reader = (line) => {
      const values = numbers(line);
      let at = 0;
      const take = () => values[at++], some = () => Array.from({ length: take() }, take);
      return { some, more: () => at < values.length, said() {
        let term = -1;
        const single = some().map((gap) => [word(term += gap + 1)]);
        return single.concat(Array.from({ length: take() }, () => some().map(word)));
      } };
    };
    const same = reader(next()), best = reader(next()), danger = reader(next());
    while (same.more()) {
      const group = same.some().map(word);
      for (const term of group) index.same.set(term, group.filter((other) => other !== term));
    }
    while (best.more()) index.bets.push({ said: best.said(), shown: best.some() });
    for (const text of JSON.parse(next())) index.dangers.push({ said: danger.said(), shown: danger.some(), text });
    return index;
  };
  read.numbers = numbers;
  return read;
})();
