"use strict";
/* Exact decimal numbers, as {n, scale}: n whole units of 10 to the power of −scale. */
const Decimal = (() => {
  const ZERO = Object.freeze({ n: 0n, scale: 0 });

  /* The number that a plain decimal string says. */
  function parse(text) {
    const [whole, fraction = ""] = text.split(".");
    return { n: BigInt(whole + fraction), scale: fraction.length };
  }

  function aligned(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const lift = ({ n, scale: own }) => n * 10n ** BigInt(scale - own);
    return [lift(a), lift(b), scale];
  }

  function plus(a, b) {
    const [n, m, scale] = aligned(a, b);
    return { n: n + m, scale };
  }

  /* Below, at or above 0 as a is less than, equal to or more than b. */
  function compare(a, b) {
    const [n, m] = aligned(a, b);
    return n < m ? -1 : Number(n > m);
  }

  /* To so many decimals, the half away from zero. */
  function round(a, decimals = 0) {
    if (a.scale <= decimals) return a;
    const unit = 10n ** BigInt(a.scale - decimals);
    const half = a.n < 0n ? -unit / 2n : unit / 2n;
    return { n: (a.n + half) / unit, scale: decimals };
  }

  /* To so many significant digits: half away from zero, or "down" or "up", where it is a bound that
   * may not promise more, or hold less, than it does. */
  function shortened(a, digits, way = "nearest") {
    const length = String(a.n < 0n ? -a.n : a.n).length;
    if (length <= digits) return a;
    const unit = 10n ** BigInt(length - digits);
    const half = a.n < 0n ? -unit / 2n : unit / 2n;
    const whole = way === "nearest" ? (a.n + half) / unit : a.n / unit; // division cuts towards zero
    const rest = way === "nearest" ? 0n : a.n % unit;
    const step = way === "down" && rest < 0n ? -1n : way === "up" && rest > 0n ? 1n : 0n;
    return parse(write({ n: (whole + step) * unit, scale: a.scale }));
  }

  /* A plain decimal string with no idle zeros. */
  function write({ n, scale }) {
    const digits = String(n < 0n ? -n : n).padStart(scale + 1, "0");
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
    return (n < 0n ? "-" : "") + whole + (fraction ? "." + fraction : "");
  }

  return { ZERO, parse, plus, compare, round, shortened, write };
})();
