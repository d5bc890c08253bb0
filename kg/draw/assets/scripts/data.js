"use strict";
/* The data block of the page, and what belongs to what in it. Statements and documents are known
 * by their place in their list, nodes by their id. */
const Data = (() => {
  const all = JSON.parse(document.getElementById("data").textContent);
  const nodes = new Map(all.nodes.map((node) => [node.id, node]));
  const ROLES = ["donor", "meeting", "initiative", "through", "recipients"];

  const forumOf = new Map();
  const meetingsOf = new Map();
  for (const edge of all.edges) {
    if (edge.statements.length) continue;
    forumOf.set(edge.to, edge.from);
    meetingsOf.set(edge.from, [...(meetingsOf.get(edge.from) ?? []), edge.to]);
  }

  const statementsOfNode = new Map();
  const partsOfStatement = new Map();
  all.statements.forEach((statement, place) => {
    for (const id of entitiesOf(statement)) push(statementsOfNode, id, place);
    if (statement.part_of !== undefined) push(partsOfStatement, statement.part_of, place);
  });

  function push(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }

  /* Every node that a statement names, each once, and the forum of its meeting. */
  function entitiesOf(statement) {
    const ids = ROLES.flatMap((role) => statement[role] ?? []);
    const forums = (statement.meeting ?? []).map((id) => forumOf.get(id)).filter((id) => id !== undefined);
    return [...new Set([...ids, ...forums])];
  }

  /* A form in which labels and what a reader types can be compared: no case, accents or widths. */
  function folded(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  const searchable = new Map(all.nodes.filter((node) => node.names).map((node) => [
    node.id,
    folded([node.names.en, node.names.zh, ...(node.codes ?? []), ...(node.others ?? [])].join("\n")),
  ]));

  function matches(id, wanted) {
    return searchable.has(id) && wanted.split(/\s+/).every((part) => searchable.get(id).includes(part));
  }

  return {
    all, folded, matches, entitiesOf,
    node: (id) => nodes.get(id),
    entities: all.nodes.filter((node) => node.names),
    forumOf: (id) => forumOf.get(id),
    meetingsOf: (id) => meetingsOf.get(id) ?? [],
    statementsOf: (id) => statementsOfNode.get(id) ?? [],
    partsOf: (place) => partsOfStatement.get(place) ?? [],
  };
})();
