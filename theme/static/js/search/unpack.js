// Numbers as text: 5 bits a character, the last one of each below 96.
const numbers = (text) => {
  const found = [];
  let value = 0, shift = 0;
  for (const letter of text) {
    const code = letter.charCodeAt() - 32;
    value += (code & 63) % (code > 63 ? 32 : 64) << shift;
    shift += 5;
    if (code < 64) {
      found.push(value);
      value = shift = 0;
    }
  }
  return found;
};

// Read what plugins/qjouren/search/assemble.py wrote: entries, and which hold each term. What is shown is analysed here, not sent twice.
const unpack = (text) => {
  const lines = text.split("\n"), next = () => lines.shift(), list = () => next().split("\t"), figures = () => numbers(next());
  const coded = () => {
    const values = list(), codes = figures();
    return (number) => values[codes[number]];
  };
  const [low, step, ...weights] = next().split(" ").map(Number);
  const entries = [], held = new Map(), written = new Map(), same = new Map(), texts = new Map();

  // How often each term stands in a text; many entries are shown the same place.
  function count(text) {
    const times = new Map();
    for (const parts of wordsOf(text)) {
      for (const word of parts[1] ? parts.concat(parts.join("")) : parts) {
        const term = termOf(word);
        if (word[1] && term[1]) {
          add(times, term, 1);
          kept(written, term, () => word);
        }
      }
    }
    return times;
  }

  const hold = (term, entry, score) => add(kept(held, term, () => new Map()), entry, score * boost(entry));

  const counts = figures(), kinds = list(), folders = list(), titles = list(), sentences = list(), addresses = list(), phones = list();
  const audience = coded(), place = coded(), hours = coded(), boost = coded(), common = list();
  counts.forEach((many, kind) => {
    for (let left = many; left; left -= 1) {
      const entry = entries.length, title = titles[entry], own = addresses[entry], shown = phones[entry], sentence = sentences[entry] || "";
      const name = folded(title).replace(/s? (tingsratt|lan)$/, "").replace(/[^a-z0-9]+/g, "-");
      entries.push({
        kind: kinds[kind], title, sentence, audience: audience(entry), place: place(entry), hours: hours(entry),
        address: own[0] === "/" ? own : folders[kind] + (own || name).replace("*", name.match(/[^-]*$/)) + "/",
        phone: shown && { shown, dialled: shown.replace(/\D/g, "").replace(/^0/, "+46") },
      });
      [title, sentence, place(entry), shown, common[kind]].forEach((text, field) => {
        const weight = field === 2 && kind > 3 ? 1 : weights[field]; // A municipality's county is less than a service's.
        kept(texts, text, () => count(text)).forEach((times, term) => hold(term, entry, weight * 2.2 * times / (1.2 + times)));
      });
    }
  });

  let last = "", at = 0;
  const hidden = (next().match(/[A-Z][^A-Z]*/g) || []).map((part) => last = last.slice(0, part.charCodeAt() - 65) + part.slice(1));
  const terms = hidden.concat([...written.keys()].sort()), many = figures(), gaps = figures(), levels = figures();
  terms.forEach((term, number) => {
    let entry = -1;
    for (let left = many[number]; left; left -= 1, at += 1) hold(term, entry += gaps[at] + 1, low * Math.exp(step * levels[at]));
  });

  // Staff's words: each term as its number.
  const rising = (some) => {
    let number = -1;
    return some.map((gap) => terms[number += gap + 1]);
  };
  const empty = new Set(rising(figures()));
  empty.forEach((term) => held.delete(term));
  // Phrases of one word as a rising list; those of two, then the longer ones, each after how far its first term is from the one before;
  // then the entries they lead to.
  const often = rising(figures()).concat(terms);
  const staff = () => {
    const values = figures(), found = [], take = () => values.shift(), some = (many = take()) => Array.from({ length: many }, take);
    const phrases = (rest) => {
      let first = 0;
      return Array.from({ length: take() }, () => [first += take(), ...some(rest)].map((number) => often[number]));
    };
    while (values[0] >= 0) found.push({ said: [...rising(some()).map((term) => [term]), ...phrases(1), ...phrases()], shown: some() });
    return found;
  };
  for (const { said: [group] } of staff()) for (const term of group) same.set(term, group);
  const bets = staff(), dangers = staff(), said = list();
  for (const danger of dangers) {
    danger.text = said.shift();
    danger.calls = danger.shown.map((entry) => entries[entry]);
  }
  return { entries, held, written, terms: new Set(terms), empty, same, bets, dangers };
};
