// What the engine answers, as a list to read and to press: danger first, then the hits in their order. Asks nothing and fetches nothing.
const searchHits = (box, engine) => {
  const SHOWN = 10;
  const KINDS = { sida: "Läs", behov: "Stöd efter behov", stod: "Stöd", kommun: "Kommun", lan: "Län", domstol: "Domstol" };
  const find = (selector) => box.querySelector(selector);
  const danger = find("[data-search-danger]"), meant = find("[data-search-meant]"), list = find("ol"), help = find("[data-search-help]");

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
      line.append(" " + number.name);
    }
  }

  const sentence = (text) => text && text[0].toUpperCase() + text.slice(1) + ". ";

  function item(parent, hit, words) {
    const line = add(parent, "li"), kind = hit.address.startsWith("/forelasningar/") ? "Föreläsning" : KINDS[hit.kind];
    link(line, hit.via ? `${hit.title} (${hit.via})` : hit.title, hit.address);
    const text = hit.sentence && add(line, "p");
    if (text) for (const [part, matched] of engine.marked(hit.sentence, words)) text.append(matched ? add(text, "mark", part) : part);
    const facts = add(line, "p");
    if (hit.phone) call(facts, hit.phone);
    add(facts, "small", [kind, hit.place, hit.audience && "för " + hit.audience].map(sentence).join(""));
    if (hit.hours) line.dataset.hours = hit.hours;
  }

  // Without a result, nothing is left.
  return (result) => {
    const { hits, words, guessed } = result || { hits: [] }, made = document.createDocumentFragment();
    for (const hit of hits.slice(0, SHOWN)) item(made, hit, words);
    list.textContent = "";
    list.append(made);
    warn(result && result.danger);
    meant.hidden = !result || !result.meant;
    if (result) find("button").textContent = result.meant;
    help.hidden = !result || (!guessed && hits.length > 0);
    dispatchEvent(new Event("hours"));
    const shown = Math.min(hits.length, SHOWN);
    if (guessed || !shown) return shown ? "Inget passar precis. Det här ligger närmast." : "Inget passar. Så här kan du gå vidare.";
    return shown === 1 ? "1 träff." : shown + " träffar, den bästa först.";
  };
};
