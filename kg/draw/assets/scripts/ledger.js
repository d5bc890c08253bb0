"use strict";
/* Honest sums: which statements count, and which are left out by which rule. The rules are those of
 * `kg/ledger/answers/`, which a test compares with these.
 *
 * Two sums never meet: of currencies, and of what is promised and what is given. A statement is left
 * out where one that holds its money is asked for as well; of what is shared with others, only what
 * shares in the same way can hold it. Bounds stay bounds: a sum with a number that has no most has
 * none either.
 */
const Ledger = (() => {
  const { statements, concepts, areas } = Data.all;
  const RULES = ["part", "restatement", "revised", "may-be-held", "shared", "debt-relief", "cancelled", "no-rate"];
  const GIVEN = ["Delivery", "ReportedTotal"];
  const DOLLAR = "USD";
  const ANYBODY = ""; // the giver of what names none
  const NOTHING = Object.freeze({ total: Decimal.ZERO, low: Decimal.ZERO, high: Decimal.ZERO });

  const codeOf = (place) => concepts[place]?.code;
  const isCancelled = (statement) => codeOf(statement.stage) === "cancelled";
  const isDebtRelief = (statement) => codeOf(statement.modality) === "debt-relief";

  /* -- asking ------------------------------------------------------------------------------------ */

  /* Add up statements, by currency.
   *
   * `places`: none but these. `kinds`: of "Commitment", "Delivery" and "ReportedTotal"; a pledge is
   * never added to what was given. `asked`: whose sum it is, as [{role, keys}]: what a statement
   * shares with others besides those is no sum of theirs. `cancelled`: count what was cancelled.
   * `dollars`: add up in US dollars.
   *
   * Gives {sums, out}: sums as {currency, total, low, high, rows}, an open bound being null, and
   * rows as {place, money, rule, heldBy}, where heldBy are the places of what holds the money, what
   * counts first. */
  function add({ places, kinds, asked = [], cancelled = false, dollars = false }) {
    const question = { asked, cancelled, dollars, joint: new Map() };
    const own = [...places].filter((place) => kinds.includes(statements[place].kind) && moneyOf(statements[place]));
    const counting = new Set(own.filter((place) => moneyOf(statements[place], dollars) && (cancelled || !isCancelled(statements[place]))));
    const rows = own.map((place) => judge(place, counting, question));
    return total(inOrder(told(rows)));
  }

  /* What the page is of, where it is a part of a graph: its sums are those that were asked for. */
  const ofPart = (Data.all.asked?.whose ?? [])
    .map(({ role, nodes = [], areas: around = [], codes = [] }) => ({ role, keys: [...nodes.map(Data.keyOf), ...around.map(Data.keyOfArea), ...codes] }))
    .filter(({ keys }) => keys.length);

  /* What a view asks for, to add up: whose sums, and whether what was cancelled counts. */
  function askedBy(given) {
    const view = Facets.asked(given);
    const asked = ["donor", "recipient", "initiative", "sector"].filter((role) => view[role].length).map((role) => ({ role, keys: view[role] }));
    return { asked: [...ofPart, ...asked], cancelled: view.stage.length > 0 || Boolean(Data.all.asked?.cancelled) };
  }

  /* -- one statement ----------------------------------------------------------------------------- */

  const sums = new Map(); // what was worked out already
  function moneyOf(statement, dollars = false) {
    const key = dollars ? -1 - statement.place : statement.place;
    if (!sums.has(key)) sums.set(key, readMoney(statement.amount, dollars));
    return sums.get(key);
  }

  function readMoney(amount, dollars) {
    const given = dollars ? amount?.usd : amount;
    if (amount?.currency === undefined || !given || (given.value ?? given.low) === undefined) return null;
    const bound = (text) => (text === undefined ? null : Decimal.parse(text));
    return {
      currency: dollars ? DOLLAR : codeOf(amount.currency),
      stated: Decimal.parse(given.value ?? given.low), // of a range, its lower end
      low: bound(given.low),
      high: bound(given.high),
    };
  }

  function judge(place, counting, question) {
    const statement = statements[place];
    const money = moneyOf(statement, question.dollars);
    const row = (rule, heldBy = []) => ({ place, money: money ?? moneyOf(statement), rule, heldBy });
    if (isCancelled(statement) && !question.cancelled) return row("cancelled");
    const joint = isJoint(place, question);
    const holders = holdersOf(statement, question.dollars).filter((other) => counting.has(other) && (joint || !isJoint(other, question)));
    const isHeldOutside = statement.outside?.[Number(question.dollars)]; // by what is not drawn
    if (holders.length || isHeldOutside) return row("part", holders);
    if (!money) return row("no-rate");
    if (isDebtRelief(statement)) return row("debt-relief");
    return row(joint ? "shared" : null);
  }

  /* What holds the money of a statement; in dollars, of whatever currency it is. */
  function holdersOf(statement, dollars) {
    if (!dollars) return statement.held ?? [];
    const seen = new Set([...(statement.part_of ?? []), ...(statement.held ?? []), ...(statement.above ?? [])]);
    for (const place of seen) {
      for (const next of [...(statements[place].part_of ?? []), ...(statements[place].held ?? [])]) seen.add(next);
    }
    seen.delete(statement.place);
    return [...seen];
  }

  /* Is it shared with others besides those asked for? */
  function isJoint(place, question) {
    const { joint, asked } = question;
    if (!joint.has(place)) joint.set(place, asked.some(({ role, keys }) => SHARED[role]?.(statements[place], keys)));
    return joint.get(place);
  }

  /* A state gives through its ministries, and a region or group receives through its countries.
   * Where something is announced, and what it belongs to, takes nothing from anybody. */
  const SHARED = {
    donor: ({ donor = [] }, keys) => !donor.every((id) => [Data.keyOf(id), ...Data.statesOf(id)].some((key) => keys.includes(key))),
    recipient: ({ recipients = [], year }, keys) => !recipients.every((id) => [Data.keyOf(id), ...Data.areasOf(id, year)].some((key) => keys.includes(key))),
    through: ({ through = [] }, keys) => through.length > 1 && !through.every((id) => keys.includes(Data.keyOf(id))),
    initiative: ({ initiative = [], through = [] }, keys) => !initiative.some((id) => keys.includes(Data.keyOf(id))) && SHARED.through({ through }, keys),
    // The ends of a line give or take, or pass on, as each statement has it.
    from: (statement, keys) => SHARED[names(statement.donor, keys) ? "donor" : "through"](statement, keys),
    to: (statement, keys) => SHARED[names(statement.recipients, keys) ? "recipient" : "through"](statement, keys),
    sector: ({ sectors = [] }, keys) => sectors.length > 1 && !sectors.every((place) => keys.includes(codeOf(place))),
    goal: ({ goals = [] }, keys) => goals.length > 1 && !goals.every((place) => keys.includes(codeOf(place))),
  };

  function names(ids = [], keys) {
    return ids.some((id) => keys.includes(Data.keyOf(id)));
  }

  /* -- putting together -------------------------------------------------------------------------- */

  /* Rows with what counts first among their holders, and the rule by the first of them. */
  function told(rows) {
    const inside = new Map(); // by currency: what counts
    for (const { place, money, rule } of rows) {
      if (rule) continue;
      if (!inside.has(money.currency)) inside.set(money.currency, new Set());
      inside.get(money.currency).add(place);
    }
    return rows.map((row) => {
      if (!row.heldBy.length) return row;
      const counts = (place) => inside.get(row.money.currency)?.has(place) ?? false;
      const heldBy = [...row.heldBy].sort((a, b) => counts(b) - counts(a) || (statements[a].iri < statements[b].iri ? -1 : 1));
      const [first] = heldBy;
      const rule = statements[row.place].restates?.includes(first) ? "restatement" : statements[first].revises?.includes(row.place) ? "revised" : "part";
      return { ...row, rule, heldBy };
    });
  }

  /* By rule and currency, the largest first. */
  function inOrder(rows) {
    const rank = (row) => (row.rule ? RULES.indexOf(row.rule) : -1);
    const text = (a, b) => (a < b ? -1 : Number(a > b));
    return [...rows].sort((a, b) => rank(a) - rank(b) || text(a.money.currency, b.money.currency) || Decimal.compare(b.money.stated, a.money.stated) || text(statements[a.place].iri, statements[b.place].iri));
  }

  function total(rows) {
    const found = new Map();
    const out = [];
    for (const row of withoutWhatTotalsMayHold(rows)) {
      if (row.rule) {
        out.push(row);
        continue;
      }
      const { currency } = row.money;
      const sum = found.get(currency) ?? { currency, ...NOTHING, rows: [] };
      sum.rows.push(row);
      found.set(currency, plus(sum, row.money));
    }
    return { sums: [...found.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)), out: inOrder(out) };
  }

  /* A sum with a row's money in it; a bound that is open once stays open. */
  function plus(sum, { stated, low, high }) {
    const bound = (own, more) => (own === null || more === null ? null : Decimal.plus(own, more));
    return { ...sum, total: Decimal.plus(sum.total, stated), low: bound(sum.low, low), high: bound(sum.high, high) };
  }

  /* -- reported totals and single deliveries ----------------------------------------------------- */

  /* Single deliveries that a reported total among the rows may hold are left out. */
  function withoutWhatTotalsMayHold(rows) {
    const totals = new Map(); // currency and giver → one total of each period and taker
    for (const { place, money, rule } of rows) {
      const statement = statements[place];
      if (rule || statement.kind !== "ReportedTotal") continue;
      const alike = JSON.stringify([yearsOf(statement), statement.recipients ?? []]);
      for (const giver of [null, ...(statement.donor ?? [ANYBODY])]) {
        const key = money.currency + " " + giver;
        if (!totals.has(key)) totals.set(key, new Map());
        if (!totals.get(key).has(alike)) totals.get(key).set(alike, place);
      }
    }
    return rows.map((row) => {
      const statement = statements[row.place];
      if (row.rule || statement.kind !== "Delivery") return row;
      // Those of its givers and of nobody known; where it names no giver, all there are.
      const givers = statement.donor ? [...statement.donor, ANYBODY] : [null];
      const above = givers.flatMap((giver) => [...(totals.get(row.money.currency + " " + giver)?.values() ?? [])]);
      const holder = above.find((place) => mayHold(statements[place], statement));
      return holder === undefined ? row : { ...row, rule: "may-be-held", heldBy: [holder] };
    });
  }

  /* Do both share a time and somebody who receives, for all that is told? */
  function mayHold(total, statement) {
    const [first, last] = yearsOf(total);
    const [start, end] = yearsOf(statement);
    const isAfter = last !== null && start !== null && start > last;
    const isBefore = first !== null && end !== null && end < first;
    return !(isAfter || isBefore) && mayMeet(total.recipients ?? [], statement.recipients ?? []);
  }

  function yearsOf({ start, end }) {
    const year = (text) => (text ? Number.parseInt(text, 10) : null);
    return [year(start), year(end)];
  }

  /* May something that the first receive be received by the second? Nobody knows who of a group, or
   * who else through a body, receives. */
  function mayMeet(takers, others) {
    if (!takers.length || !others.length || ![...takers, ...others].every(isPlace)) return true;
    return takers.some((a) => others.some((b) => liesIn(a, b) || liesIn(b, a)));
  }

  function isPlace(id) {
    return ["country", "region"].includes(Data.node(id).iri.split("/").at(-2));
  }

  function liesIn(taker, area) {
    return taker === area || (Data.node(taker).within ?? []).some((place) => areas[place].iri === Data.node(area).iri);
  }

  return { add, askedBy, moneyOf, plus, NOTHING, GIVEN, RULES };
})();
