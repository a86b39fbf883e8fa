// In a directory too large for one file, the local services come when a place is named: a file for some places, by plugins/qjouren/search/local.py.
// Nothing but the name of a place decides what is fetched. Stands in for the engine, with the same four functions.
{
  const MOST = 20, core = searchEngine;

  searchEngine = () => {
    const engine = core(), files = new Map(), come = new Map();
    let get;

    function read(text) {
      const lines = text.split("\n"), counts = numbers(lines[1]), fileOf = numbers(lines.pop());
      const first = counts.slice(0, 5).reduce((sum, count) => sum + count), titles = lines[4].split("\t").slice(first, first + counts[5]);
      titles.forEach((title, number) => files.set(title, fileOf[number]));
      return text;
    }

    // The municipality that is named in full, itself or by a town; what is only begun does not count.
    function place(text, hits) {
      const said = ` ${flat(wordsOf(text)).map(folded).join(" ")} `;
      const isNamed = (title) => said.includes(` ${folded(title)} `);
      return hits.find(({ title, kind, via }) => kind === "kommun" && (via || isNamed(title)));
    }

    function fetch(file) {
      const part = core();
      come.set(file, null);
      part.load(() => get(`/sok/${file}.txt`)).then(() => {
        come.set(file, part);
        dispatchEvent(new Event("local"));
      }, () => come.delete(file));
    }

    // What is left of the text when the place is said, asked of those who are there, then of the county's, then of the neighbours'.
    function merged(text, result, here, part) {
      const said = new Set(flat(wordsOf(`${here.title} ${here.via}`)));
      const left = flat(wordsOf(text)).filter((word) => !said.has(word)).join(" "), own = part.search(left || text);
      if (own.guessed) return result;
      const near = ({ place }) => (left ? (place.startsWith(here.title) ? 3 : place === here.place ? 1.4 : 1) : 0.3);
      const hits = own.hits.map((hit) => ({ ...hit, score: hit.score * near(hit) })).concat(result.guessed ? [] : result.hits);
      hits.sort((one, other) => other.score - one.score);
      return { ...result, hits: hits.slice(0, MOST), guessed: false, words: { has: (term) => result.words.has(term) || own.words.has(term) } };
    }

    function search(text) {
      const result = engine.search(text), here = place(text, result.hits), file = here && files.get(here.title);
      if (file === undefined) return result;
      if (!come.has(file)) fetch(file);
      return come.get(file) ? merged(text, result, here, come.get(file)) : result;
    }

    return { ...engine, search, load: (own) => engine.load((address) => own(address).then(read)).then(() => { get = own; }) };
  };

  // The same words are asked again of what has come, unless she has gone on to the list.
  addEventListener("local", () => {
    const field = document.activeElement;
    if (field && field.id === "sokord") field.dispatchEvent(new Event("input"));
  });
}
