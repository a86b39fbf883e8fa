// The rival of theme/static/js/move.js in tests/benchmarks/traces.py: fetch the next page and put its main part in this one,
// so that the address never changes. As much as a fair comparison needs, and never published.
addEventListener("click", async (event) => {
  const link = event.target.closest && event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  event.preventDefault();
  const response = await fetch(link.href);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  document.querySelector(".q-menu").replaceWith(page.querySelector(".q-menu"));
  document.querySelector("main").focus();
  scrollTo(0, 0);
});
