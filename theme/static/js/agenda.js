// Decide on the device what is over, so that a site that was not built today never shows yesterday's lecture as coming.
// Nothing is stored or asked for; where the script does not run, the dates still stand there.
(() => {
  const now = Date.now();
  for (const element of document.querySelectorAll("[data-until]")) {
    if (Date.parse(element.dataset.until) > now) continue;
    const archive = document.getElementById(element.dataset.then);
    if (archive) archive.prepend(element);
    else element.hidden = true;
  }
  for (const element of document.querySelectorAll("[data-since]")) {
    element.hidden = Date.parse(element.dataset.since) > now;
  }
})();
