// What the engine answers, as a list to read and to press: danger first, then the hits in their order. Asks nothing and fetches nothing.
const searchHits = (results, engine, say) => {
  const [alarm, question, list, help] = results.children, button = question.firstElementChild;

  const put = (parent, tag, textContent, more) => Object.assign(parent.appendChild(document.createElement(tag)), { textContent }, more);
  const call = (parent, { shown, dialled }) => put(parent, "a", shown, { href: "tel:" + dialled, className: "q-call" });

  const sentence = (text) => text && text[0].toUpperCase() + text.slice(1) + ". ";

  function item(hit, parts, key) {
    const line = put(list, "li", "", { key });
    put(line, "a", hit.title + (hit.via && ` (${hit.via})`), { href: hit.address });
    const text = put(line, "p", ""), facts = put(line, "p", "");
    for (const [part, matched] of parts) text.append(matched ? put(text, "mark", part) : part);
    if (hit.phone) call(facts, hit.phone);
    put(facts, "small", [say(hit.kind), hit.place, hit.audience && say("för dig som är") + " " + hit.audience].map(sentence).join(""));
    if (hit.hours) line.dataset.hours = hit.hours;
    return line;
  }

  // Shows a result, or nothing at all; returns how many hits are shown. A hit that already stands in its place is left standing.
  return (result) => {
    const { hits, words, guessed, danger, meant } = result || { hits: [] }, shown = hits.slice(0, 10), lines = list.children;
    shown.forEach((hit, place) => {
      const parts = engine.marked(hit.sentence, words), key = [hit.address, hit.title, hit.via, parts].join();
      if (!lines[place] || lines[place].key !== key) list.insertBefore(item(hit, parts, key), lines[place]);
    });
    while (lines[shown.length]) list.lastChild.remove();
    if (alarm.danger !== danger) {
      alarm.danger = danger;
      alarm.textContent = "";
      alarm.hidden = !danger;
      if (danger) {
        put(alarm, "p", danger.text);
        for (const { phone, title } of danger.calls) {
          const line = put(alarm, "p", "");
          call(line, phone);
          line.append(" " + title);
        }
      }
    }
    button.textContent = meant;
    question.hidden = !meant;
    help.hidden = !words || (!guessed && shown.length > 0);
    dispatchEvent(new Event("hours"));
    return shown.length;
  };
};
