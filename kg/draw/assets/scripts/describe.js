"use strict";
/* What a view shows, in words: for the title of a table, for paper, and for the names of files. */
const Describe = (() => {
  const { word } = Format;

  /* What a value of a facet is called; the value itself where the graph doesn't know it. */
  function value(facet, key) {
    const thing = Facets.knows(facet, key) && Facets.thing(facet, key);
    return thing ? Format.name(thing) : word(key);
  }

  function entity(key) {
    const id = Data.byKey(key);
    return id === undefined ? key : Format.name(Data.node(id));
  }

  /* What is chosen in a view, as [what, value or values], of what the graph knows. */
  function parts(given) {
    const view = Facets.asked(given);
    const found = [];
    const add = (facet, text) => found.push([word("facet_" + facet), text]);
    if (view.words) add("words", word("quoted", { x: view.words }));
    for (const facet of View.FACETS) {
      if (view[facet].length) add(facet, Format.list(view[facet].map((key) => value(facet, key))));
    }
    if (view.years) add("years", view.years[0] === view.years[1] ? String(view.years[0]) : view.years.join("–"));
    if (view.amount) add("amount", Facets.moneyText(view.amount));
    if (view.focus) add("focus", word("around", { x: entity(view.focus.node), n: view.focus.depth }));
    return found;
  }

  /* What is read, in a few words; "" for the overview. */
  function reading({ at }) {
    if (!at) return "";
    if ("from" in at) return [at.from, at.to].map(entity).join(" → ");
    if ("statement" in at) {
      const place = Data.statementByKey(at.statement);
      return place === undefined ? "" : Format.headline(Data.all.statements[place]);
    }
    return "node" in at ? entity(at.node) : "";
  }

  /* A line of all that is chosen. */
  function line(view) {
    const join = Format.lang === "zh" ? ["：", "；"] : [": ", "; "];
    return parts(view).map((part) => part.join(join[0])).join(join[1]);
  }

  /* A name for a file: what is read or chosen, without signs that a file name cannot have. */
  function fileName(view, ending) {
    const told = [reading(view), ...parts(view).map(([, value]) => value)].filter(Boolean);
    const slug = told.join(" ").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    const short = [...slug].slice(0, 60).join("").replace(/^-|-$/g, "");
    return ["aidkg", short].filter(Boolean).join("-") + ending;
  }

  return { value, parts, reading, line, fileName };
})();
