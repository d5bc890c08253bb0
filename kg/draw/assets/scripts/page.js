"use strict";
/* Draws the page from the view whenever it changes, and turns keys into changes of it. */
(() => {
  const { word } = Format;
  const { make, button, icon, redraw } = Dom;
  const element = (id) => document.getElementById(id);
  const KINDS = Object.keys(Shapes.SHAPES).filter((kind) => kind !== "More");
  const STATEMENT_KINDS = ["Commitment", "Delivery", "ReportedTotal"];
  const LANGUAGES = [["en", "English", "en"], ["zh", "中文", "zh-Hans"]];

  let inSight = new Set();

  function draw(view, before) {
    const lang = view.lang ?? Data.all.lang;
    if (lang !== Format.lang || !before) setLanguage(lang);
    inSight = Facets.inSight(view);
    drawFilters(view);
    if (element("search").value.trim() !== view.words) element("search").value = view.words;
    const show = (selected) => Picture.show({ statements: inSight, hidden: view.hidden, opened: view.opened, selected });
    read(view, show);
    if (before && before.at !== view.at) element("panel").focus({ preventScroll: true });
  }

  /* What the panel shows and the picture lights up. What the address names and the graph does not
   * hold any more is left out. */
  function read({ at, hidden, opened, words }, show) {
    const seen = (place) => inSight.has(place);
    const mayShow = (id) => !hidden.includes(Data.node(id).group);
    // A node by its id; the ends of a line may be clusters, which go by their keys.
    const [id, from, to] = ["node", "from", "to"].map((end) => (at && end in at ? Data.byKey(at[end]) ?? (end === "node" ? undefined : at[end]) : undefined));
    const place = at?.statement === undefined ? undefined : Data.statementByKey(at.statement);
    if (id !== undefined) {
      const statements = Data.statementsOf(id).filter(seen);
      show({ node: id, statements });
      Panel.node(id, statements);
    } else if (from !== undefined && to !== undefined) {
      const statements = Layout.between({ statements: inSight, hidden, opened }, from, to);
      show({ statements, from, to });
      Panel.edge(from, to, statements);
    } else if (place !== undefined) {
      show({ statements: [place] });
      Panel.statement(place);
    } else if (at?.more) {
      const members = Layout.waiting({ statements: inSight, hidden, opened }, at.more);
      show({ node: at.more, statements: members.flatMap(Data.statementsOf).filter(seen) });
      Panel.more(at.more, members, inSight);
    } else {
      show(null);
      Panel.overview([...inSight], Data.folded(words), (node) => mayShow(node.id));
    }
  }

  /* -- the bar --------------------------------------------------------------------------------- */

  /* The legend is the filter: one button a kind that there is, with its shape and its colour. */
  function drawFilters(view) {
    const has = (list, field, kind) => list.filter((item) => item[field] === kind).length;
    const chip = (kind, n, mark, pressed, on) => make("button", { type: "button", className: "chip", pressed, on, data: { key: kind, kind } }, [mark, word(kind), make("span", { className: "number", text: String(n) })]);
    const kinds = KINDS.map((kind) => [kind, has(Data.entities, "group", kind)]).filter(([, n]) => n);
    const said = STATEMENT_KINDS.map((kind) => [kind, has(Data.all.statements, "kind", kind)]).filter(([, n]) => n);
    redraw(
      element("filters"),
      ...kinds.map(([kind, n]) => chip(kind, n, icon(kind), !view.hidden.includes(kind), () => View.toggle("hidden", kind))),
      kinds.length && said.length ? make("span", { className: "rule" }) : null,
      ...said.map(([kind, n]) => chip(kind, n, make("span", { className: "dot " + kind }), view.kind.includes(kind), () => View.toggle("kind", kind))),
    );
  }

  function drawTools() {
    const tool = (sign, key, on) => button(sign, on, { label: word(key), title: word(key) });
    element("tools").replaceChildren(
      tool("+", "zoom_in", () => Picture.zoom(1.3)),
      tool("−", "zoom_out", () => Picture.zoom(1 / 1.3)),
      tool("⤢", "fit", Picture.fit),
    );
  }

  function setLanguage(code) {
    Format.setLanguage(code);
    document.documentElement.lang = LANGUAGES.find(([lang]) => lang === code)[2];
    const title = Data.all.title ?? word("title");
    document.title = title;
    element("title").textContent = title;
    redraw(element("language"), ...LANGUAGES.map(([lang, name, tag]) => button(name, () => View.change({ lang: lang === Data.all.lang ? null : lang }), { pressed: lang === code, lang: tag, data: { key: lang } })));
    for (const [id, key] of [["language", "language"], ["search", "search"], ["filters", "show"], ["canvas", "picture"], ["panel", "reading"]]) element(id).setAttribute("aria-label", word(key));
    element("search").placeholder = word("search");
    drawTools();
  }

  /* -- the pointer ------------------------------------------------------------------------------ */

  /* The whole name of what is under the pointer or at the keyboard: on the canvas, long ones are cut. */
  function point(found, at) {
    const tip = element("tip");
    tip.hidden = !found;
    if (!found) return;
    const { x, y } = at;
    const frame = element("canvas").getBoundingClientRect();
    tip.replaceChildren(...told(found).map((text, i) => make(i ? "span" : "strong", { text })));
    tip.style.left = Math.max(8, Math.min(x + 14, frame.width - tip.offsetWidth - 8)) + "px";
    tip.style.top = (y + 22 + tip.offsetHeight > frame.height ? y - tip.offsetHeight - 10 : y + 18) + "px";
  }

  function told({ node, edge }) {
    if (edge) return [Picture.nameOf(edge.from) + " → " + Picture.nameOf(edge.to), Format.count("statement", edge.statements.length)];
    const item = Picture.layout().byId.get(node);
    if (Layout.isCluster(item)) return [Picture.nameOf(node), word("column_" + item.column)];
    return [Picture.nameOf(node), word(item.node.group) + " · " + Format.count("statement", item.weight)];
  }

  /* -- start ------------------------------------------------------------------------------------ */

  const keyOf = (id) => (typeof id === "string" ? id : Data.keyOf(id));
  Panel.create(element("panel"));
  Picture.create(element("canvas"), {
    node: (id) => View.change({ at: { node: Data.keyOf(id) } }),
    edge: ({ from, to }) => View.change({ at: { from: keyOf(from), to: keyOf(to) } }),
    cluster: (key) => View.change({ at: { more: key } }),
    nothing: () => View.change({ at: null }),
    point,
  });
  element("search").addEventListener("input", () => View.change({ words: element("search").value.trim(), at: null }, { replace: true }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== element("search")) {
      event.preventDefault();
      element("search").focus();
    } else if (event.key === "Escape") {
      View.clear();
    }
  });
  View.follow(draw);
  View.start();
})();
