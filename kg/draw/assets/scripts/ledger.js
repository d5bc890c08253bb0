"use strict";
/* Which sums of money may be added, and which are left out.
 *
 * A part is not added to its total, a total over several years not to the deliveries in it, a
 * pledge never to a delivery, one currency never to another; where several donors or recipients
 * share a sum, none of them gets all of it. What is left out is counted and said.
 */
const Ledger = (() => {
  const SCALE = 6; // decimals kept; sums are whole numbers of millionths, so that nothing is rounded

  /* Sums by kind and currency over `statements` (places in the data), as seen from `sides`:
   * [{role: "donor" | "recipients", node}], where the sums are to be those of one of several. */
  function sum(statements, sides = []) {
    const inSight = new Set(statements);
    const rows = new Map();
    const leftOut = { part: 0, shared: 0, total: 0, cancelled: 0 };
    for (const place of statements) {
      const statement = Data.all.statements[place];
      if (!statement.amount || statement.amount.currency === undefined) continue;
      const reason = whyNot(statement, inSight, sides);
      if (reason) leftOut[reason] += 1;
      else add(rows, statement);
    }
    return { rows: [...rows.values()].sort(byKindAndCurrency), leftOut };
  }

  function whyNot(statement, inSight, sides) {
    return whyNotAlone(statement, sides) ?? (hasCountedTotal(statement, inSight, sides) ? "part" : null);
  }

  /* The reasons that lie in the statement itself. */
  function whyNotAlone(statement, sides) {
    if (Data.all.concepts[statement.stage]?.code === "cancelled") return "cancelled";
    if (statement.kind === "ReportedTotal") return "total";
    const shared = sides.some(({ role, node }) => {
      const all = statement[role] ?? [];
      return all.length > 1 && all.includes(node);
    });
    return shared ? "shared" : null;
  }

  /* Whether a total that this is part of, at any remove, goes into the same sum. */
  function hasCountedTotal(statement, inSight, sides) {
    const above = new Set(statement.part_of);
    for (const place of above) {
      const total = Data.all.statements[place];
      const sameSum = total.kind === statement.kind && total.amount?.currency === statement.amount.currency;
      if (sameSum && inSight.has(place) && !whyNotAlone(total, sides)) return true;
      for (const next of total.part_of ?? []) above.add(next);
    }
    return false;
  }

  function add(rows, statement) {
    const { amount, kind } = statement;
    const key = kind + " " + amount.currency;
    const row = rows.get(key) ?? { kind, currency: amount.currency, n: 0, stated: 0n, low: 0n, high: 0n, said: new Set() };
    row.n += 1;
    row.stated += scaled(amount.value ?? amount.low ?? amount.high ?? "0");
    row.low = plus(row.low, amount.low);
    row.high = plus(row.high, amount.high);
    const isRange = amount.value === undefined && amount.high !== undefined;
    row.said.add(isRange ? "range" : amount.value === undefined ? "at-least" : Format.qualifierOf(amount));
    rows.set(key, row);
  }

  /* A bound of a sum; null, which is open, where one of its numbers has none. */
  function plus(sum, bound) {
    return sum === null || bound === undefined ? null : sum + scaled(bound);
  }

  /* One qualifier is kept in a sum; where several meet, the bounds that are left are said. */
  function written(row) {
    const money = (sum) => Format.money(unscaled(sum), row.currency);
    const said = [...row.said].filter((qualifier) => qualifier !== "exact");
    if (said.length === 0) return money(row.stated);
    if (said.length === 1 && !["range", "up-to"].includes(said[0])) return Format.word(said[0], { x: money(row.stated) });
    if (row.low !== null && row.high !== null) {
      if (row.low === 0n) return Format.word("up-to", { x: money(row.high) });
      return Format.word("range", { low: money(row.low), high: money(row.high) });
    }
    if (row.low !== null) return Format.word("at-least", { x: money(row.low) });
    if (row.high !== null) return Format.word("up-to", { x: money(row.high) });
    return Format.word("about", { x: money(row.stated) });
  }

  function scaled(text) {
    const [whole, fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(SCALE, "0").slice(0, SCALE));
  }

  function unscaled(sum) {
    const digits = String(sum).padStart(SCALE + 1, "0");
    return (digits.slice(0, -SCALE) + "." + digits.slice(-SCALE)).replace(/\.?0+$/, "") || "0";
  }

  function byKindAndCurrency(a, b) {
    const code = (row) => Data.all.concepts[row.currency].code;
    return a.kind.localeCompare(b.kind) || (code(a) < code(b) ? -1 : 1);
  }

  return { sum, written };
})();
