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
    donor: (statement) => (statement.donor ?? []).flatMap((id) => [Data.keyOf(id), ...Data.statesOf(id)]),
    recipient: (statement) => (statement.recipients ?? []).flatMap((id) => [Data.keyOf(id), ...areasOf(id, statement.year)]),
    meeting: (statement) => keys(statement.meeting),
    forum: (statement) => keys((statement.meeting ?? []).map((id) => Data.forumOf(id) ?? id).filter((id) => Data.node(id).group === "Forum")),
    initiative: (statement) => keys([...(statement.initiative ?? []), ...(statement.through ?? [])]),
    confidence: Doubt.values,
  };
  const areas = new Map(); // of a node in a year, which many statements share
  function areasOf(id, year) {
    const key = id + " " + year;
    if (!areas.has(key)) areas.set(key, Data.areasOf(id, year));
    return areas.get(key);
  }

  const IN_WORDS = ["kind", "confidence"]; // facets whose values are words of the page
  const CONCEPTS = { stage: "stage", modality: "modality", payer: "payer", sector: "sectors" }; // facets of codes → their field

  /* -- what there is ------------------------------------------------------------------------------ */

  /* Lists of values, one for each statement, in one array: those of a statement stand from its
   * start to the next one's, as numbers of the names. Counting is then a walk over numbers. */
  function indexed(valuesOf) {
    const [names, numbers, all] = [[], new Map(), []];
    const starts = new Uint32Array(statements.length + 1);
    statements.forEach((statement, place) => {
      for (const value of new Set(valuesOf(statement))) {
        if (!numbers.has(value)) numbers.set(value, names.push(value) - 1);
        all.push(numbers.get(value));
      }
      starts[place + 1] = all.length;
    });
    return { names, numbers, starts, all: Uint32Array.from(all) };
  }

  const indexes = new Map(); // by facet, made when first asked for
  function indexOf(facet) {
    if (!indexes.has(facet)) indexes.set(facet, indexed(VALUES[facet]));
    return indexes.get(facet);
  }

  let entities;
  function entityIndex() {
    entities ??= indexed(Data.entitiesOf);
    return entities;
  }

  /* Whether any statement has this value. */
  function knows(facet, value) {
    return indexOf(facet).numbers.has(value);
  }

  const concepts = new Map();
  function conceptOf(facet, code) {
    if (!concepts.has(facet)) {
      const places = new Set(statements.flatMap((statement) => statement[CONCEPTS[facet]] ?? []));
      concepts.set(facet, new Map([...places].map((place) => [codeOf(place), Data.all.concepts[place]])));
    }
    return concepts.get(facet).get(code);
  }

  /* What a value stands for: something with names and codes, or undefined: a word of the page, or unknown. */
  function thing(facet, value) {
    if (IN_WORDS.includes(facet)) return undefined;
    if (facet in CONCEPTS) return conceptOf(facet, value);
    return Data.node(Data.byKey(value)) ?? Data.area(value);
  }

  /* What a value that the graph knows is called. */
  function nameOf(facet, value) {
    const found = thing(facet, value);
    return found ? Format.name(found) : Format.word(value);
  }

  const texts = new Map();
  /* All that a value can be found by. */
  function textOf(facet, value) {
    const key = facet + " " + value;
    if (!texts.has(key)) {
      const found = thing(facet, value);
      const names = found ? [found.names.en, found.names.zh, ...(found.codes ?? []), ...(found.others ?? [])] : [Format.word(value)];
      texts.set(key, Data.folded(names.join("\n")));
    }
    return texts.get(key);
  }

  /* -- what the view asks ------------------------------------------------------------------------- */

  /* A view without what the graph does not know, as a link to another graph may have it: that is
   * asked of nothing. */
  function asked(view) {
    const { amount, focus } = view;
    return {
      ...view,
      ...Object.fromEntries(View.FACETS.map((facet) => [facet, view[facet].filter((value) => knows(facet, value))])),
      amount: amount && currencies().some(({ code }) => code === amount.currency) ? amount : null,
      focus: focus && Data.byKey(focus.node) !== undefined ? focus : null,
    };
  }

  /* One test for each thing that the view asks, by its name. */
  function tests(given) {
    const view = asked(given);
    const found = new Map();
    for (const facet of View.FACETS) {
      if (view[facet].length) found.set(facet, hasOneOf(indexOf(facet), view[facet]));
    }
    if (view.years) {
      const [first, last] = view.years;
      found.set("years", (place) => {
        const span = spanOf(place);
        return span !== null && span[0] <= last && span[1] >= first;
      });
    }
    if (view.amount) found.set("amount", (place) => isWithin(statements[place].amount, view.amount));
    if (view.focus) {
      const around = surroundings(view.focus);
      found.set("focus", (place) => around.has(place));
    }
    const words = wordsOf(view.words);
    if (words.length) found.set("words", (place) => words.every((word) => Data.textOf(place).includes(word)));
    return found;
  }

  function hasOneOf({ names, numbers, starts, all }, wanted) {
    const asked = new Uint8Array(names.length);
    for (const value of wanted) asked[numbers.get(value)] = 1;
    return (place) => {
      for (let i = starts[place]; i < starts[place + 1]; i += 1) if (asked[all[i]]) return true;
      return false;
    };
  }

  /* The words that are searched for; what stands in quotation marks is one. */
  function wordsOf(text) {
    const found = Data.folded(text).matchAll(/["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]?|([^\s"\u201c\u201d]+)/g);
    return [...found].map(([, phrase, word]) => (phrase ?? word).trim()).filter(Boolean);
  }

  /* A sum lies in a range where any value that it may have does. A bound that is not told is open,
   * but a sum that has none at all is what it says. */
  function isWithin(amount, { currency, from, to }) {
    if (!amount || codeOf(amount.currency) !== currency) return false;
    const isExact = amount.low === undefined && amount.high === undefined;
    const least = Number(isExact ? amount.value : amount.low ?? 0);
    const most = Number(isExact ? amount.value : amount.high ?? Infinity);
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

  /* -- how many ----------------------------------------------------------------------------------- */

  const [PASSES, FAILS_SEVERAL] = [0, 255];
  let judged = null;

  /* Each statement once: whether it passes all tests, fails one alone (and which), or several. All
   * counts are read from this; it is kept until the view asks for something else. */
  function judge(view) {
    if (judged && View.ASKING.every((name) => judged.view[name] === view[name])) return judged;
    const names = [];
    const verdicts = new Uint8Array(statements.length);
    for (const [name, passes] of tests(view)) {
      const number = names.push(name);
      for (let place = 0; place < verdicts.length; place += 1) {
        if (verdicts[place] !== FAILS_SEVERAL && !passes(place)) verdicts[place] = verdicts[place] === PASSES ? number : FAILS_SEVERAL;
      }
    }
    judged = { view, names, verdicts };
    return judged;
  }

  /* Calls back with each statement that passes all tests but perhaps the one of that name. */
  function each(view, but, found) {
    const { names, verdicts } = judge(view);
    const excused = names.indexOf(but) + 1; // PASSES, where there is no such test
    for (let place = 0; place < verdicts.length; place += 1) {
      if (verdicts[place] === PASSES || verdicts[place] === excused) found(place);
    }
  }

  function tally(index, view, but) {
    const found = new Uint32Array(index.names.length);
    each(view, but, (place) => {
      for (let i = index.starts[place]; i < index.starts[place + 1]; i += 1) found[index.all[i]] += 1;
    });
    return new Map(index.names.map((name, i) => [name, found[i]]).filter(([, n]) => n));
  }

  /* The places of the statements that the view leaves in sight. */
  function inSight(view) {
    const found = new Set();
    each(view, null, (place) => found.add(place));
    return found;
  }

  /* How many statements each value of a facet would show: value → number, those above 0. */
  function counts(view, facet) {
    return tally(indexOf(facet), view, facet);
  }

  /* How many statements in sight name each node: id → number, those above 0. */
  function weights(view) {
    return tally(entityIndex(), view, null);
  }

  /* The years that a statement is of, [first, last]: that of its announcement or, where none is
   * told, as of most deliveries, those in which it is given; null where neither is. */
  function spanOf(place) {
    const { year, start, end } = statements[place];
    if (year) return [year, year];
    const [first, last] = [start ?? end, end ?? start].map((date) => Number.parseInt(date, 10));
    return first <= last ? [first, last] : null;
  }

  /* What `counts` is for facets, for years: {years: [[year, number]] in order, undated: number}. A
   * statement of several years counts in each. */
  function yearCounts(view) {
    const found = new Map();
    let undated = 0;
    each(view, "years", (place) => {
      const span = spanOf(place);
      if (!span) undated += 1;
      else for (let year = span[0]; year <= span[1]; year += 1) found.set(year, (found.get(year) ?? 0) + 1);
    });
    return { years: [...found].sort((a, b) => a[0] - b[0]), undated };
  }

  /* How many statements a range of sums would show. */
  function amountCount(view, amount) {
    let n = 0;
    each(view, "amount", (place) => { n += isWithin(statements[place].amount, amount); });
    return n;
  }

  let money;
  /* The currencies that sums are told in, the commonest first: [{code, names, place, number}]. */
  function currencies() {
    if (money) return money;
    const found = new Map();
    for (const { amount } of statements) {
      if (amount?.currency !== undefined) found.set(amount.currency, (found.get(amount.currency) ?? 0) + 1);
    }
    money = [...found].map(([place, number]) => ({ ...Data.all.concepts[place], place, number })).sort((a, b) => b.number - a.number || (a.code < b.code ? -1 : 1));
    return money;
  }

  /* A range of sums in words. */
  function moneyText({ currency, from, to }) {
    const place = currencies().find(({ code }) => code === currency)?.place;
    const write = (text) => Format.money(text, place);
    if (from && to) return Format.word("range", { low: write(from), high: write(to) });
    if (from || to) return Format.word(from ? "at-least" : "up-to", { x: write(from || to) });
    return currency;
  }

  return { inSight, counts, weights, yearCounts, spanOf, amountCount, currencies, moneyText, knows, asked, thing, nameOf, textOf };
})();
