"use strict";
/* Draws the page from the view whenever it changes, and turns keys into changes of it. */
(() => {
  const { word } = Format;
  const { make, button, redraw } = Dom;
  const element = (id) => document.getElementById(id);
  const LANGUAGES = [["en", "English", "en"], ["zh", "中文", "zh-Hans"]];

  let inSight = new Set();

  function draw(view, before) {
    const lang = view.lang ?? Data.all.lang;
    const isNewLanguage = lang !== Format.lang || !before;
    if (isNewLanguage) setLanguage(lang);
    inSight = Facets.inSight(view);
    drawViews(view);
    for (const id of ["picture-section", "legend"]) element(id).hidden = view.show !== "picture";
    element("table").hidden = view.show !== "table";
    const show = (selected) => Picture.show({ statements: inSight, hidden: view.hidden, opened: view.opened, selected });
    read(view, show);
    element("nothing").hidden = Picture.size() > 0;
    element("nothing").textContent = word(Data.all.statements.length ? "nothing_shown" : "empty");
    if (view.show === "table") showTable(view, isNewLanguage ? null : before);
    if (before && before.at !== view.at) element("panel").focus({ preventScroll: true });
  }

  /* What the panel shows and the picture lights up. What the address names and the graph does not
   * hold any more is left out. */
  function read({ at, hidden, opened }, show) {
    const seen = (place) => inSight.has(place);
    const mayShow = (id) => !hidden.includes(Data.node(id).group);
    const { node: id, from, to, statement: place, more } = Subject.of(at) ?? {};
    if (id !== undefined) {
      const statements = Data.statementsOf(id).filter(seen);
      show({ node: id, statements });
      Panel.node(id, statements);
    } else if (from !== undefined) {
      const statements = Layout.between({ statements: inSight, hidden, opened }, from, to);
      show({ statements, from, to });
      Panel.edge(from, to, statements);
    } else if (place !== undefined) {
      show({ statements: [place] });
      Panel.statement(place);
    } else if (more !== undefined) {
      const members = Layout.waiting({ statements: inSight, hidden, opened }, more);
      show({ node: more, statements: members.flatMap(Data.statementsOf).filter(seen) });
      Panel.more(more, members, inSight);
    } else {
      show(null);
      Panel.overview([...inSight], (node) => mayShow(node.id));
    }
  }

  /* -- the bar --------------------------------------------------------------------------------- */

  /* The picture or the table. */
  function drawViews(view) {
    const choice = (show) => button(word("as_" + show), () => View.change({ show }), { pressed: view.show === show, data: { key: "show-" + show } });
    redraw(element("views"), choice("picture"), choice("table"));
  }

  /* The table is made anew only where its rows, their order or its words may be others. */
  function showTable(view, before) {
    const same = before && before.show === "table" && View.write({ ...view, at: null, opened: [] }) === View.write({ ...before, at: null, opened: [] });
    if (same) Table.mark(view);
    else Table.show(inSight, view);
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
    const title = Data.all.title || word("title");
    const part = Data.all.part?.[code]; // what part of the graph is drawn, where it is not all of it
    document.title = [title, part].filter(Boolean).join(" · ");
    element("title").replaceChildren(title, ...(part ? [make("span", { className: "part", text: part, title: part })] : []));
    redraw(element("language"), ...LANGUAGES.map(([lang, name, tag]) => button(name, () => View.change({ lang: lang === Data.all.lang ? null : lang }), { pressed: lang === code, lang: tag, data: { key: lang } })));
    for (const [id, key] of [["language", "language"], ["help", "keys"], ["views", "views"], ["table", "table"], ["canvas", "picture"], ["panel", "reading"]]) element(id).setAttribute("aria-label", word(key));
    drawTools();
    Share.show();
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
    const roles = Data.rolesOf(node, Data.statementsOf(node).filter((place) => inSight.has(place)));
    const told = roles.length > 1 ? roles.map(([role, n]) => word("role_" + role, { n })) : [];
    return [Picture.nameOf(node), [word(item.node.group), Format.count("statement", item.weight), ...told].join(" · ")];
  }

  /* -- keys ------------------------------------------------------------------------------------- */

  /* Escape leaves the drawer or what lies over the page, and otherwise clears all; letters are keys where nothing is typed. */
  function press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || element("keys").open) return;
    if (event.key === "Escape") {
      if (!Share.close() && !Filters.leave()) View.clear();
      return;
    }
    const does = { "/": () => element("search").focus(), f: () => Filters.toggle(), "?": Keys.open }[event.key];
    if (!does || isTypedIn(event.target)) return;
    event.preventDefault();
    does();
  }

  function isTypedIn({ tagName, type }) {
    return tagName === "SELECT" || tagName === "TEXTAREA" || (tagName === "INPUT" && !["checkbox", "range"].includes(type));
  }

  /* -- start ------------------------------------------------------------------------------------ */

  const keyOf = (id) => (typeof id === "string" ? id : Data.keyOf(id));
  Panel.create(element("panel"));
  Table.create(element("table"));
  Share.create(element("share"), [
    { key: "copy_link", run: Share.copyLink },
    { key: "save_png", run: Share.savePng, when: () => View.now.show === "picture" },
    { key: "save_svg", run: Share.saveSvg, when: () => View.now.show === "picture" },
    { key: "save_csv", run: Share.saveTable },
    { key: "print", run: () => print() },
  ]);
  Picture.create(element("canvas"), {
    node: (id) => View.change({ at: { node: Data.keyOf(id) } }),
    edge: ({ from, to }) => View.change({ at: { from: keyOf(from), to: keyOf(to) } }),
    cluster: (key) => View.change({ at: { more: key } }),
    nothing: () => View.change({ at: null }),
    point,
  });
  Filters.create(element("drawer"), element("filters"));
  Chips.create(element("chips"), element("filters"));
  Legend.create(element("legend"));
  Keys.create(element("keys"), element("help"));
  Search.create(element("search"), element("found"));
  document.addEventListener("keydown", press);
  for (const listener of [draw, Filters.draw, Chips.draw, Legend.draw, Search.draw]) View.follow(listener);
  Paper.create(element("on-paper"));
  View.start();
})();
