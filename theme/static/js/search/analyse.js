// Text to words, by the very rules of plugins/qjouren/search/analyse.py: a test gives both the same texts. Knows no index.
const analyse = (() => {
  const APART = /[\0-,./:-@[-`{-\xbf\xd7\xf7\u2000-\u200f\u2012-\u2bff\u3000-\u303f\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uff00-\uff0f]+/;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ø/g, "o").replace(/æ/g, "a").replace(/ß/g, "ss");

  // [["f", "kassan"], ["116016"]]: words, each with the parts between its hyphens; digits joined over blanks.
  function words(text) {
    const plain = text.normalize("NFC").toLowerCase().normalize("NFC").replace(/[\u2010\u2011]/g, "-")
      .replace(/(^|[^0-9])(?:\+|00)46[ -]?(?=[1-9])/g, "$10").replace(/([0-9])[ \xa0-](?=[0-9])/g, "$1");
    return plain.split(APART).map((word) => word.split("-").filter(Boolean)).filter((parts) => parts.length);
  }

  return { fold, words, term: (word) => fold(stem(word)) };
})();
