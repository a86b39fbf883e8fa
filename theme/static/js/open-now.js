// Öppet nu: say whether it is open, worked out on the device from data-hours and data-holidays in Swedish time.
// The table of hours stands without it. Reads what plugins/qjouren/opening_hours.py writes; tests hold the two together.
(() => {
  const CODES = "MoTuWeThFrSaSuPH", RED = 7, DAY = 1440;
  const years = new Set(), red = new Set(), dates = {}, language = document.documentElement.lang || "sv";
  const holder = document.querySelector("[data-holidays]"), words = holder && holder.dataset.words;
  const said = JSON.parse(words || "{}"), say = (text) => said[text] || text; // In another language.
  let swedish, weekdayName, entries = [], timer, read, day, minute;
  try {
    swedish = new Intl.DateTimeFormat("en-US", {
      timeZone: "Europe/Stockholm", hour12: false, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    });
    swedish.formatToParts();
    weekdayName = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  } catch (error) {
    return; // An old browser that knows no time zones: better silent than wrong.
  }

  function readHolidays() {
    let year;
    for (const word of holder ? holder.dataset.holidays.split(" ") : []) {
      if (word > "1231") years.add(year = word);
      else red.add(year + word);
    }
  }

  const minutes = (clock) => clock.slice(0, 2) * 60 + +clock.slice(3, 5);

  function readSpan(text) {
    const start = minutes(text), end = minutes(text.slice(6));
    return [start, end > start ? end : end + DAY];
  }

  function readWeek(text) {
    const always = text === "24/7", week = [[], [], [], [], [], [], []];
    for (const rule of (always ? "Mo-Su,PH 00:00-24:00" : text).split("; ")) {
      const [days, times] = rule.split(" ");
      const spans = times === "off" ? [] : times.split(",").map(readSpan);
      for (const run of days.split(",")) {
        const first = CODES.indexOf(run.slice(0, 2)) / 2, last = CODES.indexOf(run.slice(-2)) / 2;
        for (let day = first; day <= last; day += 1) week[day] = spans;
      }
    }
    return { week, always };
  }

  // Days are counted from 1 January 1970, a Thursday.
  const weekday = (day) => (day + 3) % 7;

  // The spans that begin on a day; undefined where they are not known.
  function known({ week, always }, day) {
    const date = dates[day] = dates[day] || new Date(day * 864e5).toISOString().replace(/-/g, "");
    if (always) return week[RED];
    if (years.has(date.slice(0, 4))) return week[red.has(date.slice(0, 8)) ? RED : weekday(day)];
  }

  const covers = (spans, minute) => (spans || []).some(([start, end]) => start <= minute && minute < end);

  function state(hours, day, minute) {
    const today = known(hours, day), before = known(hours, day - 1), late = minute + DAY;
    if (covers(today, minute) || covers(before, late)) return "open";
    return today && (before || !covers(hours.week[weekday(day - 1)], late)) ? "closed" : "unknown";
  }

  // The next change within six days, as [days from now, minute, state].
  function nextChange(hours, day, minute, now) {
    const edges = new Set([0]);
    for (const spans of hours.week) for (const span of spans || []) for (const edge of span) edges.add(edge % DAY);
    const ordered = [...edges].sort((a, b) => a - b);
    for (let ahead = 0; ahead < 7; ahead += 1) {
      for (const edge of ordered) {
        const then = state(hours, day + ahead, edge);
        if ((ahead || edge > minute) && then !== now) return [ahead, edge, then];
      }
    }
  }

  function clock(minute) {
    const hour = Math.floor(minute / 60), rest = minute % 60, two = (number) => (number < 10 ? "0" : "") + number;
    return words ? `${two(hour)}:${two(rest)}` : hour + (rest ? "." + two(rest) : "");
  }

  function change(hours, day, minute, now) {
    let [ahead, edge, then] = nextChange(hours, day, minute, now) || [];
    if (!then || then === "unknown") return "";
    if (then === "closed" && !edge) [ahead, edge] = [ahead - 1, DAY];
    const name = weekdayName.format((day + ahead) * 864e5);
    const when = ahead < 2 ? ["", say("i morgon")][ahead] : say("på {1}").replace("{1}", name);
    return say(then === "open" ? ", öppnar {1} {2}" : ", till {2} {1}").replace("{1}", when).replace("{2}", clock(edge)).replace("  ", " ").trim();
  }

  function describe(hours, day, minute, now) {
    if (now === "unknown") return say("Vi vet inte om det är öppet nu");
    return say(now === "open" ? "Öppet nu" : "Stängt nu") + change(hours, day, minute, now);
  }

  // Now in Sweden, worked out once a minute: to ask the time zone takes longer than all the rest.
  function readClock() {
    const passed = Math.floor(Date.now() / 6e4), part = {};
    if (passed === read) return;
    for (const { type, value } of swedish.formatToParts()) part[type] = +value;
    read = passed;
    day = Date.UTC(part.year, part.month - 1, part.day) / 864e5;
    minute = (part.hour % 24) * 60 + part.minute;
  }

  // Without places: all that stand in the page, and so once a minute.
  function show(places = entries) {
    readClock();
    for (const { place, line, hours } of places) {
      const now = state(hours, day, minute), text = describe(hours, day, minute, now);
      place.dataset.open = now;
      if (line.textContent !== text) line.textContent = text;
    }
    clearTimeout(timer);
    timer = setTimeout(() => show(), 6e4 - (Date.now() % 6e4));
  }

  function entry(place) {
    const line = place.insertBefore(document.createElement("p"), place.querySelector("ul, table"));
    line.className = "q-now";
    return { place, line, hours: readWeek(place.dataset.hours) };
  }

  // Search calls anew, with the event «hours», when it has put other places in the page.
  function look() {
    const still = entries.filter(({ place }) => place.isConnected), added = [];
    for (const place of document.querySelectorAll("[data-hours]")) if (!still.some((known) => known.place === place)) added.push(entry(place));
    entries = still.concat(added);
    if (added.length) show(added);
  }

  readHolidays();
  addEventListener("hours", look);
  look();
})();
