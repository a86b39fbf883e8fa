// Towns, districts and postcodes: from what was typed to municipalities, by number. Reads what plugins/qjouren/search/places.py wrote.
const searchPlaces = (text) => {
  const lines = text.split("\n"), [gaps, spans, owners] = lines.splice(-3).map(numbers), known = new Map();
  lines.forEach((line, number) => {
    let weight = 3; // Then those without postcodes, then those that are ordinary words too.
    const keys = folded(line).split("\t"); // A line at a time: there are thousands of names.
    line.split("\t").forEach((name, at) => {
      const own = keys[at].replace(/[^a-z0-9]+/g, " ").trim();
      if (name) kept(known, own, () => []).push({ number, weight, name });
      else weight -= 1;
    });
  });

  function postcode(digits) {
    let start = -1;
    const place = gaps.findIndex((gap, at) => (start += gap + 1) <= digits && digits <= start + spans[at]);
    return place < 0 ? [] : [{ number: owners[place], weight: 3, name: `${digits}`.replace(/(...)/, "$1 ") }];
  }

  // The longest run of words that is a place.
  return (words, municipality, held) => {
    for (let length = Math.min(4, words.length); length; length -= 1) {
      for (let at = 0; at + length <= words.length; at += 1) {
        const run = words.slice(at, at + length), own = run.map(folded).join(" "), share = length / words.length;
        const isOwn = length === 1 && municipality.has(termOf(run[0])); // «Mora» in Säter is not what is meant first
        const found = /^[1-9]\d{4}$/.test(own) && !held.has(own) ? postcode(+own) : under(known, own);
        if (found.some(({ weight }) => share === 1 || (weight > 1 && !isOwn))) {
          found.sort((one, other) => other.weight - one.weight || one.number - other.number);
          return { found, share: isOwn ? 0.3 : share, words: run };
        }
      }
    }
    return { found: [], words: [] };
  };
};
