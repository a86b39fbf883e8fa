// The search field and its list: asks the engine at each change, and shows what it answers. docs/dev/search.md holds the contract.
// The words stay in the field: in no request, address, title, history or storage. They go when the page is left or brought back.
(() => {
  const PAUSE = 800, SHOWN = 10;
  const KINDS = { sida: "Läs", behov: "Stöd efter behov", stod: "Stöd", kommun: "Kommun", lan: "Län", domstol: "Domstol" };
  const box = document.querySelector("[data-search]");
  if (!box || !self.fetch) return;
  const find = (selector) => box.querySelector(selector);
  const field = find("input"), status = find("[role=status]"), danger = find("[data-search-danger]"), meant = find("[data-search-meant]");
  const list = find("ol"), help = find("[data-search-help]"), engine = searchEngine();
  const get = (address) => fetch(address, { credentials: "omit", cache: "no-store" }).then((answer) => (answer.ok ? answer.text() : Promise.reject()));
  let loading, loaded, places, placed, timer;

  function add(parent, tag, text) {
    const made = parent.appendChild(document.createElement(tag));
    if (text) made.textContent = text;
    return made;
  }

  function link(parent, text, address) {
    const made = add(parent, "a", text);
    made.href = address;
    return made;
  }

  function call(parent, { shown, dialled }) {
    link(parent, shown.replace(/ /g, "\u00a0"), "tel:" + dialled).className = "q-call";
  }

  function warn(alarm) {
    danger.hidden = !alarm;
    danger.textContent = "";
    if (!alarm) return;
    add(danger, "p", alarm.text);
    const calls = add(danger, "ul");
    calls.className = "q-calls";
    for (const number of alarm.calls) {
      const line = add(calls, "li");
      call(line, number);
      if (number.name !== number.shown) line.append(" " + number.name);
    }
  }

  const sentence = (text) => text && text[0].toUpperCase() + text.slice(1) + ".";

  function item(parent, hit, words) {
    const line = add(parent, "li"), kind = /^\/forelasningar\//.test(hit.address) ? "Föreläsning" : KINDS[hit.kind];
    link(line, hit.via ? `${hit.title} (${hit.via})` : hit.title, hit.address);
    const text = hit.sentence && add(line, "p");
    if (text) for (const [part, matched] of engine.marked(hit.sentence, words)) matched ? add(text, "mark", part) : text.append(part);
    const facts = add(line, "p");
    if (hit.phone) call(facts, hit.phone);
    add(facts, "small", [kind, hit.place, hit.audience && "för " + hit.audience].map((part) => sentence(part || "")).join(" "));
    if (hit.hours) line.dataset.hours = hit.hours;
  }

  function tell(text, pause) {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = text; }, pause);
  }

  function count(result) {
    const found = Math.min(result.hits.length, SHOWN);
    if (result.guessed) return found ? "Inget passar precis. Det här ligger närmast." : "Inget passar. Så här kan du gå vidare.";
    return found === 1 ? "1 träff." : found + " träffar, den bästa först.";
  }

  function draw(result) {
    const made = document.createDocumentFragment();
    for (const hit of result.hits.slice(0, SHOWN)) item(made, hit, result.words);
    list.textContent = "";
    list.append(made);
    warn(result.danger);
    meant.hidden = !result.meant;
    find("button").textContent = result.meant;
    help.hidden = !result.guessed && result.hits.length > 0;
    dispatchEvent(new Event("hours"));
  }

  function empty() {
    list.textContent = "";
    warn();
    meant.hidden = help.hidden = true;
    tell("", 0);
  }

  // Towns and postcodes come after the first answer, whatever it was, so that fetching them tells nothing.
  function loadPlaces() {
    if (places) return;
    places = engine.loadPlaces(get).then(() => { placed = true; }, () => { places = null; }).then(() => {
      if (list.contains(document.activeElement)) ready();
      else show();
    });
  }

  function ready() {
    if (field.value.trim()) box.dataset.searchState = "ready";
  }

  // An `event` is what she did; without it, the same words are asked again of what has come since.
  function show(event) {
    const words = field.value.trim();
    box.dataset.searchState = "";
    if (!words) return empty();
    if (!loaded) {
      load();
      return tell("Hämtar …", 0);
    }
    const result = engine.search(words);
    draw(result);
    tell((result.danger ? result.danger.text + " " : "") + count(result), PAUSE);
    if (event) loadPlaces();
    if (placed || !places || !result.guessed) ready();
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

  function clear() {
    field.value = "";
    show();
  }

  // Arrows go between the field and the links of the list; Enter goes to the first, and puts a telephone's keyboard away.
  function step(event) {
    const links = [field, ...box.querySelectorAll("[data-search-results] a, [data-search-results] button")].filter((one) => one.offsetParent);
    const here = links.indexOf(event.target), down = event.key === "ArrowDown" || (event.key === "Enter" && !here);
    if (event.isComposing || here < 0 || (!down && event.key !== "ArrowUp")) return;
    const next = links[here + (down ? 1 : -1)];
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
  find("button").addEventListener("click", () => {
    field.value = find("button").textContent;
    show(true);
    field.focus();
  });
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => { if (event.persisted) clear(); });
  clear();
  box.hidden = false;
})();
