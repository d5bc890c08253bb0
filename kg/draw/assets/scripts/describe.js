"use strict";
/* What a view shows, in words: for the title of a table, for paper, and for the names of files. */
const Describe = (() => {
  const { word } = Format;

  /* What is chosen in a view, as [what, value or values], of what the graph knows. */
  function parts(given) {
    const view = Facets.asked(given);
    const found = [];
    const add = (facet, text) => found.push([word("facet_" + facet), text]);
    if (view.words) add("words", word("quoted", { x: view.words }));
    for (const facet of View.FACETS) {
      if (view[facet].length) add(facet, Format.list(view[facet].map((key) => Facets.nameOf(facet, key))));
    }
    if (view.years) add("years", view.years[0] === view.years[1] ? String(view.years[0]) : view.years.join("–"));
    if (view.amount) add("amount", Facets.moneyText(view.amount));
    if (view.focus) add("focus", word("around", { x: Format.name(Data.node(Data.byKey(view.focus.node))), n: view.focus.depth }));
    return found;
  }

  /* What is read, in a few words; "" for the overview. */
  function reading({ at }) {
    const subject = Subject.of(at) ?? {};
    if ("statement" in subject) return Format.headline(Data.all.statements[subject.statement]);
    const name = (id) => (typeof id === "string" ? Labels.nameOfCluster(id) : Format.name(Data.node(id)));
    return Object.values(subject).map(name).join(" → ");
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

  return { parts, reading, line, fileName };
})();
