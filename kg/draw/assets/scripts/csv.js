"use strict";
/* Comma-separated values (RFC 4180) that are safe to open in a spreadsheet, as `kg/formats.py`
 * writes them: text that would run as a formula gets an apostrophe before it (OWASP, "CSV
 * injection"). */
const Csv = (() => {
  const MARK = "\ufeff"; // without a byte order mark Excel garbles Chinese
  const LEADING_SPACE = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

  /* A file of rows below their columns. Cells are texts, null for nothing, or {number: text}:
   * a negative number is no formula. */
  function file(columns, rows) {
    return MARK + text(columns, rows);
  }

  function text(columns, rows) {
    return [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
  }

  function cell(value) {
    if (value === null || value === undefined) return "";
    return quoted(typeof value === "object" ? value.number : safe(value));
  }

  function safe(given) {
    // NUL and its like end a cell in some programs, and hide a formula's sign in others.
    const told = given.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, "");
    const [first = ""] = told.replace(LEADING_SPACE, "");
    // A full-width ＝ runs as well.
    return /^[=+\-@]$/.test(first.normalize("NFKC")) || /^[\t\r]/.test(told) ? "'" + told : told;
  }

  function quoted(told) {
    return /[",\r\n]/.test(told) ? '"' + told.replaceAll('"', '""') + '"' : told;
  }

  return { file, text };
})();
