// A card of numbers to carry, the size of a bank card: made here, printed alone, taken away again. Nothing is kept.
// Its heading is neutral, and names are left out unless she asks for them.
(() => {
  const MOST = 6, HEADING = "Viktiga nummer", ALONE = "@page { margin: 0 }";
  const root = document.documentElement, box = document.querySelector("[data-pocket]");
  if (!box || !window.print) return;
  const list = box.querySelector("[data-numbers]"), names = box.querySelector("[data-names]"), button = box.querySelector("button");
  const numbers = new Map();
  let card, title;

  function element(tag, text, parent) {
    const made = parent.appendChild(document.createElement(tag));
    made.textContent = text;
    return made;
  }

  const chosen = () => Array.from(list.querySelectorAll("input")).filter((field) => field.checked);

  function limit() {
    const count = chosen().length;
    for (const field of list.querySelectorAll("input")) field.disabled = !field.checked && count >= MOST;
    button.disabled = !count;
  }

  function takeAway() {
    if (!card) return;
    card.remove();
    card = undefined;
    root.removeAttribute("data-card");
    document.styleSheets[0].deleteRule(0);
    if (document.title === HEADING) document.title = title;
  }

  function print() {
    takeAway();
    card = element("div", "", document.body);
    card.className = "q-card-print";
    element("strong", HEADING, card);
    for (const field of chosen()) {
      const [number, name] = numbers.get(field.value);
      element("p", names.checked && name ? `${number} ${name}` : number, card);
    }
    // Without margins the browser has no room to print the address and the title of the page.
    document.styleSheets[0].insertRule(ALONE, 0);
    title = document.title;
    document.title = HEADING;
    root.dataset.card = "";
    window.print();
  }

  for (const link of document.querySelectorAll("main a[href^='tel:']")) {
    if (!numbers.has(link.href)) numbers.set(link.href, [(link.dataset.number || link.textContent).trim(), link.dataset.name || ""]);
  }
  if (!numbers.size) return;
  for (const [address, [number, name]] of numbers) {
    const label = element("label", "", list), field = label.appendChild(document.createElement("input"));
    field.type = "checkbox";
    field.autocomplete = "off";
    field.value = address;
    field.checked = numbers.size <= MOST;
    element("span", name ? `${number} ${name}` : number, label);
  }
  limit();
  list.addEventListener("change", limit);
  button.addEventListener("click", print);
  addEventListener("afterprint", takeAway);
  addEventListener("pagehide", takeAway);
  box.hidden = false;
})();
