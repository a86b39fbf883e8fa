// Move inside the site without adding to the tab's history: Back leaves the site in one press.
// Modified clicks, new tabs, downloads, telephone, mail and other sites work as they always do.
(() => {
  const NEUTRAL_TITLE = "Sida";
  let title;

  function jump(id) {
    const target = id ? document.getElementById(id) : document.body;
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (!target.matches("a, button, input, summary, [tabindex]")) target.tabIndex = -1;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.hash && link.pathname === location.pathname) return jump(link.hash.slice(1));
    title = document.title;
    document.title = NEUTRAL_TITLE;
    location.replace(link.href);
  });

  addEventListener("pageshow", (event) => { if (event.persisted && title) document.title = title; });
})();
