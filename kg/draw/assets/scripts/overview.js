"use strict";
/* What the page holds, and where to begin: numbers, sums, contradictions, names. */
const Overview = (() => {
  const { word, count } = Format;
  const { make } = Dom;
  const NAMES_AT_ONCE = 12; // of each column
  const READ_AT_ONCE = 2000; // statements; of more, sums are added up when opened, and words not read
  const { statements } = Data.all;

  /* What stands in the panel for statements in sight; `mayShow` tells which nodes are drawn. */
  function parts(places, view, mayShow) {
    if (!statements.length) return [make("p", { className: "note", text: word("empty") })];
    const heads = [make("h2", { text: word("overview") }), ...holds(places), make("p", { className: "quiet", text: word("hint") })];
    if (!places.length) return [...heads, make("p", { className: "note", text: word("nothing_shown") })];
    const columns = names(view, mayShow);
    // Where statements are chosen, and not only kinds hidden, it is they that are looked for.
    const isChosen = View.asked({ ...view, hidden: [] }) > 0 && places.length <= READ_AT_ONCE;
    return [
      ...heads,
      Sums.section({ places, asked: [] }, view, { isOpen: isChosen }),
      contradictions(new Set(places)),
      ...columns,
      isChosen || !columns.length ? Cards.list(places) : null, // without names, they are all there is to read
    ];
  }

  /* How many statements of which kinds, out of how many documents, of which years. */
  function holds(places) {
    const files = new Set();
    const numbers = { Commitment: 0, Delivery: 0, ReportedTotal: 0 };
    let [first, last] = [Infinity, -Infinity];
    for (const place of places) {
      const { documents = [], kind } = statements[place];
      for (const file of documents) files.add(file);
      numbers[kind] += 1;
      const span = Facets.spanOf(place);
      if (span) [first, last] = [Math.min(first, span[0]), Math.max(last, span[1])];
    }
    const ends = first <= last ? [first, last] : [];
    const line = [count("statement", places.length), count("document", files.size), [...new Set(ends)].join("–")].filter(Boolean);
    const kinds = Object.entries(numbers);
    return [
      make("p", { className: "quiet", text: line.join(" · ") }),
      make("p", { className: "marks" }, kinds.filter(([, n]) => n).flatMap(([kind, n]) => [make("span", { className: "mark " + kind, text: word(kind) + " " + Format.grouped(n) }), " "])),
    ];
  }

  /* Each with what its sides say, side by side. */
  function contradictions(inSight) {
    const here = Data.all.contradictions.filter((each) => each.statements.some((place) => inSight.has(place)));
    if (!here.length) return null;
    return make("section", { className: "contradictions" }, [Lists.folded(
      [make("h3", {}, [word("contradictions"), make("span", { className: "number", text: String(here.length) })])],
      () => {
        const list = make("ol");
        Lists.grow(list, here, Lists.AT_ONCE, contradiction);
        return [list];
      },
    )]);
  }

  function contradiction({ severity, message, statements: here, sides }) {
    // One statement may be told in two ways: then its readings are the sides.
    const quotes = here.flatMap((place) => (Data.details(place).evidence ?? []).slice(0, sides > 1 ? 1 : 4).map((evidence) => [place, evidence]));
    const missing = sides - here.length; // the page of a part may not have them all
    return make("li", { className: "against " + severity }, [
      make("p", {}, [make("strong", { text: word(severity) + (Format.lang === "zh" ? "：" : ": ") }), message[Format.lang]]),
      make("div", { className: "sides" }, quotes.map(([place, evidence]) => make("div", {}, [Lists.statementLine(place), Cards.quote(evidence)]))),
      missing > 0 ? make("p", { className: "quiet", text: word("sides_elsewhere", { n: missing }) }) : null,
    ]);
  }

  function names(view, mayShow) {
    const found = [...Facets.weights(view)]
      .map(([id, weight]) => ({ node: Data.node(id), weight }))
      .filter(({ node }) => mayShow(node) && !Data.isNamesake(node.id))
      .sort((a, b) => b.weight - a.weight || (Format.name(a.node) < Format.name(b.node) ? -1 : 1));
    return [0, 1, 2, 3].flatMap((column) => {
      const here = found.filter(({ node }) => node.column === column);
      if (!here.length) return [];
      return [
        make("h3", {}, [word("column_" + column), make("span", { className: "number", text: String(here.length) })]),
        Lists.names(here, NAMES_AT_ONCE),
      ];
    });
  }

  return { parts };
})();
