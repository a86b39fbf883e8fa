// Towns, districts and postcodes: from what was typed to municipalities, by number. Reads what plugins/qjouren/search/places.py wrote.
const searchPlaces = (text) => {
  const LEAST = 4, lines = text.split("\n"), [gaps, spans, owners] = lines.splice(-3).map(unpack.numbers), known = new Map();
  const key = (words) => words.map(analyse.fold).join(" ");
  lines.forEach((line, municipality) => {
    let weight = 3; // Then those without postcodes, then those that are ordinary words too.
    const keys = analyse.fold(line.toLowerCase()).split("\t"); // A line at a time: there are thousands of names.
    line.split("\t").forEach((name, at) => {
      const own = keys[at].replace(/[^a-z0-9]+/g, " ").trim();
      if (name) known.set(own, under(known, own).concat({ municipality, weight, name }));
      else weight -= 1;
    });
  });

  function postcode(digits) {
    let start = -1;
    const place = gaps.findIndex((gap, at) => (start += gap + 1) <= digits && digits <= start + spans[at]);
    return place < 0 ? [] : [{ municipality: owners[place], weight: 3, name: `${digits}`.replace(/(...)/, "$1 ") }];
  }

  const result = (found, share, words) => {
    found.sort((one, other) => other.weight - one.weight || one.municipality - other.municipality);
    return { found, share, words };
  };

  // The longest run of words that is a place, else the places that begin as the only word does.
  return (words, municipality, held) => {
    for (let length = Math.min(4, words.length); length; length -= 1) {
      for (let at = 0; at + length <= words.length; at += 1) {
        const run = words.slice(at, at + length), own = key(run), share = length / words.length;
        const isOwn = length === 1 && municipality.has(analyse.term(run[0])); // «Mora» in Säter is not what is meant first
        const found = /^[1-9]\d{4}$/.test(own) && !held.has(own) ? postcode(+own) : under(known, own);
        if (found.some(({ weight }) => share === 1 || (weight > 1 && !isOwn))) return result(found, isOwn ? 0.3 : share, run);
      }
    }
    const found = [], start = words.length === 1 && !held.has(analyse.term(words[0])) ? key(words) : "";
    if (start.length >= LEAST) known.forEach((places, name) => { if (name.startsWith(start)) found.push(...places); });
    return result(found, 0.5, []);
  };
};
