// A card of numbers to carry, the size of a bank card: made here, printed alone, taken away again. Nothing is kept.
// Its heading is neutral, and names are left out unless she asks for them. 65-pocket.css shows it on paper only.
(() => {
  const root = document.documentElement, box = document.querySelector("[data-pocket]"), list = box.querySelector("fieldset");
  const heading = box.dataset.heading || "Viktiga nummer";
  const seen = [];
  let card, title;

  function add(tag, text, parent) {
    const made = parent.appendChild(document.createElement(tag));
    made.textContent = text;
    return made;
  }

  function takeAway() {
    if (!card) return;
    card.remove();
    card = null;
    delete root.dataset.card;
    document.title = title;
  }

  // Unless the link says, the name stands after the number, up to what else is told of it.
  const nameOf = (link) => link.dataset.name || link.parentNode.textContent.split(link.textContent)[1].split(/[.,(]/)[0].trim();

  for (const link of document.querySelectorAll("main a[href^='tel:']")) {
    if (seen.includes(link.href)) continue;
    seen.push(link.href);
    const label = add("label", "", list), field = add("input", "", label);
    field.type = "checkbox";
    field.autocomplete = "off";
    field.value = link.textContent;
    field.checked = true;
    add("span", `${link.textContent} ${nameOf(link)}`, label);
  }

  box.querySelector("button").addEventListener("click", () => {
    takeAway();
    card = add("div", "", document.body);
    card.hidden = true;
    add("strong", heading, card);
    for (const field of list.querySelectorAll("input")) {
      if (field.checked) add("p", box.querySelector("[data-names]").checked ? field.nextSibling.textContent : field.value, card);
    }
    title = document.title;
    document.title = heading;
    root.dataset.card = "";
    print();
  });
  addEventListener("afterprint", takeAway);
  box.hidden = !seen.length;
})();
