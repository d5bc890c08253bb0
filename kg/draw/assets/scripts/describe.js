"use strict";
/* What a view shows, in words: for the title of a table, for paper, and for the names of files. */
const Describe = (() => {
  const { word } = Format;

  /* Each thing that a view asks for, in order: {facet, key, text, isKnown: does the graph hold it,
   * without: the change of the view that takes it away}. */
  function choices(view) {
    const found = [];
    const add = (facet, value, text, isKnown = true) => {
      const isOneOfMany = Array.isArray(View.EMPTY[facet]);
      const rest = isOneOfMany ? view[facet].filter((other) => other !== value) : View.EMPTY[facet];
      found.push({ facet, key: isOneOfMany ? facet + " " + value : facet, text: isKnown ? text() : value, isKnown, without: { [facet]: rest } });
    };
    if (view.words) add("words", view.words, () => word("quoted", { x: view.words }));
    for (const facet of View.FACETS) {
      for (const value of view[facet]) add(facet, value, () => Facets.nameOf(facet, value), Facets.knows(facet, value));
    }
    if (view.years) add("years", view.years.join("-"), () => [...new Set(view.years)].join("–"));
    if (view.amount) {
      const text = Facets.moneyText(view.amount);
      add("amount", text, () => text, Facets.currencies().some(({ code }) => code === view.amount.currency));
    }
    if (view.focus) {
      const { node, depth } = view.focus;
      const id = Data.byKey(node);
      add("focus", node, () => word("around", { x: Format.name(Data.node(id)), n: depth }), id !== undefined);
    }
    for (const kind of view.hidden) add("hidden", kind, () => word(kind), Object.hasOwn(Shapes.SHAPES, kind));
    return found;
  }

  /* What statements are chosen by in a view, as [what, value or values], of what the graph knows. */
  function parts(view) {
    const texts = new Map();
    for (const { facet, text, isKnown } of choices(view)) {
      if (isKnown && facet !== "hidden") texts.set(facet, [...(texts.get(facet) ?? []), text]);
    }
    return [...texts].map(([facet, told]) => [word("facet_" + facet), Format.list(told)]);
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

  return { choices, parts, reading, line, fileName };
})();
