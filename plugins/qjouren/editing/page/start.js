// Start the editor in Swedish, with the configuration made of our models; loads nothing from elsewhere.
const KEY = "sveltia-cms.prefs";
const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
localStorage.setItem(KEY, JSON.stringify({ locale: "sv", ...kept }));

// The program forbids a phone to zoom; whoever needs larger text may have it.
new MutationObserver(() => {
  for (const meta of document.querySelectorAll('meta[name="viewport"][content*="maximum-scale"]')) {
    meta.content = "width=device-width, initial-scale=1, interactive-widget=resizes-content";
  }
}).observe(document.head, { childList: true });

const [{ default: CMS }, answer] = await Promise.all([import("./program/npm/index.js"), fetch("config.json")]);
CMS.init({ config: await answer.json() });
