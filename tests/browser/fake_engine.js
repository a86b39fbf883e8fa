// An engine with answers known beforehand, for tests of the list alone: it keeps the promises of docs/dev/search.md.
var asked = [], loads = [];
function searchEngine() {
  const hit = (title, more) => Object.assign(
    { kind: "stöd", title, address: "/hitta-hjalp/" + title.toLowerCase() + "/", phone: null, audience: "", place: "", hours: "", sentence: "", via: "", score: 1 },
    more,
  );
  const jour = hit("Jouren", {
    phone: { shown: "08-644 20 32", dialled: "+4686442032" }, audience: "utsatt", place: "hela landet",
    hours: "24/7", sentence: "Vi lyssnar när han slår dig.",
  });
  const page = hit("Polisanmälan", { kind: "läs", address: "/dina-rattigheter/anmala/" });
  const town = hit("Stockholm", { kind: "kommun", place: "Stockholms län", via: "Södermalm" });
  const line = (title, shown) => hit(title, { phone: { shown, dialled: shown.replace(" ", "") } });
  const danger = { text: "Är du i fara just nu? Ring.", calls: [line("112", "112"), line("Kvinnofridslinjen", "116 016")] };
  const result = (hits, more) => Object.assign({ danger: null, hits, meant: "", guessed: false, words: new Set() }, more);
  let ready = false, towns = false;
  return {
    load: (get) => { loads.push("index"); return Promise.resolve(get && self.hold).then(() => { if (self.broken) throw Error(); ready = true; }); },
    loadPlaces: () => { loads.push("places"); return Promise.resolve(self.holdPlaces).then(() => { towns = true; }); },
    search: (text) => {
      asked.push(text);
      if (!ready) return result([]);
      if (/slår/.test(text)) return result([jour, page], { danger, words: new Set(["slar"]) });
      if (/qqq/.test(text)) return result([], { guessed: true });
      if (/kvinojor/.test(text)) return result([jour], { meant: "kvinnojour", guessed: true });
      if (/söder/.test(text)) return towns ? result([town]) : result([], { guessed: true });
      if (/många/.test(text)) return result(Array.from("ABCDEFGHIJKLMNOPQRST", (letter) => hit("Jour " + letter)));
      return result([jour, page]);
    },
    marked: (text, words) => (words.size ? [["Vi lyssnar när ", false], ["han slår", true], [" dig.", false]] : [[text, false]]),
  };
}
