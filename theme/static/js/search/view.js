// The search field: asks the engine at each change, and has searchHits show the answer. docs/dev/search.md holds the contract.
// The words stay in the field: in no request, address, title, history or storage. They go when the page is left or brought back.
(() => {
  const PAUSE = 800;
  const box = document.querySelector("[data-search]");
  if (!box || !self.fetch) return;
  const field = box.querySelector("input"), button = box.querySelector("button"), status = box.querySelector("[role=status]");
  const results = box.querySelector("[data-search-results]"), engine = searchEngine(), draw = searchHits(box, engine);
  const get = (address) => fetch(address, { credentials: "omit", cache: "no-store" }).then((answer) => (answer.ok ? answer.text() : Promise.reject()));
  let loading, loaded, places, placed, timer;

  function tell(text, pause) {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = text; }, pause);
  }

  function ready() {
    if (field.value.trim()) box.dataset.searchState = "ready";
  }

  // An `event` is what she did; without it, the same words are asked again of what has come since.
  function show(event) {
    const words = field.value.trim();
    box.dataset.searchState = "";
    if (!words) {
      draw();
      return tell("", 0);
    }
    if (!loaded) {
      load();
      return tell("Hämtar …", 0);
    }
    const result = engine.search(field.value), count = draw(result);
    tell(result.danger ? `${result.danger.text} ${count}` : count, PAUSE);
    if (event) loadPlaces();
    if (placed || !places || !result.guessed) ready(); // A guess may be bettered by the towns.
  }

  function load() {
    if (loading) return;
    loading = engine.load(get).then(() => {
      loaded = true;
      show(true);
    }, () => {
      loading = null;
      tell("Sökningen gick inte att hämta. Pröva igen, eller använd listan från A till Ö.", 0);
    });
  }

  // Towns and postcodes come after the first answer, whatever it was, so that fetching them tells nothing.
  function loadPlaces() {
    if (places) return;
    places = engine.loadPlaces(get).then(() => { placed = true; }, () => { places = null; }).then(() => {
      if (results.contains(document.activeElement)) ready();
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
    const down = event.key === "ArrowDown" || (event.key === "Enter" && !here);
    if (event.isComposing || here < 0 || (!down && event.key !== "ArrowUp")) return;
    const next = stops[here + (down ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  field.addEventListener("focus", load);
  field.addEventListener("input", show);
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
