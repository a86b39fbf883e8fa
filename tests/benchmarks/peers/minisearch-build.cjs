const fs = require("fs"), MiniSearch = require("minisearch"), [, , records, folder] = process.argv;
const engine = new MiniSearch({ fields: ["title", "name", "words", "place", "body"], storeFields: ["title", "address", "sentence", "phone", "place"] });
engine.addAll(JSON.parse(fs.readFileSync(records, "utf8")));
fs.writeFileSync(folder + "/index.json", JSON.stringify(engine));
