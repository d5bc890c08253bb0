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
    if (!statements.length) return [make("p", { className: "note", text: word("empty") }), silent(places)];
    const heads = [make("h2", { text: word("overview") }), ...holds(places)];
    if (!places.length) return [...heads, make("p", { className: "note", text: word("nothing_shown") }), nearest(view)];
    const columns = names(view, mayShow);
    // Where statements are chosen, and not only kinds hidden, it is they that are looked for.
    const isChosen = View.asked({ ...view, hidden: [] }) > 0 && places.length <= READ_AT_ONCE;
    return [
      ...heads,
      make("p", { className: "quiet", text: word("hint") }),
      Sums.section({ places, asked: [] }, view, { isOpen: isChosen }),
      contradictions(new Set(places)),
      ...columns,
      isChosen || !columns.length ? Cards.list(places) : null, // without names, they are all there is to read
    ];
  }

  /* Names that whoever searched for words may have meant. */
  function nearest({ words }) {
    const near = Nearest.of(words);
    if (!near.length) return null;
    const meant = near.map((node) => Dom.button(Format.name(node), () => View.change({ words: "", at: { node: Data.keyOf(node.id) } }), { className: "link" }));
    return make("p", { className: "note" }, [word("nearest") + " ", ...meant.flatMap((each, i) => (i ? [Format.lang === "zh" ? "、" : ", ", each] : [each]))]);
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
    const line = [count("statement", places.length), documents(files.size), [...new Set(ends)].join("–")].filter(Boolean);
    const kinds = Object.entries(numbers);
    return [
      make("p", { className: "quiet", text: line.join(" · ") }),
      make("p", { className: "marks" }, [...kinds.filter(([, n]) => n).flatMap(([kind, n]) => [make("span", { className: "mark " + kind, text: word(kind) + " " + Format.grouped(n) }), " "]), doubtful(places)]),
      silent(places),
    ];
  }

  /* How many documents of how many: one that holds no statement was read as well. */
  function documents(n) {
    const all = Data.all.documents.length + Data.all.silent.length;
    return n === all ? count("document", n) : word("documents_of", { n: Format.grouped(n), all: Format.grouped(all) });
  }

  /* Which documents hold no statement, while nothing is left out of sight that could be theirs. */
  function silent(places) {
    const names = Data.all.silent;
    if (!names.length || places.length < statements.length) return null;
    const told = names.slice(0, NAMES_AT_ONCE).map((each) => each[Format.lang]);
    if (names.length > NAMES_AT_ONCE) told.push(word("more", { n: names.length - NAMES_AT_ONCE }));
    return make("p", { className: "quiet silent", text: word("silent", { n: names.length }) + " " + Format.list(told) });
  }

  /* How many are doubtful, which leads to them and back. */
  function doubtful(places) {
    const n = places.filter((place) => Doubt.isIn(statements[place])).length;
    if (!n) return null;
    const pressed = View.now.confidence.includes("doubtful");
    return Dom.button(word("doubtful") + " " + Format.grouped(n), () => View.toggle("confidence", "doubtful"), { className: "mark doubt", title: word("doubt_which"), pressed, data: { key: "doubtful" } });
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
