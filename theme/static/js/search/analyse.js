// Text to words, by the very rules of plugins/qjouren/search/analyse.py: a test gives both the same texts. Knows no index.

// What a map holds under a key; where it holds nothing, what `make` gives, from then on.
const kept = (map, key, make) => {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
};

const stems = new Map(); // The same words come again and again.
const APART = /([\0-,./:-@[-`{-\xbf\xd7\xf7\u2000-\u303f\ud800-\uffff]+)/;
const folded = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
const termOf = (word) => kept(stems, word, () => folded(stem(word.toLowerCase())));

// [["f", "kassan"], ["116016"]]: words, each as the parts between its hyphens; digits joined over blanks.
const wordsOf = (text) => {
  const plain = text.toLowerCase().normalize("NFC").replace(/([0-9])[ \xa0-](?=[0-9])/g, "$1");
  return plain.split(APART).map((word, place) => (place % 2 ? [] : word.split("-").filter(Boolean))).filter((parts) => parts[0]);
};

// The list under a key; lists as one; the sum of what a key is given, and the greatest of it.
const under = (map, key) => map.get(key) || [];
const flat = (lists) => [].concat(...lists);
const add = (map, key, value) => map.set(key, (map.get(key) || 0) + value);
const most = (map, key, value) => { if (!(map.get(key) >= value)) map.set(key, value); };
