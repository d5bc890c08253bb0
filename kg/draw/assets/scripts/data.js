"use strict";
/* The data of the page, and what belongs to what in it. Statements and documents are known by their
 * place in their list, nodes by their id. */
const Data = (() => {
  const all = JSON.parse(document.getElementById("data").textContent);
  const nodes = new Map(all.nodes.map((node) => [node.id, node]));
  const FOREVER = 9999; // the last year of a membership that has not ended
  const ROLES = ["donor", "meeting", "initiative", "through", "recipients"];

  const forumOf = new Map();
  const meetingsOf = new Map();
  // A forum is nobody's edition itself: a graph may hold chains of editions, even round in a circle.
  const bonds = all.edges.filter((edge) => !edge.statements.length);
  const editions = new Set(bonds.map((edge) => edge.to));
  for (const edge of bonds) {
    if (editions.has(edge.from)) continue;
    forumOf.set(edge.to, edge.from);
    meetingsOf.set(edge.from, [...(meetingsOf.get(edge.from) ?? []), edge.to]);
  }

  const named = []; // by each statement
  const statementsOfNode = new Map();
  const partsOfStatement = new Map();
  all.statements.forEach((statement, place) => {
    statement.place = place;
    named.push(namedBy(statement));
    for (const id of named[place]) push(statementsOfNode, id, place);
    for (const total of statement.part_of ?? []) push(partsOfStatement, total, place);
  });

  const tied = { restates: new Map(), revises: new Map(), fulfils: new Map() }; // from the other side
  all.statements.forEach((statement, place) => {
    for (const [tie, map] of Object.entries(tied)) {
      for (const other of statement[tie] ?? []) push(map, other, place);
    }
  });

  const contradictionsOfStatement = new Map();
  for (const each of all.contradictions) {
    for (const place of each.statements) push(contradictionsOfStatement, place, each);
  }

  function push(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }

  /* What costs time in a large graph, and is not needed to draw it, is made when it is first asked for. */
  function lazy(make) {
    let made = null;
    return () => (made ??= make());
  }

  /* A forum that has its only meeting's name: in a list of names, nobody could tell one from the other. */
  function isNamesake(id) {
    const meetings = meetingsOf.get(id) ?? [];
    if (meetings.length !== 1) return false;
    const [forum, meeting] = [id, meetings[0]].map((each) => nodes.get(each).names);
    return forum.en === meeting.en || forum.zh === meeting.zh;
  }

  /* Every node that a statement names, each once, and the forum of its meeting. */
  function entitiesOf({ place }) {
    return named[place];
  }

  function namedBy(statement) {
    const ids = [];
    const name = (id) => { if (id !== undefined && !ids.includes(id)) ids.push(id); };
    for (const role of ROLES) statement[role]?.forEach(name);
    for (const id of statement.meeting ?? []) name(forumOf.get(id));
    return ids;
  }

  const channels = new Set(all.statements.flatMap(({ through = [] }) => through));

  /* How many of some statements name a node in each of the roles between which it may change:
   * [[role, number]], those above 0. */
  function rolesOf(id, places) {
    const count = (role) => places.filter((place) => all.statements[place][role]?.includes(id)).length;
    return ["donor", "through", "recipients"].map((role) => [role, count(role)]).filter(([, n]) => n);
  }

  /* What is told of a statement once it is read: {label, rule, decisions, dollars, evidence}.
   * Parsed when that is first asked for. */
  const told = lazy(() => JSON.parse(document.getElementById("details").textContent));
  function details(place) {
    return told()[place];
  }

  /* A form in which labels and what a reader types can be compared: no case, accents or widths and one
   * kind of apostrophe. */
  function folded(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }

  /* -- keys: what stays the same when the graph is built again ------------------------------------ */

  /* The end of an IRI; the whole of it where another one ends alike. */
  function keysAmong(iris) {
    const short = (iri) => iri.slice(iri.indexOf("/id/") < 0 ? 0 : iri.indexOf("/id/") + 4);
    const found = new Map(); // short key → how many have it
    for (const iri of new Set(iris)) found.set(short(iri), (found.get(short(iri)) ?? 0) + 1);
    return (iri) => (found.get(short(iri)) > 1 ? iri : short(iri));
  }

  const iriOf = (node) => node.iri ?? String(node.id);
  const keyOfIri = keysAmong([...all.nodes.map(iriOf), ...all.areas.map(({ iri }) => iri)]);
  const keyOfStatementIri = lazy(() => keysAmong(all.statements.map(({ iri }) => iri)));
  const keys = new Map(all.nodes.map((node) => [node.id, keyOfIri(iriOf(node))]));
  const keyed = new Map([...keys].map(([id, key]) => [key, id]));
  const statementKeys = lazy(() => new Map(all.statements.map(({ iri }, place) => [keyOfStatementIri()(iri), place])));
  const { areas } = all;
  const keysOfAreas = areas.map((area) => keyOfIri(area.iri));
  const areaKeys = new Map(areas.map((area, place) => [keysOfAreas[place], area]));

  /* The keys of the regions and groups that a recipient is counted in, in a year. */
  function areasOf(id, year) {
    const { within = [], member = [] } = nodes.get(id);
    const belongs = ([, first, last]) => (year ? first <= year && year <= last : last === FOREVER);
    return [...within, ...member.filter(belongs).map(([area]) => area)].map((area) => keysOfAreas[area]);
  }

  /* -- searching ---------------------------------------------------------------------------------- */

  const searchable = lazy(() => new Map(all.nodes.filter((node) => node.names).map((node) => [
    node.id,
    folded([node.names.en, node.names.zh, ...(node.codes ?? []), ...(node.others ?? [])].join("\n")),
  ])));

  /* All that a statement can be found by: the names in it, what is given, the words it rests on. */
  const texts = new Map();
  function textOf(place) {
    if (!texts.has(place)) {
      const statement = all.statements[place];
      const names = entitiesOf(statement).map((id) => searchable().get(id) ?? "");
      const given = Object.values(statement.object ?? {});
      const quotes = (details(place).evidence ?? []).map((evidence) => evidence.quote.replace(/\s+/g, " "));
      texts.set(place, [...names, folded([...given, ...quotes].join("\n"))].join("\n"));
    }
    return texts.get(place);
  }

  return {
    all, folded, entitiesOf, details, textOf, areasOf,
    node: (id) => nodes.get(id),
    keyOf: (id) => keys.get(id),
    byKey: (key) => keyed.get(key),
    keyOfStatement: (place) => keyOfStatementIri()(all.statements[place].iri),
    statementByKey: (key) => statementKeys().get(key),
    area: (key) => areaKeys.get(key),
    keyOfArea: (place) => keysOfAreas[place],
    statesOf: (id) => (nodes.get(id).acts_for ?? []).map((area) => keysOfAreas[area]),
    entities: all.nodes.filter((node) => node.names),
    labelsOf: (id) => searchable().get(id), // all of them folded, one a line, and codes
    forumOf: (id) => forumOf.get(id),
    meetingsOf: (id) => meetingsOf.get(id) ?? [],
    isNamesake,
    rolesOf,
    isChannel: (id) => channels.has(id), // does it pass on what others give
    statementsOf: (id) => statementsOfNode.get(id) ?? [],
    partsOf: (place) => partsOfStatement.get(place) ?? [],
    tiedTo: (tie, place) => tied[tie].get(place) ?? [],
    contradictionsOf: (place) => contradictionsOfStatement.get(place) ?? [],
  };
})();
