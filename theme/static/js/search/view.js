// The search field: asks the engine at each change, and has searchHits show the answer. docs/dev/search.md holds the contract.
// The words stay in the field: in no request, address, title, history or storage. They go when the page is left or brought back.
(() => {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  const [, field, , status, results] = box.children, button = results.querySelector("button");
  const said = JSON.parse(box.dataset.words || "{}"), say = (text) => said[text] || text; // In another language.
  const engine = searchEngine(), draw = searchHits(results, engine, say);
  const get = (address) => fetch((box.dataset.root || "") + address, { cache: "no-store" }).then((answer) => (answer.ok ? answer.text() : Promise.reject()));
  let loading, loaded, places, placed, timer;

  function tell(text, pause) {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = text; }, pause);
  }

  const state = (text) => { box.dataset.searchState = text; };

  function told({ danger, guessed }, count) {
    const found = guessed || !count ? say("Inget passar precis.") : count > 1 ? count + " " + say("träffar, den bästa först.") : say("1 träff.");
    return danger ? danger.text + " " + found : found;
  }

  // An `event` is what she did; without it, the same words are asked again of what has come since.
  function show(event) {
    const words = field.value;
    if (!words.trim() || !loaded) {
      state("");
      draw();
      return tell(words.trim() && say("Hämtar …"));
    }
    const result = engine.search(words);
    tell(told(result, draw(result)), event && event.type && 800); // A reader is told when she has stopped typing.
    if (event) loadPlaces();
    state(placed || !places || !result.guessed ? "ready" : ""); // A guess may be bettered by the towns.
  }

  function load() {
    loading = loading || engine.load(get).then(() => {
      loaded = true;
      show(true);
    }, () => {
      loading = null;
      tell(say("Sökningen gick inte att hämta. Pröva igen."));
    });
  }

  // Towns and postcodes come after the first answer, whatever it was, so that fetching them tells nothing.
  function loadPlaces() {
    places = places || engine.loadPlaces(get).then(() => { placed = true; }, () => { places = null; }).then(() => {
      if (results.contains(document.activeElement)) state("ready");
      else show();
    });
  }

  function clear() {
    field.value = "";
    show();
  }

  // Arrows go between the field and what can be pressed; Enter goes to the first, and puts a telephone's keyboard away.
  function step(event) {
    const stops = [field, ...results.querySelectorAll("a, button")].filter((one) => one.offsetParent), here = stops.indexOf(event.target);
    const next = stops[here + ({ ArrowDown: 1, ArrowUp: -1, Enter: here ? NaN : 1 })[event.key]];
    if (!next || event.isComposing) return;
    event.preventDefault();
    next.focus();
  }

  field.addEventListener("focus", load);
  field.addEventListener("input", (event) => {
    load();
    show(event);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return step(event);
    clear();
    field.focus();
  });
  button.addEventListener("click", () => {
    field.value = button.textContent;
    show(true);
    field.focus();
  });
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => { if (event.persisted) clear(); });
  clear();
  box.hidden = false;
})();
