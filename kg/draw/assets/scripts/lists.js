"use strict";
/* Pieces that lists in the panel are made of: links to what can be read, facts, lists that grow. */
const Lists = (() => {
  const { word, count } = Format;
  const { make, button, icon } = Dom;
  const AT_ONCE = 25; // of what is listed; more on demand

  const go = {
    node: (id) => View.change({ at: { node: Data.keyOf(id) } }),
    statement: (place) => View.change({ at: { statement: Data.keyOfStatement(place) } }),
  };

  function link(id) {
    return button(Format.name(Data.node(id)), () => go.node(id), { className: "link" });
  }

  function statementLink(place) {
    return button(Format.headline(Data.all.statements[place]), () => go.statement(place), { className: "link" });
  }

  /* A statement in a line, for lists of sums and of contradictions: who, to whom, what. */
  function statementLine(place) {
    const statement = Data.all.statements[place];
    return make("span", { className: "line" }, [statementLink(place), " ", make("span", { className: "quiet", text: Format.ends(statement) }), " ", Doubt.mark(statement)]);
  }

  /* Terms, each with its values. */
  function facts(rows) {
    const told = rows.filter(([, values]) => values.length);
    if (!told.length) return null;
    return make("dl", { className: "facts" }, told.flatMap(([term, values]) => [
      make("dt", { text: term }),
      make("dd", {}, values.flatMap((value, i) => (i ? [Format.lang === "zh" ? "、" : ", ", value] : [value]))),
    ]));
  }

  function names(items, most) {
    const list = make("ul", { className: "names" });
    grow(list, items, most, ({ node, weight }) => make("li", {}, [
      make("button", { type: "button", className: "name", on: () => go.node(node.id) }, [
        icon(node.group),
        make("span", { className: "text", text: Format.name(node) }),
        make("span", { className: "number", text: String(weight), role: "img", label: count("statement", weight) }),
      ]),
    ]));
    return list;
  }

  /* Puts the first `most` items into `list`, and a button for the next ones behind them. */
  function grow(list, items, most, render) {
    list.append(...items.slice(0, most).map(render));
    const rest = items.slice(most);
    if (!rest.length) return;
    const step = Math.max(most, AT_ONCE);
    const more = make("li", {}, [button(word("show_more", { n: Math.min(step, rest.length) }), () => {
      const next = list.children.length - 1;
      more.remove();
      grow(list, rest, step, render);
      list.children[next]?.querySelector("button, summary, [tabindex]")?.focus();
    }, { className: "more" })]);
    list.append(more);
  }

  /* What is folded up, and made when it is first unfolded. */
  function folded(summary, fill, rest = {}) {
    const details = make("details", rest, [make("summary", {}, summary)]);
    const open = () => {
      if (details.open && details.children.length === 1) details.append(...fill());
    };
    details.addEventListener("toggle", open);
    open();
    return details;
  }

  return { AT_ONCE, link, statementLink, statementLine, facts, names, grow, folded };
})();
