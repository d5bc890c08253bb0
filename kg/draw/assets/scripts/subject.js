"use strict";
/* What a view reads, as the graph has it. */
const Subject = (() => {
  /* {node: id}, {from, to: each an id or the key of a cluster}, {statement: place} or {more: key of a
   * cluster}; null for the overview, and where the address names what this graph does not hold. */
  function of(at) {
    if (!at) return null;
    if ("from" in at) return told({ from: end(at.from), to: end(at.to) });
    if ("node" in at) return told({ node: Data.byKey(at.node) });
    if ("statement" in at) return told({ statement: Data.statementByKey(at.statement) });
    return Layout.hasCluster(at.more) ? { more: at.more } : null;
  }

  function end(key) {
    return Data.byKey(key) ?? (Layout.hasCluster(key) ? key : undefined);
  }

  function told(found) {
    return Object.values(found).includes(undefined) ? null : found;
  }

  return { of };
})();
