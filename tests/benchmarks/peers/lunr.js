const script = (src) => new Promise((done) => { document.head.appendChild(Object.assign(document.createElement("script"), { src, onload: done })); });
export async function start() {
  const files = Promise.all(["./index.json", "./shown.json"].map(async (name) => (await fetch(name)).json()));
  await script("./lunr.bundle.min.js");
  const [index, shown] = await files, engine = lunr.Index.load(index);
  return (words) => {
    try {
      return engine.search(words).slice(0, 10).map(({ ref }) => shown[ref]);
    } catch (error) {
      return []; // lunr reads signs such as : and - as its own language.
    }
  };
}
