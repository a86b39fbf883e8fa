// The Swedish stemmer of Snowball, as the build has it: a test holds both to Snowball's own vocabulary. Knows nothing of the search.
const stem = (() => {
  const REGION = /[aeiouyäåö]+[^aeiouyäåö]/;
  const MAIN = /(?:het(?:er(?:na)?|ens?)?|er(?:nas?|ns?)?|ens?|ar(?:nas?|ne|e(?:ns?)?)?|ande[nst]?|a(?:d(?:es?)?|ste?|s|t)?|or(?:nas?)?|e[st]?|s)$/;
  const KEEPS_ET = /(?:fab|h|[pr]ak|stak|kom|[cdmnprstux]it|iet|[ai]lit|[ik]vit)$/;
  const dropsEt = (start) => /[^][aeiouyäåö][^aeiouyäåö]$/.test(start) && !KEEPS_ET.test(start);

  function main(word, region) {
    const [suffix] = MAIN.exec(word.slice(region)) || [""], start = word.slice(0, word.length - suffix.length);
    if (suffix === "et") return dropsEt(start) ? start : word;
    if (suffix !== "s") return start;
    if (/et$/.test(start) && dropsEt(start.slice(0, -2))) return start.slice(0, -2);
    return /[bcdfghjklmnoprtvy]$/.test(start) ? start : word;
  }

  return (word) => {
    const found = REGION.exec(word);
    if (!found) return word;
    const region = Math.max(3, found.index + found[0].length);
    let result = main(word, region);
    if (/(?:[dg]d|nn|[dgkt]t)$/.test(result.slice(region))) result = result.slice(0, -1);
    const [last] = /(?:l?ig|els|fullt|öst)$/.exec(result.slice(region)) || [""], start = result.slice(0, result.length - last.length);
    if (last === "fullt") return start + "full";
    if (last === "öst") return /[iklnprtuv]$/.test(start) ? start + "ös" : result;
    return start;
  };
})();
