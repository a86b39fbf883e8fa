import "./minisearch.min.js";
export async function start() {
  const options = {
    fields: ["title", "name", "words", "place", "body"], storeFields: ["title", "address", "sentence", "phone", "place"],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 10, name: 8, words: 8, place: 6 } },
  };
  const engine = MiniSearch.loadJSON(await (await fetch("./index.json")).text(), options);
  return (words) => engine.search(words);
}
