// Read what plugins/qjouren/search/assemble.py wrote: entries, and which hold each term. What is shown is analysed here, not sent twice.
const unpack = (() => {
  const slug = (title) => analyse.fold(title.toLowerCase()).replace(/ tingsratt$/, "").replace(/[^a-z0-9]+/g, "-");

  // Numbers as text: 5 bits a character, the last one of each below 96.
  function numbers(text) {
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
  }

  function read(text) {
    const lines = text.split("\n"), next = () => lines.shift(), list = () => next().split("\t"), figures = () => numbers(next());
    const coded = () => {
      const values = list(), codes = figures();
      return (number) => values[codes[number]];
    };
    const [low, step, ...weights] = next().split(" ").map(Number);
    const entries = [], held = new Map(), written = new Map(), empty = new Set(), same = new Map(), texts = new Map();

    // How often each term stands in a text; many entries are shown the same place.
    function count(text) {
      const times = new Map();
      for (const parts of analyse.words(text)) {
        for (const word of parts[1] ? parts.concat(parts.join("")) : parts) {
          const term = analyse.term(word);
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
    const audience = coded(), place = coded(), hours = coded(), boost = coded(), hidden = list();
    counts.forEach((many, kind) => {
      for (let left = many; left; left -= 1) {
        const entry = entries.length, title = titles[entry], own = addresses[entry], shown = phones[entry], sentence = sentences[entry] || "";
        entries.push({
          kind: kinds[kind], title, sentence, audience: audience(entry), place: place(entry), hours: hours(entry),
          address: own[0] === "/" ? own : "/hitta-hjalp/" + folders[kind] + (own || slug(title)) + "/",
          phone: shown && { shown, dialled: shown.replace(/\D/g, "").replace(/^0/, "+46") },
        });
        [title, sentence, place(entry), shown, hidden[kind]].forEach((text, field) => {
          const weight = field === 2 && kind > 2 ? 1 : weights[field]; // A municipality's county is less than a service's.
          kept(texts, text, () => count(text)).forEach((times, term) => hold(term, entry, weight * 2.2 * times / (1.2 + times)));
        });
      }
    });

    let last = "", at = 0;
    for (const part of next().match(/[A-Z][^A-Z]*/g) || []) {
      last = last.slice(0, part.charCodeAt() - 65) + part.slice(1);
      kept(written, last, () => "");
    }
    const terms = [...written.keys()].sort(), many = figures(), gaps = figures(), levels = next();
    terms.forEach((term, number) => {
      let entry = -1;
      for (let left = many[number]; left > 0; left -= 1, at += 1) hold(term, entry += gaps[at] + 1, low * Math.exp(step * (levels.charCodeAt(at) - 65)));
    });

    // Staff's words: each term as its number.
    const rising = (some) => {
      let number = -1;
      return some.map((gap) => terms[number += gap + 1]);
    };
    for (const term of rising(figures())) {
      empty.add(term);
      held.delete(term);
    }
    // Phrases of one word as a rising list, the longer ones each after its length; then the entries they lead to.
    const staff = () => {
      const values = figures(), found = [], take = () => values.shift(), some = () => Array.from({ length: take() }, take);
      while (values[0] >= 0) {
        const single = rising(some()).map((term) => [term]), longer = Array.from({ length: take() }, () => some().map((number) => terms[number]));
        found.push({ said: single.concat(longer), shown: some() });
      }
      return found;
    };
    for (const { said: [group] } of staff()) for (const term of group) same.set(term, group);
    const bets = staff(), dangers = staff(), sentencesOf = JSON.parse(next());
    dangers.forEach((danger, number) => { danger.text = sentencesOf[number]; });
    return { entries, held, written, terms, empty, same, bets, dangers };
  }

  read.numbers = numbers;
  return read;
})();
