"use strict";
/* The reading panel: what is told of a node, a line, a cluster, a statement, or of all. Every text is
 * put on the page as a text node. */
const Panel = (() => {
  const { word } = Format;
  const { make, button, icon } = Dom;
  const { link } = Lists;
  const NAMES_AT_ONCE = 30; // of a cluster
  const ALIASES = 4; // names that are told at once; the others unfold
  const SECURE = ["www.wikidata.org", "publications.europa.eu"]; // name things by http, and answer by https

  let panel;
  let shown; // what it shows, as the view has it

  function create(element) {
    panel = element;
  }

  function show(...children) {
    const { scrollTop } = panel;
    const at = JSON.stringify(View.now.at);
    Dom.redraw(panel, ...children);
    panel.scrollTop = at === shown ? scrollTop : 0;
    shown = at;
  }

  function top(heading, ...rest) {
    const back = button("←", View.back, { className: "back", label: word("back"), title: word("back") });
    return make("header", { className: "top" }, [back, make("div", {}, [heading, ...rest])]);
  }

  /* -- what can be shown --------------------------------------------------------------------- */

  function overview(statements, mayShow) {
    show(...Overview.parts(statements, View.now, mayShow));
  }

  function more(key, ids, inSight) {
    const isOpen = View.now.opened.includes(key);
    const items = ids.map((id) => ({ node: Data.node(id), weight: Data.statementsOf(id).filter((place) => inSight.has(place)).length })).filter(({ weight }) => weight > 0);
    show(
      top(make("h2", { text: Labels.nameOfCluster(key) }), make("p", { className: "quiet", text: word("more", { n: items.length }) })),
      button(word(isOpen ? "close_more" : "open_more"), () => View.change({ opened: isOpen ? View.now.opened.filter((other) => other !== key) : [...View.now.opened, key], at: null }), { className: "action" }),
      Lists.names(items, NAMES_AT_ONCE),
    );
  }

  function node(id, statements) {
    const it = Data.node(id);
    const other = Format.otherName(it);
    show(
      top(
        make("h2", {}, [icon(it.group), Format.name(it)]),
        other ? make("p", { className: "other", text: other, lang: Format.lang === "en" ? "zh-Hans" : "en" }) : null,
        make("p", { className: "quiet", text: [word(it.group), ...(it.codes ?? [])].join(" · ") }),
      ),
      around(id),
      Lists.facts([
        [word("held"), it.when || it.where ? [[it.when, it.where].filter(Boolean).join(", ")] : []],
        [word("edition_of"), Data.forumOf(id) === undefined ? [] : [link(Data.forumOf(id))]],
        [word("editions"), Data.meetingsOf(id).map(link)],
        [word("also_called"), it.others?.length ? [aliases(it.others)] : []],
        [word("links"), (it.links ?? []).map(outside).filter(Boolean)],
      ]),
      members(id),
      ...Sums.ofNode(id, statements).map((part) => Sums.section(part, View.now)),
      Cards.list(statements),
      make("p", { className: "iri", text: it.iri }),
    );
  }

  function edge(from, to, statements) {
    const end = (id) => (typeof id === "number" ? link(id) : make("span", { text: Labels.nameOfCluster(id) }));
    show(
      top(make("h2", { className: "ends" }, [end(from), make("span", { className: "arrow", text: " → " }), end(to)])),
      Sums.section({ places: statements, asked: Sums.alongLine(from, to) }, View.now),
      Cards.list(statements),
    );
  }

  function statement(place) {
    const it = Data.all.statements[place];
    show(
      top(make("h2", { className: "headline", text: Format.headline(it) }), make("p", { className: "quiet", text: Format.ends(it) })),
      Cards.card(place, { isAlone: true }),
      make("p", { className: "iri", text: it.iri }),
    );
  }

  /* -- pieces ---------------------------------------------------------------------------------- */

  /* Buttons that leave only what is around a node in sight, one step or two, and all again. */
  function around(id) {
    const key = Data.keyOf(id);
    const { focus } = View.now;
    const choice = (depth) => {
      const isOn = focus?.node === key && focus.depth === depth;
      return button(word("only_" + depth), () => View.change({ focus: isOn ? null : { node: key, depth } }), { className: "small", pressed: isOn, data: { key: "only-" + depth } });
    };
    return make("p", { className: "around", role: "group", label: word("facet_focus") }, [choice(1), choice(2)]);
  }

  function aliases(others) {
    const joined = (names) => names.join(Format.lang === "zh" ? "；" : "; ");
    const shown = joined(others.slice(0, ALIASES));
    const rest = others.slice(ALIASES);
    if (!rest.length) return shown;
    return make("span", {}, [shown, Lists.folded([word("more", { n: rest.length })], () => [joined(rest)], { className: "aliases" })]);
  }

  /* A page of somebody else's, by https alone; it is told nothing of this one. */
  function outside(address) {
    const url = addressOf(address);
    if (!url) return null;
    if (url.protocol === "http:" && SECURE.includes(url.hostname)) url.protocol = "https:";
    if (url.protocol !== "https:" || url.username || url.password) return null;
    const end = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
    return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", className: "link", text: [url.hostname.replace(/^www\./, ""), end].filter(Boolean).join(" ") });
  }

  function addressOf(text) {
    try {
      return new URL(text);
    } catch {
      return null; // the graph of another program may hold anything
    }
  }

  /* What its countries, members or ministries receive or give is found by a filter. */
  function members(id) {
    const key = Data.keyOf(id);
    const own = new Set(Data.statementsOf(id));
    const facets = ["recipient", "donor"].filter((facet) => Facets.knows(facet, key)).map((facet) => {
      const found = [...Facets.inSight({ ...View.now, [facet]: [key] })].filter((place) => !own.has(place));
      return [facet, found.length];
    });
    const more = facets.filter(([, n]) => n).map(([facet, n]) => button(word("members_" + facet, { n }), () => View.change({ [facet]: [key], at: null }), { className: "action", data: { key: "members-" + facet } }));
    return more.length ? make("p", { className: "members" }, more) : null;
  }

  return { create, overview, more, node, edge, statement };
})();
