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
    Picture.filter({ statement: (place) => inSight.has(place), kind: (kind) => !view.hidden.includes(kind) });
    for (const key of view.opened) Picture.open(Number(key.replace("more-", "")));
    read(view);
    if (before && before.at !== view.at) element("panel").focus({ preventScroll: true });
  }

  /* What the panel shows and the picture lights up. What the address names and the graph does not
   * hold any more is left out. */
  function read({ at, hidden, words }) {
    const seen = (place) => inSight.has(place);
    const mayShow = (id) => !hidden.includes(Data.node(id).group);
    const [id, from, to] = ["node", "from", "to"].map((end) => (at && end in at ? Data.byKey(at[end]) : undefined));
    const place = at?.statement === undefined ? undefined : Data.statementByKey(at.statement);
    if (id !== undefined) {
      const statements = Data.statementsOf(id).filter(seen);
      Picture.select({ node: id, statements });
      Panel.node(id, statements);
    } else if (from !== undefined && to !== undefined) {
      const statements = Data.between(from, to).filter(seen);
      Picture.select({ statements });
      Panel.edge(from, to, statements);
    } else if (place !== undefined) {
      Picture.select({ statements: [place] });
      Panel.statement(place);
    } else if (at?.more) {
      const column = Number(at.more);
      const ids = Picture.waiting(column).filter(mayShow);
      Picture.select({ node: "more-" + column, statements: [...new Set(ids.flatMap(Data.statementsOf))].filter(seen) });
      Panel.more(column, ids, inSight);
    } else {
      Picture.select(null);
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
    Picture.relabel();
  }

  /* -- the pointer ------------------------------------------------------------------------------ */

  /* The whole name of what is under the pointer: on the canvas, long ones are cut. */
  function point(event) {
    const frame = element("canvas").getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const found = event.buttons ? null : Picture.at({ x, y });
    const tip = element("tip");
    tip.hidden = !found;
    element("canvas").classList.toggle("pointing", Boolean(found));
    if (!found) return;
    tip.replaceChildren(...told(found).map((text, i) => make(i ? "span" : "strong", { text })));
    tip.style.left = Math.max(8, Math.min(x + 14, frame.width - tip.offsetWidth - 8)) + "px";
    tip.style.top = (y + 22 + tip.offsetHeight > frame.height ? y - tip.offsetHeight - 10 : y + 18) + "px";
  }

  function told({ node, edge }) {
    const nameOf = (id) => (Data.node(id).names ? Format.name(Data.node(id)) : word("column_" + Data.node(id).column) + " (" + word("More") + ")");
    if (edge) return [nameOf(edge.from) + " → " + nameOf(edge.to), Format.count("statement", edge.statements.length)];
    if (!Data.node(node).names) return [word("column_" + Data.node(node).column), Picture.labelOf(Data.node(node))];
    return [nameOf(node), word(Data.node(node).group) + " · " + Format.count("statement", Data.statementsOf(node).filter((place) => inSight.has(place)).length)];
  }

  /* -- start ------------------------------------------------------------------------------------ */

  Panel.create(element("panel"));
  Picture.create(element("canvas"), {
    node: (id) => View.change({ at: { node: Data.keyOf(id) } }),
    edge: ({ from, to }) => View.change({ at: { from: Data.keyOf(from), to: Data.keyOf(to) } }),
    more: (column) => View.change({ at: { more: String(column) } }),
    nothing: () => View.change({ at: null }),
  });
  element("search").addEventListener("input", () => View.change({ words: element("search").value.trim(), at: null }, { replace: true }));
  element("canvas").addEventListener("mousemove", point);
  element("canvas").addEventListener("mouseleave", () => { element("tip").hidden = true; });
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
