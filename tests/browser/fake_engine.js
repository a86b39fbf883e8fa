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
  const danger = { text: "Är du i fara just nu? Ring.", calls: [{ name: "112", shown: "112", dialled: "112" }, { name: "Kvinnofridslinjen", shown: "116 016", dialled: "116016" }] };
  const result = (hits, more) => Object.assign({ danger: null, hits, meant: "", guessed: false, words: [] }, more);
  let ready = false, towns = false;
  return {
    load: (get) => { loads.push("index"); return Promise.resolve(get && self.hold).then(() => { if (self.broken) throw Error(); ready = true; }); },
    loadPlaces: () => { loads.push("places"); return Promise.resolve(self.holdPlaces).then(() => { towns = true; }); },
    search: (text) => {
      asked.push(text);
      if (!ready) return result([]);
      if (/slår/.test(text)) return result([jour, page], { danger, words: ["slar"] });
      if (/qqq/.test(text)) return result([], { guessed: true });
      if (/kvinojor/.test(text)) return result([jour], { meant: "kvinnojour", guessed: true });
      if (/söder/.test(text)) return towns ? result([town]) : result([], { guessed: true });
      if (/många/.test(text)) return result(Array.from("ABCDEFGHIJKLMNOPQRST", (letter) => hit("Jour " + letter)));
      return result([jour, page]);
    },
    marked: (text, words) => (words.length ? [["Vi lyssnar när ", false], ["han slår", true], [" dig.", false]] : [[text, false]]),
  };
}
