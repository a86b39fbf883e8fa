// Start the editor in Swedish, with the configuration made of our models; loads nothing from elsewhere.
const KEY = "sveltia-cms.prefs";
const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
// Its window to news and its count of use are off; the language is ours unless staff have chosen one.
localStorage.setItem(KEY, JSON.stringify({ locale: "sv", ...kept }));

const [{ default: CMS }, answer] = await Promise.all([import("./program/npm/index.js"), fetch("config.json")]);
CMS.init({ config: await answer.json() });
