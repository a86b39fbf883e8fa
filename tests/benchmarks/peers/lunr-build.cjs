const fs = require("fs"), lunr = require("lunr"), [, , records, folder] = process.argv;
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.sv")(lunr);
const all = JSON.parse(fs.readFileSync(records, "utf8"));
const index = lunr(function build() {
  this.use(lunr.sv);
  this.ref("id");
  for (const [name, boost] of [["title", 10], ["name", 8], ["words", 8], ["place", 6], ["body", 1]]) this.field(name, { boost });
  all.forEach((record) => this.add(record));
});
fs.writeFileSync(folder + "/index.json", JSON.stringify(index));
fs.writeFileSync(folder + "/shown.json", JSON.stringify(all.map(({ title, address, sentence, phone, place }) => ({ title, address, sentence, phone, place }))));
