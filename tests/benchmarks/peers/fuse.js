import Fuse from "./fuse.min.mjs";
export async function start() {
  const keys = [["title", 10], ["name", 8], ["words", 8], ["place", 6], ["body", 1]].map(([name, weight]) => ({ name, weight }));
  const records = await (await fetch("./records.json")).json();
  const engine = new Fuse(records, { keys, ignoreLocation: true, useTokenSearch: true });
  return (words) => engine.search(words, { limit: 10 }).map(({ item }) => item);
}
