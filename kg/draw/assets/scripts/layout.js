"use strict";
/* Which nodes stand on the canvas, and where, for the statements in sight.
 *
 * Aid travels from left to right: who gives, where it was announced, under which initiative or
 * through whom, who receives. In each column the heaviest stand for themselves, in the order that
 * was computed for the whole graph; at its foot, clusters stand for the rest. What comes out of a
 * cluster stands below it, so that the order of all others stays. However large the graph, there are never
 * more than MOST of them.
 *
 * On the canvas a node goes by its id, a number, and a cluster by its key, a string.
 */
const Layout = (() => {
  const ROWS = 18; // names that stand for themselves in a column ...
  const CLUSTERS = 6; // ... and clusters below them
  const AT_ONCE = 40; // that come out of a cluster
  const MOST = 1500;
  const [COLUMN_WIDTH, ROW, LOOSEST_ROW] = [320, 40, 90];
  const FEW = 12; // rows; fewer leave room above and below
  const OTHERS = "more-"; // and the column: the key of the cluster for all that have none in sight

  const byWeight = (a, b) => b.weight - a.weight || a.rank - b.rank;
  const byRank = (a, b) => a.rank - b.rank;

  const everything = new Map(Data.entities.map(({ id, weight }) => [id, weight]));
  let last = { asked: null, layout: null };

  /* `view`: {statements: Set of places, hidden: Set of kinds, opened: Set of keys of clusters,
   * selected: null or {statements: places, node?, from?, to?: ids or keys}}. Gives
   * {items: [{id, column, x, y, weight, depth, parent, …}], edges: [{id, from, to, statements}],
   *  columns: [{column, x}], byId: Map, below: Map, standIn: id → the id or key that stands for it}. */
  function of(given) {
    const view = { ...given, hidden: new Set(given.hidden), opened: new Set(given.opened) };
    const asked = { statements: view.statements, hidden: [...view.hidden].sort().join(), opened: [...view.opened].join() };
    const isFiltered = last.asked && asked.hidden === last.asked.hidden && isSame(asked.statements, last.asked.statements);
    const isKnown = isFiltered && asked.opened === last.asked.opened;
    const columns = isKnown ? last.columns : inColumns(view);
    const out = comingOut(columns, view);
    const outside = [...out].join();
    if (isKnown && outside === last.outside) return last.layout;
    const basis = isFiltered ? last.layout.basis : {}; // one for all layouts of the same filters
    last = { asked, columns, outside, layout: { basis, ...lay(columns, out, view) } };
    return last.layout;
  }

  function isSame(one, other) {
    if (one === other) return true;
    if (one.size !== other.size) return false;
    for (const place of one) if (!other.has(place)) return false;
    return true;
  }

  /* -- who stands for themselves ----------------------------------------------------------------- */

  /* How many of the statements name each node, by its id. */
  function weigh(statements) {
    const all = Data.all.statements;
    if (statements.size === all.length) return everything;
    const weights = new Map();
    for (const place of statements) {
      for (const id of Data.entitiesOf(all[place])) weights.set(id, (weights.get(id) ?? 0) + 1);
    }
    return weights;
  }

  /* For each column that is used: {column, alone: nodes by rank, clusters: those in sight, heaviest first}. */
  function inColumns({ statements, hidden, opened }) {
    const weights = weigh(statements);
    const found = [[], [], [], []];
    const only = onlyMeetings(weights, hidden);
    for (const node of Data.entities) {
      const weight = weights.get(node.id);
      if (weight && !hidden.has(node.group) && !only.has(node.id)) found[node.column].push({ id: node.id, node, column: node.column, weight, rank: node.rank });
    }
    return found.map((here, column) => {
      here.sort(byWeight);
      if (here.length <= ROWS + CLUSTERS) return { column, alone: here, clusters: [] };
      const { clusters, loose } = clustered(here.slice(ROWS), column, opened);
      return { column, alone: [...here.slice(0, ROWS), ...loose], clusters };
    }).filter(({ alone }) => alone.length);
  }

  /* Forums of which one meeting is in sight, with all their statements: that meeting stands for
   * both, since the forum would only say the same again. Forum → meeting. */
  function onlyMeetings(weights, hidden) {
    const only = new Map();
    for (const { id, group } of Data.entities) {
      if (group !== "Meeting" || hidden.has(group) || !weights.has(id)) continue;
      const forum = Data.forumOf(id);
      if (forum !== undefined && weights.get(forum) === weights.get(id)) only.set(forum, id);
    }
    return only;
  }

  /* The clusters of a column for those who wait. One of a single member is no cluster: it is loose.
   * The lightest clusters wait in one for all others, unless the reader has opened them. */
  function clustered(waiting, column, opened) {
    const byKey = new Map();
    for (const item of waiting) {
      const { key, names } = Data.all.clusters[item.node.cluster];
      if (!byKey.has(key)) byKey.set(key, clusterOf(key, column, names));
      byKey.get(key).members.push(item);
    }
    const others = clusterOf(OTHERS + column, column);
    const all = [...byKey.values()];
    for (const cluster of all) weighUp(cluster);
    all.sort(byWeight);
    const room = all.length > CLUSTERS ? CLUSTERS - 1 : CLUSTERS;
    const [clusters, loose] = [[], []];
    all.forEach((cluster, place) => {
      if (place >= room && !opened.has(cluster.id)) others.members.push(cluster);
      else if (cluster.members.length === 1) loose.push(cluster.members[0]);
      else clusters.push(cluster);
    });
    weighUp(others);
    if (others.members.length) clusters.push(others);
    return { clusters, loose };
  }

  function clusterOf(key, column, names) {
    return { id: key, column, names, members: [], weight: 0, rank: 0 };
  }

  function weighUp(cluster) {
    cluster.members.sort(byWeight);
    cluster.weight = cluster.members.reduce((sum, { weight }) => sum + weight, 0);
    cluster.rank = cluster.members.reduce((sum, { rank }) => sum + rank, 0) / (cluster.members.length || 1);
  }

  function isCluster(item) {
    return item.members !== undefined;
  }

  /* Whether there is a cluster of that key, whoever waits in it now. */
  function hasCluster(key) {
    return Data.all.clusters.some((cluster) => cluster.key === key) || [0, 1, 2, 3].some((column) => key === OTHERS + column);
  }

  /* -- who comes out of a cluster ---------------------------------------------------------------- */

  /* Ids and keys of what has left its cluster: the heaviest of those that are open, what is selected,
   * and the neighbours of a node or all that a statement names; a line and a cluster stay closed. */
  function comingOut(columns, { opened, selected }) {
    const out = new Set();
    let room = MOST - columns.reduce((sum, { alone, clusters }) => sum + alone.length + clusters.length, 0);
    const release = (items) => {
      for (const { id } of items.slice(0, Math.min(AT_ONCE, room))) {
        if (out.has(id)) continue;
        out.add(id);
        room -= 1;
      }
    };
    const named = new Map();
    const { statements: chosen = [], node, from, to } = selected ?? {};
    if (typeof node !== "string" && from === undefined) {
      for (const place of chosen) for (const id of Data.entitiesOf(Data.all.statements[place])) named.set(id, (named.get(id) ?? 0) + 1);
    }
    for (const id of [node, from, to]) if (typeof id === "number") named.set(id, Infinity);
    for (const { clusters } of columns) {
      const waiting = clusters.flatMap((cluster) => leavesOf(cluster));
      release(waiting.filter(({ id }) => named.has(id)).sort((a, b) => named.get(b.id) - named.get(a.id) || byWeight(a, b)));
    }
    for (const key of opened) {
      for (const { clusters } of columns) for (const cluster of clusters) if (cluster.id === key) release(cluster.members);
    }
    return out;
  }

  /* The ids of those that wait in a cluster while nothing is selected, heaviest first. */
  function waiting({ statements, hidden, opened }, key) {
    const clusters = inColumns({ statements, hidden: new Set(hidden), opened: new Set([...opened, key]) }).flatMap((column) => column.clusters);
    const found = clusters.find(({ id }) => id === key);
    return found ? leavesOf(found).sort(byWeight).map(({ id }) => id) : [];
  }

  /* The places of the statements between two nodes or clusters. */
  function between(view, from, to) {
    const ends = [from, to].map((end) => new Set(typeof end === "string" ? waiting(view, end) : [end]));
    const found = Data.all.edges.filter((edge) => ends[0].has(edge.from) && ends[1].has(edge.to)).flatMap((edge) => edge.statements);
    return [...new Set(found)].filter((place) => view.statements.has(place)).sort((a, b) => a - b);
  }

  function leavesOf(cluster) {
    return cluster.members.flatMap((member) => (isCluster(member) ? leavesOf(member) : [member]));
  }

  /* -- rows -------------------------------------------------------------------------------------- */

  function lay(columns, out, { statements, hidden, opened }) {
    const only = onlyMeetings(weigh(statements), hidden);
    const rows = columns.map((column) => rowsOf(column, out, opened));
    const height = ROW * Math.max(1, ...rows.map((here) => here.length));
    rows.forEach((here, place) => spread(here, place * COLUMN_WIDTH, height));
    const items = rows.flat();
    const standIn = new Map(items.flatMap((item, slot) => item.stands.map((id) => [id, slot])));
    for (const [forum, meeting] of only) standIn.set(forum, standIn.get(meeting));
    const edges = mergedEdges(items, standIn, statements);
    const below = new Map(); // what belongs to a forum or came out of a cluster
    for (const item of items) if (item.parent !== undefined) below.set(item.parent, [...(below.get(item.parent) ?? []), item]);
    return {
      items,
      edges,
      columns: columns.map(({ column }, place) => ({ column, x: place * COLUMN_WIDTH })),
      byId: new Map(items.map((item) => [item.id, item])),
      below,
      standIn: (id) => (typeof id === "string" ? id : items[standIn.get(id)]?.id),
      heaviest: Math.max(1, ...items.filter((item) => !isCluster(item)).map(({ weight }) => weight)),
      heaviestEdge: edges.at(-1)?.weight ?? 1,
    };
  }

  /* What stands in a column, from the top: a forum is followed by its meetings, a cluster by those
   * that came out of it. */
  function rowsOf({ alone, clusters }, out, opened) {
    const here = new Map(alone.map((item) => [item.id, item]));
    const rows = [];
    const forumOf = (item) => (here.has(Data.forumOf(item.id)) ? Data.forumOf(item.id) : undefined);
    const forumOfAll = (cluster) => {
      const forums = new Set(leavesOf(cluster).map(forumOf));
      return forums.size === 1 ? [...forums][0] : undefined;
    };
    const put = (item, rest = {}) => rows.push({ ...item, stands: isCluster(item) ? [] : [item.id], depth: 0, ...rest });
    const putCluster = (cluster, depth, parent) => {
      const leaves = leavesOf(cluster);
      const left = cluster.members.filter(({ id }) => out.has(id));
      const more = leaves.filter(({ id }) => out.has(id) && !left.some((item) => item.id === id));
      const below = [...left, ...more].sort(byRank);
      const held = new Set(below.flatMap((item) => (isCluster(item) ? leavesOf(item).map(({ id }) => id) : [item.id])));
      const stands = leaves.map(({ id }) => id).filter((id) => !held.has(id));
      put(cluster, { stands, depth, parent, isOpen: opened.has(cluster.id), waiting: stands.length, size: leaves.length });
      for (const item of below) {
        const inner = isCluster(item) ? leavesOf(item).map(({ id }) => id).filter((id) => !out.has(id)) : [item.id];
        put(item, { stands: inner, depth: depth + 1, parent: cluster.id, ...(isCluster(item) ? { isOpen: false, waiting: inner.length, size: inner.length } : {}) });
      }
    };
    const ofForum = new Map();
    for (const cluster of clusters) {
      const forum = forumOfAll(cluster);
      if (forum !== undefined) ofForum.set(forum, [...(ofForum.get(forum) ?? []), cluster]);
    }
    const ordered = [...alone].sort(byRank);
    for (const item of ordered) {
      if (forumOf(item) !== undefined) continue;
      put(item);
      for (const meeting of ordered) if (forumOf(meeting) === item.id) put(meeting, { depth: 1, parent: item.id });
      for (const cluster of ofForum.get(item.id) ?? []) putCluster(cluster, 1, item.id);
    }
    for (const cluster of clusters) if (forumOfAll(cluster) === undefined) putCluster(cluster, 0);
    return rows;
  }

  /* Even rows over the same height in all columns, so that, fitted into a window, a column keeps its
   * place while another grows; a short column is not pulled apart all the way. */
  function spread(rows, x, height) {
    const row = Math.min(Math.max(LOOSEST_ROW, height / FEW), height / rows.length);
    const top = (height - row * rows.length) / 2;
    rows.forEach((item, place) => {
      item.x = x;
      item.y = Math.round(top + row * (place + 0.5));
    });
  }

  /* -- edges ------------------------------------------------------------------------------------- */

  /* The edges between what stands on the canvas: all statements that go from one to the other. */
  function mergedEdges(items, standIn, statements) {
    const isAll = statements.size === Data.all.statements.length;
    const merged = new Map();
    for (const edge of Data.all.edges) {
      const [from, to] = [standIn.get(edge.from), standIn.get(edge.to)];
      if (from === undefined || to === undefined || from === to || !edge.statements.length) continue;
      const seen = isAll ? edge.statements : edge.statements.filter((place) => statements.has(place));
      if (!seen.length) continue;
      const key = from * items.length + to;
      if (merged.has(key)) merged.get(key).push(seen);
      else merged.set(key, [seen]);
    }
    return [...merged].map(([key, lists]) => {
      const [from, to] = [items[Math.floor(key / items.length)].id, items[key % items.length].id];
      const all = lists.length === 1 ? lists[0] : [...new Set(lists.flat())];
      return { id: from + ">" + to, from, to, statements: all, weight: all.length };
    }).sort((a, b) => a.weight - b.weight); // what is heavy is drawn on top
  }

  return { of, isCluster, hasCluster, waiting, between, ROW };
})();
