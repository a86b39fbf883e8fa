// What the engine answers, as a list to read and to press: danger first, then the hits in their order. Asks nothing and fetches nothing.
const searchHits = (results, engine) => {
  const SHOWN = 10, KINDS = { sida: "läs", behov: "stöd", stod: "stöd", lan: "län" };
  const [danger, meant, list, help] = results.children, button = meant.firstElementChild;

  const put = (parent, tag, textContent, more) => Object.assign(parent.appendChild(document.createElement(tag)), { textContent }, more);
  const call = (parent, { shown, dialled }) => put(parent, "a", shown.replace(/ /g, "\u00a0"), { href: "tel:" + dialled, className: "q-call" });

  const sentence = (text) => text && text[0].toUpperCase() + text.slice(1) + ". ";

  function item(hit, parts, key) {
    const line = put(list, "li", "", { key }), kind = /^.forel/.test(hit.address) ? "föreläsning" : KINDS[hit.kind] || hit.kind;
    put(line, "a", hit.title + (hit.via && ` (${hit.via})`), { href: hit.address });
    const text = put(line, "p", ""), facts = put(line, "p", "");
    for (const [part, matched] of parts) text.append(matched ? put(text, "mark", part) : part);
    if (hit.phone) call(facts, hit.phone);
    put(facts, "small", [kind, hit.place, hit.audience && "för " + hit.audience].map(sentence).join(""));
    if (hit.hours) line.dataset.hours = hit.hours;
    return line;
  }

  // Shows a result, or nothing at all; returns how many hits are shown. A hit that already stands in its place is left standing.
  return (result) => {
    const hits = result ? result.hits.slice(0, SHOWN) : [], lines = list.children;
    hits.forEach((hit, place) => {
      const parts = engine.marked(hit.sentence, result.words), key = [hit.address, hit.title, hit.via, parts].join();
      if (!lines[place] || lines[place].key !== key) list.replaceChild(item(hit, parts, key), lines[place]);
    });
    while (lines[hits.length]) lines[hits.length].remove();
    danger.textContent = "";
    danger.hidden = !result || !result.danger;
    if (!danger.hidden) {
      put(danger, "p", result.danger.text);
      for (const number of result.danger.calls) {
        const line = put(danger, "p", "");
        call(line, number);
        line.append(" " + number.name);
      }
    }
    button.textContent = result ? result.meant : "";
    meant.hidden = !button.textContent;
    help.hidden = !result || (!result.guessed && hits.length > 0);
    dispatchEvent(new Event("hours"));
    return hits.length;
  };
};
