// Say that a fact may be old, once the device's own clock is a year past the day on which it was checked.
// The build has marked what was old already, and the day stands there without this: it only adds, and never takes a mark away.
(() => {
  for (const line of document.querySelectorAll("[data-stale]")) {
    if (Date.parse(line.dataset.stale) > Date.now()) continue;
    line.dataset.old = "";
    line.textContent += " " + (line.dataset.says || "Uppgiften kan vara gammal.");
  }
})();
