"use strict";
/* Reads sums of money as people type them: "1.5bn", "10亿", "over USD 5 million", "1-2 billion".
 * Numbers are decimal strings; nothing is rounded. */
const Amounts = (() => {
  const DECIMALS = 6;
  const LONGEST = 200; // characters; whatever is longer was pasted, and is no sum
  const MOST_DIGITS = 30; // a whole number that a view can hold
  const DIGITS = Object.fromEntries([..."一二三四五六七八九"].map((digit, i) => [digit, i + 1]).concat([["两", 2], ["兩", 2]]));
  const SMALL = { 十: 1, 百: 2, 千: 3 }; // powers of ten that count what stands before a large unit
  const LARGE = [ // units, each a power of ten
    [12, /^(?:万亿|萬億|万億|兆|trillions?|trn|tn|t)$/],
    [9, /^(?:billions?|bln|bn|b)$/],
    [8, /^[亿億]$/],
    [6, /^(?:millions?|mln|mio|mn|m)$/],
    [4, /^[万萬]$/],
    [3, /^(?:thousands?|k)$/],
  ];
  const TOKEN = /\s*(?:((?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)|([零〇])|([一二三四五六七八九两兩])|([十百千])|(万亿|萬億|万億|[兆亿億万萬]|[a-z]+))\s*/y;

  /* Marks and words of currencies beside the codes and names that the graph has. One that several
   * currencies share stands for each of them. */
  const SIGNS = {
    USD: ["us$", "$", "us dollars", "us dollar", "dollars", "dollar", "美金"],
    CNY: ["rmb", "yuan", "renminbi", "元", "人民币元", "¥"],
    EUR: ["€", "euros"],
    GBP: ["£", "pounds", "pound"],
    JPY: ["¥", "yen", "日圆", "円"],
    AUD: ["a$", "au$"],
    CAD: ["c$", "ca$"],
    NZD: ["nz$"],
    KRW: ["won"],
    INR: ["rupees", "₹"],
  };
  const AT_LEAST = /^(?:over|above|more than|at least|from|>=?|≥|超过|逾|至少|不少于|高于)|(?:or more|and more|\+|以上)$/;
  const AT_MOST = /^(?:under|below|less than|up to|at most|<=?|≤|不到|不足|至多|不超过|低于)|(?:or less|以下)$/;
  const ABOUT = /^(?:about|around|nearly|roughly|~|约|大约|近)|(?:左右)$/;
  const TO = /\s*(?:-|–|—|~|\bto\b|\band\b|至|到)\s*/;

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

  /* A number, with or without units, as a decimal string; null for anything else. */
  function number(text) {
    const given = plain(text);
    if (given.length > LONGEST) return null;
    let [total, section, digit, said] = [0n, 0n, null, false];
    let last = Infinity;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < given.length) {
      const found = TOKEN.exec(given);
      if (!found) return null;
      const [, digits, zero, chinese, small, large] = found;
      if (zero) continue;
      if (large) {
        const [power] = LARGE.find(([, names]) => names.test(large)) ?? [];
        if (power === undefined || power >= last || !said) return null;
        total += (section + (digit ?? 0n)) * 10n ** BigInt(power);
        if (section === 0n && digit === null) return null;
        [section, digit, last] = [0n, null, power];
      } else if (small) {
        section += (digit ?? scaled("1")) * 10n ** BigInt(SMALL[small]);
        digit = null;
      } else if (digit !== null) {
        return null;
      } else {
        digit = scaled(chinese ? String(DIGITS[chinese]) : digits.replace(/[, ]/g, ""));
      }
      said = true;
    }
    const sum = total + section + (digit ?? 0n);
    return said && String(sum).length <= MOST_DIGITS ? unscaled(sum) : null;
  }

  function scaled(text) {
    const [whole, fraction = ""] = text.split(".");
    return BigInt((whole || "0") + fraction.padEnd(DECIMALS, "0").slice(0, DECIMALS));
  }

  function unscaled(sum) {
    const digits = String(sum).padStart(DECIMALS + 1, "0");
    return (digits.slice(0, -DECIMALS) + "." + digits.slice(-DECIMALS)).replace(/\.?0+$/, "");
  }

  /* What somebody who searches for a sum means: {from, to, currencies: codes, or [] where none is
   * named}; null where it is no sum. A number alone is "about" it: within five in a hundred. */
  function range(text, known) {
    const given = plain(text);
    if (given.length > LONGEST) return null;
    const { rest, currencies } = withoutCurrency(given, known);
    let said = rest.replace(/^between\s+/, "");
    const [least, most] = [AT_LEAST, AT_MOST].map((words) => words.test(said));
    for (const words of [AT_LEAST, AT_MOST, ABOUT]) said = said.replace(words, "").trim();
    // A bare small number is a code or a year.
    if (!currencies.length && !/[^\d.,\s]/.test(said.replace(TO, "")) && !/\d{5}/.test(said.replace(/[, ]/g, ""))) return null;
    const both = said.split(TO);
    if (both.length === 2 && both[0]) {
      const unit = /[^\d.,\s].*$/.exec(both[1])?.[0] ?? ""; // "1-2 billion": of both
      const [from, to] = [/[^\d.,\s]/.test(both[0]) ? both[0] : both[0] + unit, both[1]].map(number);
      return from !== null && to !== null && isNoMore(from, to) ? { from, to, currencies } : null;
    }
    const value = number(said);
    if (value === null) return null;
    if (least) return { from: value, to: "", currencies };
    if (most) return { from: "", to: value, currencies };
    return { from: unscaled((scaled(value) * 95n) / 100n), to: unscaled((scaled(value) * 105n) / 100n), currencies };
  }

  function withoutCurrency(text, known) {
    const names = known.flatMap(({ code, names: { en, zh } }) => [code, en, zh, ...(Object.hasOwn(SIGNS, code) ? SIGNS[code] : [])].map((name) => [plain(name), code]));
    names.sort((a, b) => b[0].length - a[0].length);
    for (const [name] of names) {
      const word = new RegExp((/^[a-z]/.test(name) ? "(?<![a-z])" : "") + name.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&") + (/[a-z]$/.test(name) ? "(?![a-z])" : ""), "g");
      if (!word.test(text)) continue;
      const rest = text.replace(word, " ").replace(/\s+/g, " ").trim();
      return { rest, currencies: [...new Set(names.filter(([other]) => other === name).map(([, code]) => code))] };
    }
    return { rest: text, currencies: [] };
  }

  /* Whether one decimal string is no more than another. */
  function isNoMore(one, other) {
    return one === "" || other === "" || scaled(one) <= scaled(other);
  }

  return { number, range, isNoMore };
})();
