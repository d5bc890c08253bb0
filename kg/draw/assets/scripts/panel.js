"use strict";
/* The reading panel: the lists that stand for the canvas, statements, quotes. Every text is put on
 * the page as a text node. */
const Panel = (() => {
  const AT_ONCE = 25; // statements; more on demand
  const NAMES_AT_ONCE = 12; // of each column in the overview
  const { word, count } = Format;

  const { make, button, icon } = Dom;

  let panel;

  function create(element) {
    panel = element;
  }

  function show(...children) {
    panel.replaceChildren(...children.filter((child) => child !== null));
    panel.scrollTop = 0;
  }

  const go = {
    node: (id) => View.change({ at: { node: Data.keyOf(id) } }),
    statement: (place) => View.change({ at: { statement: Data.keyOfStatement(place) } }),
  };

  function top(heading, ...rest) {
    const back = button("←", View.back, { className: "back", label: word("back"), title: word("back") });
    return make("header", { className: "top" }, [back, make("div", {}, [heading, ...rest])]);
  }

  /* -- what can be shown --------------------------------------------------------------------- */

  /* Everything in sight, by column; of a search, the names that it found. */
  function overview(statements, wanted, mayShow) {
    const inSight = new Set(statements);
    const weight = (id) => Data.statementsOf(id).filter((place) => inSight.has(place)).length;
    const found = Data.entities
      .filter((node) => mayShow(node) && (!wanted || Data.matches(node.id, wanted)))
      .map((node) => ({ node, weight: weight(node.id) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || (Format.name(a.node) < Format.name(b.node) ? -1 : 1));
    const parts = [];
    if (!Data.all.statements.length) parts.push(make("p", { className: "note", text: word("empty") }));
    else if (!wanted) {
      const files = count("document", Data.all.documents.length);
      parts.push(make("h2", { text: word("overview") }), make("p", { className: "quiet", text: count("statement", statements.length) + " · " + files }), make("p", { className: "quiet", text: word("hint") }));
    }
    if (Data.all.statements.length && !found.length) parts.push(make("p", { className: "note", text: word(wanted ? "nothing_found" : "nothing_shown") }));
    for (const column of [0, 1, 2, 3]) {
      const here = found.filter(({ node }) => node.column === column);
      if (!here.length) continue;
      parts.push(make("h3", {}, [word("column_" + column), make("span", { className: "number", text: String(here.length) })]));
      parts.push(nameList(here, wanted ? Infinity : NAMES_AT_ONCE));
    }
    show(...parts);
  }

  function nameList(items, most) {
    const list = make("ul", { className: "names" });
    grow(list, items, most, ({ node, weight }) => make("li", {}, [nameButton(node, weight)]));
    return list;
  }

  function nameButton(node, weight) {
    return make("button", { type: "button", className: "name", on: () => go.node(node.id) }, [
      icon(node.group),
      make("span", { className: "text", text: Format.name(node) }),
      weight === undefined ? null : make("span", { className: "number", text: String(weight), label: count("statement", weight) }),
    ]);
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

  function more(key, ids, inSight) {
    const items = ids.map((id) => ({ node: Data.node(id), weight: Data.statementsOf(id).filter((place) => inSight.has(place)).length })).filter(({ weight }) => weight > 0);
    show(
      top(make("h2", { text: Labels.nameOfCluster(key) }), make("p", { className: "quiet", text: word("more", { n: items.length }) })),
      View.now.opened.includes(key) ? null : button(word("open_more", { n: items.length }), () => View.change({ opened: [...View.now.opened, key], at: null }), { className: "action" }),
      nameList(items, AT_ONCE),
    );
  }

  function node(id, statements) {
    const it = Data.node(id);
    const other = Format.otherName(it);
    const facts = [];
    if (it.when || it.where) facts.push([word("held"), [[it.when, it.where].filter(Boolean).join(", ")]]);
    if (Data.forumOf(id) !== undefined) facts.push([word("edition_of"), [link(Data.forumOf(id))]]);
    if (Data.meetingsOf(id).length) facts.push([word("editions"), Data.meetingsOf(id).map(link)]);
    const codes = [word(it.group), ...(it.codes ?? [])].join(" · ");
    show(
      top(make("h2", {}, [icon(it.group), Format.name(it)]), other ? make("p", { className: "other", text: other }) : null, make("p", { className: "quiet", text: codes })),
      facts.length ? factList(facts) : null,
      sums(statements, [{ role: "donor", node: id }, { role: "recipients", node: id }]),
      statementList(statements),
      make("p", { className: "iri", text: it.iri }),
    );
  }

  function edge(from, to, statements) {
    const sides = [from, to].flatMap((node) => [{ role: "donor", node }, { role: "recipients", node }]);
    const end = (id) => (typeof id === "number" ? link(id) : make("span", { text: Labels.nameOfCluster(id) }));
    show(
      top(make("h2", { className: "ends" }, [end(from), make("span", { className: "arrow", text: " → " }), end(to)])),
      sums(statements, sides),
      statementList(statements),
    );
  }

  /* -- pieces ---------------------------------------------------------------------------------- */

  function link(id) {
    return button(Format.name(Data.node(id)), () => go.node(id), { className: "link" });
  }

  function factList(facts) {
    return make("dl", { className: "facts" }, facts.flatMap(([term, values]) => [
      make("dt", { text: term }),
      make("dd", {}, values.flatMap((value, i) => (i ? [Format.lang === "zh" ? "、" : ", ", value] : [value]))),
    ]));
  }

  function sums(statements, sides) {
    const { rows, leftOut } = Ledger.sum(statements, sides);
    const reasons = Object.entries(leftOut).filter(([, n]) => n > 0).map(([reason, n]) => word("left_out_" + reason, { n }));
    if (!rows.length && !reasons.length) return null;
    const table = make("table", {}, [make("tbody", {}, rows.map((row, i) => make("tr", {}, [
      make("th", { scope: "row" }, [i && rows[i - 1].kind === row.kind ? "" : kindMark(row.kind)]),
      make("td", { className: "sum", text: Ledger.written(row) }),
      make("td", { className: "quiet", text: row.n > 1 ? word("sum_of", { n: row.n }) : "" }),
    ])))]);
    return make("section", { className: "sums" }, [
      make("h3", { text: word("sums") }),
      rows.length ? table : make("p", { className: "quiet", text: word("sums_none") }),
      reasons.length ? make("p", { className: "quiet", text: word("left_out") + (Format.lang === "zh" ? "" : " ") + reasons.join(Format.lang === "zh" ? "；" : "; ") }) : null,
    ]);
  }

  function statementList(statements) {
    const list = make("ol", { className: "statements" });
    grow(list, statements, AT_ONCE, (place) => make("li", {}, [card(place)]));
    return make("section", {}, [make("h3", { text: count("statement", statements.length) }), list]);
  }

  function kindMark(kind) {
    return make("span", { className: "mark " + kind, text: word(kind) });
  }

  function card(place) {
    const statement = Data.all.statements[place];
    const concept = (number) => Format.name(Data.all.concepts[number]);
    const facts = [];
    const named = (role) => (statement[role] ?? []).map(link);
    facts.push([word("donor"), statement.donor ? named("donor") : [word("unnamed")]]);
    for (const role of ["recipients", "through", "meeting", "initiative"]) if (statement[role]) facts.push([word(role), named(role)]);
    if (statement.announced) facts.push([word("announced"), [statement.announced]]);
    if (Format.period(statement)) facts.push([word("period"), [Format.period(statement)]]);
    for (const field of ["modality", "stage"]) if (statement[field] !== undefined) facts.push([word(field), [concept(statement[field])]]);
    if (statement.part_of) facts.push([word("part_of"), statement.part_of.map(statementLink)]);
    if (Data.partsOf(place).length) facts.push([word("parts"), Data.partsOf(place).map(statementLink)]);
    const { rule, confidence, evidence } = Data.details(place);
    const certainty = [
      rule ? word("rule", { x: rule }) : "",
      confidence ? word("confidence", { x: confidence }) : "",
    ].filter(Boolean).join(" · ");
    return make("article", { className: "statement", id: "statement-" + place, tabIndex: -1 }, [
      make("h4", {}, [Format.headline(statement)]),
      make("p", { className: "marks" }, [kindMark(statement.kind)]),
      ...(evidence ?? []).map((each) => quote(each, certainty)),
      evidence ? null : make("p", { className: "quiet", text: word("no_quote") }),
      factList(facts),
      Share.citing(place),
    ]);
  }

  function statementLink(place) {
    return button(Format.headline(Data.all.statements[place]), () => go.statement(place), { className: "link" });
  }

  /* The sentence with the quote in it marked, and where it stands. */
  function quote({ before = "", quote: words, after = "", document: file, start, end }, certainty) {
    const place = [
      Format.name({ names: Data.all.documents[file] }),
      start === undefined ? "" : word("offsets", { start, end }),
      certainty,
    ].filter(Boolean);
    return make("figure", {}, [
      make("blockquote", { dir: "auto" }, [before, make("mark", { text: words }), after]),
      make("figcaption", { text: place.join(" · ") }),
    ]);
  }

  function statement(place) {
    const it = Data.all.statements[place];
    show(top(make("h2", { text: Format.headline(it) })), statementList([place]), make("p", { className: "iri", text: it.iri }));
  }

  return { create, overview, more, node, edge, statement };
})();
