export async function start() {
  const engine = await import("./pagefind/pagefind.js");
  await engine.options({ excerptLength: 12 });
  await engine.init();
  return async (words) => {
    const { results } = await engine.search(words);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ meta }) => meta);
  };
}
