"use strict";
/* A statement as a citation, in a form that stays the same: what is stated, the words it rests on
 * and where they stand, its IRI, the build of the graph, and the day on which it was looked up. */
const Cite = (() => {
  const { word } = Format;

  /* As plain text, in the language of the page:
   *
   *     China → Africa: at least CNY 60 billion · financing. Pledged, 2018-09-03.
   *     “more than RMB60 billion” (speech.txt, characters 116–139)
   *     (the IRI of the statement)
   *     AidKG 1.0, build 85187bb2d216. Accessed 2026-11-23.
   */
  function plain(place) {
    const lines = [title(place), ...evidence(place).map(quoted), Data.all.statements[place].iri, source()];
    return lines.join("\n") + "\n";
  }

  /* As an entry of BibTeX. */
  function bibtex(place) {
    const { iri, year } = Data.all.statements[place];
    const fields = {
      title: title(place),
      year: year ? String(year) : "",
      note: evidence(place).map(quoted).join("; "),
      howpublished: build(),
      url: iri,
      urldate: today(),
    };
    const lines = Object.entries(fields).filter(([, text]) => text).map(([name, text]) => "  " + name + " = {" + (name === "url" ? text.replace(/[{}\\\s]/g, encodeURIComponent) : escaped(text)) + "},\n");
    return "@misc{aidkg-" + Data.keyOfStatement(place).replace(/[^A-Za-z0-9]+/g, "-") + ",\n" + lines.join("") + "}\n";
  }

  function title(place) {
    const statement = Data.all.statements[place];
    const ends = Format.ends(statement);
    const when = [word(statement.kind), statement.announced ?? Format.period(statement)].filter(Boolean);
    return Format.lang === "zh"
      ? ends + "：" + Format.headline(statement) + "。" + when.join("，") + "。"
      : ends + ": " + Format.headline(statement) + ". " + when.join(", ") + ".";
  }

  function evidence(place) {
    return Data.details(place).evidence ?? [];
  }

  function quoted(given) {
    const [left, right] = Format.lang === "zh" ? ["（", "）"] : [" (", ")"];
    return "“" + oneLine(given.quote) + "”" + left + where(given) + right;
  }

  /* The document, by its title and its file, and the place in it. */
  function where({ document: number, start, end }) {
    const { title: named, ...names } = Data.all.documents[number];
    const known = [named?.[Format.lang], names[Format.lang], start === undefined ? "" : word("offsets", { start, end })];
    return known.filter(Boolean).map(oneLine).join(Format.lang === "zh" ? "，" : ", ");
  }

  function build() {
    const { version, hash } = Data.all.build ?? {};
    return [["AidKG", version].filter(Boolean).join(" "), hash ? word("build", { x: hash.slice(0, 12) }) : ""].filter(Boolean).join(Format.lang === "zh" ? "，" : ", ");
  }

  function source() {
    return build() + (Format.lang === "zh" ? "。" : ". ") + word("accessed", { x: today() });
  }

  /* The day where the reader is. */
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function oneLine(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  /* Text as TeX prints it, not as it would run it. */
  function escaped(text) {
    const signs = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
    return oneLine(text).replace(/[\\~^{}#$%&_]/g, (sign) => signs[sign] ?? "\\" + sign);
  }

  return { plain, bibtex, source };
})();
