"use strict";
/* How names, sums, numbers and dates are written, in the language of the page. */
const Format = (() => {
  const data = Data.all;
  let lang = data.lang;

  /* Units large enough to be worth a word: the power of ten and the word. */
  const UNITS = {
    en: [[12, " trillion"], [9, " billion"], [6, " million"]],
    zh: [[12, "万亿"], [8, "亿"], [4, "万"]],
  };
  const MOST_DECIMALS = 3; // 4.184 billion, but 4,184,250,000 rather than 4.18425 billion

  function setLanguage(code) {
    lang = code;
  }

  /* A word or sentence of the page; {name} stands for a value, "one|many" for a choice by {n}. */
  function word(key, values = {}) {
    let text = Object.hasOwn(data.words[lang], key) ? data.words[lang][key] : key;
    if (text.includes("|")) text = text.split("|")[values.n === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  function count(singular, n) {
    return n === 1 ? word(singular) : word(singular + "s", { n: grouped(String(n)) });
  }

  /* Several names in a line. */
  function list(names) {
    return names.join(lang === "zh" ? "、" : ", ");
  }

  function name(thing) {
    return thing.names[lang];
  }

  function otherName(thing) {
    const other = thing.names[lang === "en" ? "zh" : "en"];
    return other === thing.names[lang] ? "" : other;
  }

  /* The names of nodes in a line. */
  function names(ids = []) {
    return list(ids.map((id) => name(Data.node(id))));
  }

  /* Who gives, and to whom. */
  function ends({ donor, recipients }) {
    return [names(donor) || word("unnamed"), names(recipients)].filter(Boolean).join(" → ");
  }

  /* Characters that reorder what follows have no place in a label that is drawn. */
  function drawable(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ");
  }

  /* All digits of a decimal string, in threes before the point. */
  function grouped(digits) {
    const [whole, fraction] = String(digits).split(".");
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (fraction ? "." + fraction : "");
  }

  /* A decimal string, exactly, in the largest unit that keeps it short. */
  function number(text) {
    const sign = text.startsWith("-") ? "−" : "";
    const [whole, fraction = ""] = text.replace("-", "").split(".");
    for (const [power, unit] of UNITS[lang]) {
      if (whole.length <= power) continue;
      const high = whole.slice(0, -power);
      const low = (whole.slice(-power) + fraction).replace(/0+$/, "");
      if (low.length > MOST_DECIMALS) continue;
      return sign + grouped(high) + (low ? "." + low : "") + unit;
    }
    return sign + grouped(whole) + (fraction ? "." + fraction : "");
  }

  function money(text, currency) {
    const concept = data.concepts[currency];
    if (!concept) return number(text);
    return lang === "zh" ? number(text) + concept.names.zh : concept.code + "\u00a0" + number(text);
  }

  /* A measure with its qualifier: "at least CNY 60 billion". */
  function measure(given) {
    const write = (text) => ("currency" in given ? money(text, given.currency) : number(text));
    if (given.value === undefined) {
      const { low, high } = given;
      if (low !== undefined && high !== undefined) return word("range", { low: write(low), high: write(high) });
      if (low !== undefined) return word("at-least", { x: write(low) });
      return high === undefined ? "" : word("up-to", { x: write(high) });
    }
    const qualifier = qualifierOf(given);
    const text = write(given.value);
    return qualifier === "exact" ? text : word(qualifier, { x: text });
  }

  function qualifierOf(given) {
    const code = (data.concepts[given.qualifier]?.code ?? "exact").replace("_", "-");
    return ["at-least", "up-to", "nearly", "about"].includes(code) ? code : "exact";
  }

  function period(statement) {
    const { start, end } = statement;
    if (start && end) return start === end ? start : start + "–" + end;
    if (start) return word("from", { x: start });
    return end ? word("until", { x: end }) : "";
  }

  /* What is given, in a line: the sum or the number, and the object as the document words it. */
  function headline(statement) {
    const measures = [statement.amount, statement.quantity].filter(Boolean).map(measure);
    const object = statement.object?.[lang] ?? "";
    const line = [measures.join(lang === "zh" ? "，" : ", "), object].filter(Boolean);
    if (line.length) return line.join(" · ");
    const { label, evidence } = Data.details(statement.place);
    return label?.[lang] ?? evidence?.[0]?.quote ?? statement.iri;
  }

  return {
    setLanguage, word, count, list, name, names, ends, otherName, drawable, grouped, number, money, measure,
    qualifierOf, period, headline,
    get lang() { return lang; },
  };
})();
