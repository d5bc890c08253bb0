"use strict";
/* Which statements are in sight, and how many each choice would leave.
 *
 * Values of one facet are alternatives, facets are conditions: (China or Korea) and grants. A count
 * is what choosing that value would show, given all other facets. A region holds its countries, a
 * group those that were its members in the year of the statement, a state its ministries: the same
 * as the parameters of the queries mean.
 */
const Facets = (() => {
  const { statements } = Data.all;
  const codeOf = (place) => Data.all.concepts[place]?.code;
  const codes = (places) => [places ?? []].flat().map(codeOf).filter(Boolean);
  const keys = (ids) => (ids ?? []).map(Data.keyOf);

  const VALUES = {
    kind: (statement) => [statement.kind],
    stage: (statement) => codes(statement.stage),
    modality: (statement) => codes(statement.modality),
    payer: (statement) => codes(statement.payer),
    sector: (statement) => codes(statement.sectors),
    donor: (statement) => [...new Set((statement.donor ?? []).flatMap((id) => [Data.keyOf(id), ...Data.statesOf(id)]))],
    recipient: (statement) => [...new Set((statement.recipients ?? []).flatMap((id) => [Data.keyOf(id), ...Data.areasOf(id, statement.year)]))],
    meeting: (statement) => keys(statement.meeting),
    forum: (statement) => [...new Set((statement.meeting ?? []).map((id) => Data.forumOf(id) ?? id).filter((id) => Data.node(id).group === "Forum").map(Data.keyOf))],
    initiative: (statement) => keys([...(statement.initiative ?? []), ...(statement.through ?? [])]),
  };
  const known = new Map(); // facet → the values of each statement, worked out when first asked for

  function values(facet, place) {
    if (!known.has(facet)) known.set(facet, statements.map(VALUES[facet]));
    return known.get(facet)[place];
  }

  /* One test for each thing that the view asks, by its name. */
  function tests(view) {
    const found = new Map();
    for (const facet of View.FACETS) {
      const wanted = new Set(view[facet]);
      if (wanted.size) found.set(facet, (place) => values(facet, place).some((value) => wanted.has(value)));
    }
    if (view.years) {
      const [first, last] = view.years;
      found.set("years", (place) => statements[place].year >= first && statements[place].year <= last);
    }
    if (view.amount) found.set("amount", (place) => isWithin(statements[place].amount, view.amount));
    if (view.words) {
      const words = Data.folded(view.words).split(/\s+/).filter(Boolean);
      found.set("words", (place) => words.every((word) => Data.textOf(place).includes(word)));
    }
    if (view.focus) {
      const around = surroundings(view.focus);
      found.set("focus", (place) => around.has(place));
    }
    return found;
  }

  /* A sum lies in a range where any value that it may have does; without bounds, where it is told. */
  function isWithin(amount, { currency, from, to }) {
    if (!amount || codeOf(amount.currency) !== currency) return false;
    const least = Number(amount.low ?? amount.value ?? 0);
    const most = Number(amount.high ?? (amount.value === undefined ? Infinity : amount.value));
    return (from === "" || most >= Number(from)) && (to === "" || least <= Number(to));
  }

  /* The statements within so many steps of a node: those that name it, those that share a name
   * with one of these, and so on. */
  function surroundings({ node, depth }) {
    const start = Data.byKey(node);
    const reached = new Set(start === undefined ? [] : [start]);
    const found = new Set();
    let edge = [...reached];
    for (let step = 0; step < depth && edge.length; step += 1) {
      const next = [];
      for (const place of edge.flatMap(Data.statementsOf)) {
        if (found.has(place)) continue;
        found.add(place);
        for (const id of Data.entitiesOf(statements[place])) {
          if (reached.has(id)) continue;
          reached.add(id);
          next.push(id);
        }
      }
      edge = next;
    }
    return found;
  }

  function passing(all) {
    const checks = [...all];
    const found = new Set();
    statements.forEach((_, place) => {
      if (checks.every((check) => check(place))) found.add(place);
    });
    return found;
  }

  /* The places of the statements that the view leaves in sight. */
  function inSight(view) {
    return passing(tests(view).values());
  }

  /* How many statements each value of a facet would show: value → number, those above 0. */
  function counts(view, facet) {
    const others = tests(view);
    others.delete(facet);
    const found = new Map();
    for (const place of passing(others.values())) {
      for (const value of values(facet, place)) found.set(value, (found.get(value) ?? 0) + 1);
    }
    return found;
  }

  /* The same for years: [year, number], in order. */
  function yearCounts(view) {
    const others = tests(view);
    others.delete("years");
    const found = new Map();
    for (const place of passing(others.values())) {
      const { year } = statements[place];
      if (year) found.set(year, (found.get(year) ?? 0) + 1);
    }
    return [...found].sort((a, b) => a[0] - b[0]);
  }

  return { inSight, counts, yearCounts, values };
})();
