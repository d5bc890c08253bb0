"use strict";
/* Search, filters, language, and what connects the picture with the panel. */
(() => {
  const { word } = Format;
  const element = (id) => document.getElementById(id);
  const KINDS = Object.keys(Shapes.SHAPES).filter((kind) => kind !== "More");
  const STATEMENT_KINDS = ["Commitment", "Delivery", "ReportedTotal"];

  const hidden = new Set(); // kinds of nodes and statements that are filtered out
  const trail = []; // what was shown before, for going back
  let view = { name: "overview" };
  let wanted = "";

  const seen = (place) => !hidden.has(Data.all.statements[place].kind);
  const inSight = () => Data.all.statements.map((_, place) => place).filter(seen);

  /* -- what is read ---------------------------------------------------------------------------- */

  function visit(next) {
    if (view.name !== "overview" || next.name === "overview") trail.push(view);
    if (next.name === "overview") trail.length = 0;
    view = next;
    showView();
    element("panel").focus({ preventScroll: true });
  }

  function back() {
    view = trail.pop() ?? { name: "overview" };
    showView();
    element("panel").focus({ preventScroll: true });
  }

  /* What the panel shows and the picture lights up, for the view that is on. */
  function showView() {
    const show = {
      overview() {
        Picture.select(null);
        Panel.overview(inSight(), wanted, (node) => !hidden.has(node.group));
      },
      node({ id }) {
        const statements = Data.statementsOf(id).filter(seen);
        Picture.select({ node: id, statements });
        Panel.node(id, statements);
      },
      edge({ from, to, statements }) {
        const left = statements.filter(seen);
        Picture.select({ statements: left });
        Panel.edge(from, to, left);
      },
      statement({ place }) {
        Picture.select({ statements: [place] });
        Panel.statement(place);
      },
      more({ column }) {
        const ids = Picture.waiting(column).filter((id) => !hidden.has(Data.node(id).group));
        Picture.select({ node: "more-" + column, statements: [...new Set(ids.flatMap(Data.statementsOf))].filter(seen) });
        Panel.more(column, ids, new Set(inSight()));
      },
    };
    show[view.name](view);
  }

  /* -- the bar --------------------------------------------------------------------------------- */

  function search() {
    wanted = Data.folded(element("search").value.trim());
    if (view.name !== "overview") {
      trail.length = 0;
      view = { name: "overview" };
    }
    showView();
  }

  function toggle(kind) {
    if (hidden.has(kind)) hidden.delete(kind);
    else hidden.add(kind);
    Picture.filter({ statement: seen, kind: (name) => !hidden.has(name) });
    drawFilters();
    showView();
    element("filters").querySelector(`[data-kind="${kind}"]`)?.focus();
  }

  /* The legend is the filter: one button a kind that there is, with its shape and its colour. */
  function drawFilters() {
    const has = (list, field, kind) => list.filter((item) => item[field] === kind).length;
    const chip = (kind, n, mark) => {
      const it = Panel.make("button", { type: "button", className: "chip", pressed: !hidden.has(kind), on: () => toggle(kind) }, [mark, word(kind), Panel.make("span", { className: "number", text: String(n) })]);
      it.dataset.kind = kind;
      return it;
    };
    const kinds = KINDS.map((kind) => [kind, has(Data.entities, "group", kind)]).filter(([, n]) => n);
    const said = STATEMENT_KINDS.map((kind) => [kind, has(Data.all.statements, "kind", kind)]).filter(([, n]) => n);
    element("filters").replaceChildren(
      ...kinds.map(([kind, n]) => chip(kind, n, Panel.icon(kind))),
      ...(kinds.length && said.length ? [Panel.make("span", { className: "rule" })] : []),
      ...said.map(([kind, n]) => chip(kind, n, Panel.make("span", { className: "dot " + kind }))),
    );
  }

  function drawTools() {
    const tool = (sign, key, on) => Panel.button(sign, on, { label: word(key), title: word(key) });
    element("tools").replaceChildren(
      tool("+", "zoom_in", () => Picture.zoom(1.3)),
      tool("−", "zoom_out", () => Picture.zoom(1 / 1.3)),
      tool("⤢", "fit", Picture.fit),
    );
  }

  function setLanguage(code) {
    Format.setLanguage(code);
    document.documentElement.lang = code === "zh" ? "zh-Hans" : "en";
    const title = Data.all.title ?? word("title");
    document.title = title;
    element("title").textContent = title;
    const choose = (lang) => {
      setLanguage(lang);
      element("language").querySelector('[aria-pressed="true"]').focus();
    };
    const choice = (lang, name) => Panel.button(name, () => choose(lang), { pressed: lang === code, lang: lang === "zh" ? "zh-Hans" : "en" });
    element("language").replaceChildren(choice("en", "English"), choice("zh", "中文"));
    for (const [id, key] of [["language", "language"], ["search", "search"], ["filters", "show"], ["canvas", "picture"], ["panel", "reading"]]) element(id).setAttribute("aria-label", word(key));
    element("search").placeholder = word("search");
    drawFilters();
    drawTools();
    Picture.relabel();
    showView();
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
    tip.replaceChildren(...told(found).map((text, i) => Panel.make(i ? "span" : "strong", { text })));
    tip.style.left = Math.max(8, Math.min(x + 14, frame.width - tip.offsetWidth - 8)) + "px";
    tip.style.top = (y + 22 + tip.offsetHeight > frame.height ? y - tip.offsetHeight - 10 : y + 18) + "px";
  }

  function told({ node, edge }) {
    const nameOf = (id) => (Data.node(id).names ? Format.name(Data.node(id)) : word("column_" + Data.node(id).column) + " (" + word("More") + ")");
    if (edge) return [nameOf(edge.from) + " → " + nameOf(edge.to), Format.count("statement", edge.statements.length)];
    if (!Data.node(node).names) return [word("column_" + Data.node(node).column), Picture.labelOf(Data.node(node))];
    return [nameOf(node), word(Data.node(node).group) + " · " + Format.count("statement", Data.statementsOf(node).filter(seen).length)];
  }

  /* -- start ------------------------------------------------------------------------------------ */

  Panel.create(element("panel"), {
    back,
    node: (id) => visit({ name: "node", id }),
    statement: (place) => visit({ name: "statement", place }),
    open(column) {
      Picture.open(column);
      visit({ name: "overview" });
    },
  });
  Picture.create(element("canvas"), {
    node: (id) => visit({ name: "node", id }),
    edge: ({ from, to, statements }) => visit({ name: "edge", from, to, statements }),
    more: (column) => visit({ name: "more", column }),
    nothing: () => { if (view.name !== "overview") visit({ name: "overview" }); },
  });
  element("search").addEventListener("input", search);
  element("canvas").addEventListener("mousemove", point);
  element("canvas").addEventListener("mouseleave", () => { element("tip").hidden = true; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== element("search")) {
      event.preventDefault();
      element("search").focus();
    } else if (event.key === "Escape") {
      element("search").value = "";
      wanted = "";
      visit({ name: "overview" });
    }
  });
  setLanguage(Data.all.lang);
})();
