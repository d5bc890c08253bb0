"use strict";
/* The statements in sight as a file for spreadsheets. Columns that `statements.csv` of a build has
 * too are called the same and hold the same; names are in English, and in Chinese beside it. */
const StatementsCsv = (() => {
  const { concepts, documents, statements } = Data.all;
  const code = (place) => (place === undefined ? null : concepts[place]?.code ?? null);
  // As a build writes it; where the graph has no code lists, as the ends of IRIs are made of that.
  const written = (place, sign) => concepts[place]?.notation ?? code(place)?.replaceAll("-", sign) ?? null;
  const number = (text) => (text === undefined || text === null ? null : { number: String(text) });
  const several = (texts) => (texts.length ? texts.join("; ") : null);
  const names = (ids, lang) => several((ids ?? []).map((id) => Data.node(id).names[lang]));
  const KINDS = { Commitment: "commitment", Delivery: "delivery", ReportedTotal: "delivery" };

  const COLUMNS = {
    id: ({ iri }) => lastPart(iri),
    iri: ({ iri }) => iri,
    doc: (_, { evidence: [first] }) => (first ? documents[first.document].en : null),
    kind: ({ kind }) => KINDS[kind],
    class: ({ kind }) => kind,
    stage: ({ stage }) => code(stage),
    payer: ({ payer }) => written(payer, " "),
    donor: ({ donor }) => names(donor, "en"),
    donor_zh: ({ donor }) => names(donor, "zh"),
    recipients: ({ recipients }) => names(recipients, "en"),
    recipients_zh: ({ recipients }) => names(recipients, "zh"),
    amount: ({ amount }) => number(amount?.value ?? amount?.low),
    amount_max: ({ amount }) => number(most(amount)),
    currency: ({ amount }) => code(amount?.currency),
    usd: ({ amount }) => number(amount?.usd?.value ?? amount?.usd?.low),
    usd_max: ({ amount }) => number(most(amount?.usd)),
    count: ({ quantity }) => number(quantity?.value ?? quantity?.low),
    count_max: ({ quantity }) => number(most(quantity)),
    qualifier: ({ amount, quantity }) => written((amount ?? quantity)?.qualifier, "_") ?? "exact",
    what: ({ object }) => object?.en ?? null,
    what_zh: ({ object }) => object?.zh ?? null,
    modality: ({ modality }) => written(modality, " "),
    sectors: ({ sectors }) => several((sectors ?? []).map(code)),
    through: ({ through }) => names(through, "en"),
    through_zh: ({ through }) => names(through, "zh"),
    meeting: ({ meeting }) => names(meeting, "en"),
    meeting_zh: ({ meeting }) => names(meeting, "zh"),
    announced: ({ announced }) => announced ?? null,
    period_start: ({ start }) => start ?? null,
    period_end: ({ end }) => end ?? null,
    initiative: ({ initiative }) => names(initiative, "en"),
    initiative_zh: ({ initiative }) => names(initiative, "zh"),
    part_of: ({ part_of }) => several([part_of ?? []].flat().map((place) => lastPart(statements[place].iri))),
    quote: (_, { evidence: [first] }) => first?.quote ?? null,
    start: (_, { evidence: [first] }) => number(first?.start),
    end: (_, { evidence: [first] }) => number(first?.end),
    evidences: (_, { evidence }) => number(evidence.length),
    confidence: ({ confidence }) => number(confidence),
    rule: (_, { rule }) => rule ?? null,
  };

  /* The file, one row a statement, in the order given. */
  function file(places) {
    const rows = places.map((place) => {
      const details = { evidence: [], ...Data.details(place) };
      return Object.values(COLUMNS).map((cell) => cell(statements[place], details));
    });
    return Csv.file(Object.keys(COLUMNS), rows);
  }

  /* The upper end of a range; a bound of words such as "at least" is told by the qualifier. */
  function most(given) {
    return given && given.value === undefined && given.low !== undefined ? given.high : undefined;
  }

  function lastPart(iri) {
    return iri.split(/[/#]/).at(-1);
  }

  return { file };
})();
