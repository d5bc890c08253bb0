"use strict";
/* Sums of what is read, by the ledger's rules: pledges apart from what was given, each currency by
 * itself, in dollars beside it; and what was left out, by the rule, each row to be looked into. */
const Sums = (() => {
  const { word } = Format;
  const { make } = Dom;
  const { folded, statementLine, statementLink, grow, AT_ONCE } = Lists;
  const [DOLLAR, DIGITS] = ["USD", 3]; // a converted sum is no more exact than its words

  /* -- whose sums --------------------------------------------------------------------------------- */

  const keys = (id) => [Data.keyOf(id)];

  /* The sums of a node, one for each part that it plays in the statements: [{role, places, asked}]. */
  function ofNode(id, places) {
    const parts = [["donor", "donor"], ["recipient", "recipients"], ["through", "through"], ["initiative", "initiative"]];
    const found = parts.map(([role, field]) => ({
      role,
      places: places.filter((place) => Data.all.statements[place][field]?.includes(id)),
      asked: [{ role, keys: keys(id) }],
    }));
    const isOccasion = ["Meeting", "Forum"].includes(Data.node(id).group);
    const occasion = { role: "meeting", places: isOccasion ? places : [], asked: [] };
    return [...found, occasion].filter((part) => part.places.length);
  }

  /* What a line asks for: what each end gives, takes or passes on, as the statements have it. */
  function alongLine(from, to) {
    const end = (role, id) => (typeof id === "number" ? [{ role, keys: keys(id) }] : []);
    return [...end("from", from), ...end("to", to)];
  }

  /* -- what is shown ------------------------------------------------------------------------------ */

  /* A section of sums, or null where there is no money. `part` is of `ofNode`, or {places, asked}. */
  function section({ role, places, asked }, view, { isOpen = true } = {}) {
    const chosen = Ledger.askedBy(view);
    const question = { places, asked: [...asked, ...chosen.asked], cancelled: chosen.cancelled };
    if (!places.some((place) => Ledger.moneyOf(Data.all.statements[place]))) return null;
    const blocks = () => [["Commitment"], Ledger.GIVEN].map((kinds) => block(question, kinds)).filter(Boolean);
    const title = make("h3", { text: word(role ? "sums_" + role : "sums") });
    return make("section", { className: "sums" }, isOpen ? [title, ...blocks()] : [folded([title], blocks)]);
  }

  /* The sums of pledges, or of what was given. */
  function block(question, kinds) {
    const { sums, out } = Ledger.add({ ...question, kinds });
    if (!sums.length && !out.length) return null;
    const rows = sums.map((sum) => make("li", {}, [folded([
      make("span", { className: "sum", text: written(sum) }),
      sum.currency === DOLLAR ? null : dollarsBeside(sum.rows),
      added(sum.rows),
    ].filter(Boolean), () => [rowList(sum.rows)])]));
    return make("div", { className: "block" }, [
      make("h4", {}, [make("span", { className: "mark " + kinds[0], text: word(kinds[0]) }), reported(sums)]),
      rows.length ? make("ul", { className: "amounts" }, [...rows, together(question, kinds, sums)].filter(Boolean)) : make("p", { className: "quiet", text: word("sums_none") }),
      leftOut(out),
    ]);
  }

  /* How many of the rows are totals that somebody reports. */
  function reported(sums) {
    const n = sums.flatMap((sum) => sum.rows).filter(({ place }) => Data.all.statements[place].kind === "ReportedTotal").length;
    return n ? make("span", { className: "quiet", text: word("with_totals", { n }) }) : "";
  }

  /* Of how many rows a sum is, and how many of them are doubtful. */
  function added(rows) {
    const told = [rows.length > 1 ? word("sum_of", { n: rows.length }) : "", Doubt.among(rows.map(({ place }) => place))].filter(Boolean);
    return told.length ? make("span", { className: "number", text: Format.list(told) }) : null;
  }

  function rowList(rows) {
    const list = make("ol", { className: "rows" });
    grow(list, rows, AT_ONCE, ({ place, heldBy }) => make("li", {}, [
      statementLine(place),
      heldBy.length ? make("span", { className: "held" }, [word("held_by") + " ", statementLink(heldBy[0])]) : null,
    ]));
    return list;
  }

  /* What was left out, by rule: how many, and what they state. */
  function leftOut(out) {
    if (!out.length) return null;
    const items = Ledger.RULES.map((rule) => [rule, out.filter((row) => row.rule === rule)]).filter(([, rows]) => rows.length);
    return make("div", { className: "left-out" }, [
      make("p", { className: "quiet", text: word("left_out") }),
      make("ul", {}, items.map(([rule, rows]) => make("li", {}, [folded([
        make("span", { text: word("left_out_" + rule, { n: rows.length }) }),
        make("span", { className: "number", text: stated(rows) }),
      ], () => [rowList(rows)])]))),
    ]);
  }

  /* What rows state, by currency. */
  function stated(rows) {
    const sums = new Map();
    for (const { money } of rows) sums.set(money.currency, Decimal.plus(sums.get(money.currency) ?? Decimal.ZERO, money.stated));
    return Format.list([...sums].sort().map(([code, sum]) => money(sum, code)));
  }

  /* -- dollars ------------------------------------------------------------------------------------ */

  /* Rows of another currency in dollars, as far as their rates are known. */
  function dollarsBeside(rows) {
    const known = rows.map((row) => ({ ...row, usd: Ledger.moneyOf(Data.all.statements[row.place], true) })).filter(({ usd }) => usd);
    if (!known.length) return make("span", { className: "quiet", text: word("no_rate") });
    const sum = known.reduce((found, { usd }) => Ledger.plus(found, usd), { currency: DOLLAR, ...Ledger.NOTHING, rows: known });
    const missing = rows.length - known.length;
    const text = inDollars(sum);
    return make("span", { className: "quiet", text: missing ? word("of_which", { x: text, y: word("without_rate", { n: missing }) }) : text });
  }

  /* All currencies together, in dollars. */
  function together(question, kinds, sums) {
    if (sums.length < 2) return null;
    const { sums: [sum], out } = Ledger.add({ ...question, kinds, dollars: true });
    if (!sum) return null;
    const missing = out.filter(({ rule }) => rule === "no-rate");
    return make("li", { className: "together" }, [folded([
      make("span", { className: "sum", text: word("together", { x: inDollars(sum) }) }),
      missing.length ? make("span", { className: "quiet", text: word("without_rate", { n: missing.length }) }) : null,
      added(sum.rows),
    ].filter(Boolean), () => [rowList(sum.rows), missing.length ? make("p", { className: "quiet", text: word("without_rate", { n: missing.length }) }) : null, missing.length ? rowList(missing) : null].filter(Boolean))]);
  }

  function inDollars(sum) {
    const short = (bound, way) => bound && Decimal.shortened(bound, DIGITS, way);
    const said = saidOf(sum.rows);
    if (!said.length) return word("about", { x: money(short(sum.total), DOLLAR) });
    // The digits left out make "at least" no more, and "nearly" no less.
    const way = said.length === 1 ? { "at-least": "down", nearly: "up" }[said[0]] : undefined;
    return written({ ...sum, total: short(sum.total, way), low: short(sum.low, "down"), high: short(sum.high, "up") });
  }

  /* -- words -------------------------------------------------------------------------------------- */

  /* One qualifier is kept in a sum; where several meet, the bounds that are left are said. */
  function written({ currency, total, low, high, rows }) {
    const said = saidOf(rows);
    if (!said.length) return money(total, currency);
    if (said.length === 1 && ["at-least", "nearly", "about"].includes(said[0])) return word(said[0], { x: money(total, currency) });
    if (low !== null && high !== null) {
      if (low.n === 0n) return word("up-to", { x: money(high, currency) });
      return word("range", { low: money(low, currency), high: money(high, currency) });
    }
    if (low !== null) return word("at-least", { x: money(low, currency) });
    if (high !== null) return word("up-to", { x: money(high, currency) });
    return word("about", { x: money(total, currency) });
  }

  /* The qualifiers of rows, each once, besides that of exact sums. */
  function saidOf(rows) {
    return [...new Set(rows.map(({ place }) => qualifierOf(Data.all.statements[place].amount)))].filter((qualifier) => qualifier !== "exact");
  }

  function qualifierOf(amount) {
    if (amount.value !== undefined) return Format.qualifierOf(amount);
    return amount.high === undefined ? "at-least" : "range";
  }

  const currencies = new Map(Data.all.statements.map(({ amount }) => [Data.all.concepts[amount?.currency]?.code, amount?.currency]));
  function money(sum, code) {
    const text = Decimal.write(sum);
    return currencies.has(code) ? Format.money(text, currencies.get(code)) : code + "\u00a0" + Format.number(text);
  }

  return { ofNode, alongLine, section };
})();
