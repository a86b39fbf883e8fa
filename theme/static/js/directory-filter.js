// Narrow one list of services by need, place, audience, language, open now and what is demanded of her.
// The form stands hidden in the page (components/filter.html); nothing it holds is sent, kept or put in an address.
// An answer is true, false or undefined: what is not known is counted, offered and named, never silently hidden.
(() => {
  const PAUSE = 500;
  const form = document.querySelector("[data-filter]"), entries = Array.from(document.querySelectorAll("[data-entry]"));
  if (!form || entries.length < 2) return;
  const controls = Array.from(form.querySelectorAll("[data-by]"));
  const packed = controls.filter((control) => control.options && control.dataset.by !== "county");
  const doubtful = form.querySelector("[data-doubtful]"), status = form.querySelector("[role=status]");
  let timer;

  // A long list writes its answers short: for each select a digit a choice, by its place there.
  function unpack(entry) {
    if (!entry.dataset.entry) return;
    entry.dataset.entry.split("-").forEach((digits, place) => {
      const { options, dataset } = packed[place];
      entry.dataset[dataset.by] = Array.from(digits, (digit) => options[parseInt(digit, 36)].value).join(" ");
    });
  }

  // What a whole group shares, its place, may stand on the group alone.
  const words = (entry, name) => ((entry.closest(`[data-${name}]`) || entry).dataset[name] || "").split(" ").filter(Boolean);

  function answer(entry, by, value) {
    if (by === "open") return { open: true, closed: false }[entry.dataset.open];
    if (by === "demands") {
      const said = words(entry, by).find((word) => word.startsWith(value + ":")) || "";
      return { nej: true, ja: false }[said.slice(value.length + 1)];
    }
    const held = words(entry, by);
    if (!held.length) return by === "county" || undefined; // A service of no county is there for all of them.
    return held[0] === "okant" ? undefined : held.includes(value);
  }

  const isSet = (control) => (control.type === "checkbox" ? control.checked : control.value);

  function name(entry, unknown) {
    const old = entry.querySelector(".q-doubt");
    if (old) old.remove();
    if (!unknown.length) return;
    const note = entry.appendChild(document.createElement("p"));
    note.className = "q-doubt";
    note.textContent = `Vi vet inte ${unknown.map((control) => control.dataset.doubt).join(" eller ")}.`;
  }

  function tell(shown, unsure) {
    const count = shown === entries.length ? `Alla ${shown} visas.` : `${shown} av ${entries.length} visas.`;
    const rest = doubtful.checked ? `För ${unsure} av dem vet vi inte säkert.` : `${unsure} till kan passa, men där vet vi inte säkert.`;
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = unsure ? `${count} ${rest}` : count; }, PAUSE);
  }

  function apply() {
    const asked = controls.filter(isSet);
    let shown = 0, unsure = 0;
    for (const entry of entries) {
      const answers = asked.map((control) => answer(entry, control.dataset.by, control.value));
      const unknown = asked.filter((control, place) => answers[place] === undefined), fits = !answers.includes(false);
      entry.hidden = !fits || (unknown.length > 0 && !doubtful.checked);
      if (fits && unknown.length) unsure += 1;
      if (!entry.hidden) shown += 1;
      name(entry, unknown);
    }
    for (const group of document.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-entry]:not([hidden])");
    return [shown, unsure];
  }

  function clear() {
    for (const control of [...controls, doubtful]) {
      if (control.type === "checkbox") control.checked = false;
      else control.value = "";
    }
    return apply();
  }

  // Only choices that some entry on this page answers are offered.
  function offer(control) {
    const offers = (value) => entries.some((entry) => answer(entry, control.dataset.by, value));
    const options = Array.from(control.options || []).filter((option) => option.value);
    for (const option of options) if (!offers(option.value)) option.remove();
    control.parentNode.hidden = options.length ? control.options.length < 2 : !offers(control.value);
  }

  entries.forEach(unpack);
  controls.forEach(offer);
  for (const group of form.querySelectorAll("fieldset")) group.hidden = !group.querySelector("label:not([hidden])");
  form.addEventListener("change", () => tell(...apply()));
  form.querySelector("button").addEventListener("click", () => tell(...clear()));
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => { if (event.persisted) clear(); });
  clear();
  form.hidden = false;
})();
