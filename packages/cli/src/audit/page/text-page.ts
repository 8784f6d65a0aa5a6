import type { Finding, Grade, Language, Link, Place, Severity, Transfer } from "@consentry/audit";

import { inkFor, type Ink } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { shortened } from "../../terminal/width.ts";
import type { AuditRecord } from "../record.ts";
import { SEVERITIES } from "../severity.ts";
import { WORDS } from "../words/index.ts";
import type { Words } from "../words/words.ts";
import { evidenceOf, numbersAt, type Evidence } from "./evidence.ts";
import { countryName, dayAndTime, wholeNumber } from "./local.ts";
import { MARK } from "./marks.ts";
import { reasonInWords } from "./reasons.ts";
import { MARGIN, Sheet } from "./sheet.ts";
import { shownUrl } from "./shown-url.ts";
import { toldHosts } from "./told.ts";
import { verdictFacts } from "./verdict.ts";

export interface PageSettings {
  /** The terminal's; the page is never narrower than 60 nor wider than 100. */
  readonly columns: number;
  readonly hasColour: boolean;
  readonly language: Language;
}

/** What the page's parts share while it is written. */
interface Page {
  readonly record: AuditRecord;
  readonly words: Words;
  readonly language: Language;
  readonly ink: Ink;
  readonly sheet: Sheet;
  readonly evidence: readonly Evidence[];
}

const NARROWEST = 60;
const WIDEST = 100;

/** Columns before the text of a finding or an entry: margin, mark or number, space. */
const ENTRY = MARGIN + 4;

/** Places that are listed by line, of an entry and of a finding; the JSON document has them all. */
const MOST_LINES = 12;
const FEW_LINES = 4;

/** A subject can be as long as a header; the page needs to recognise it. */
const LONGEST_QUOTE = 300;

/** Renders one audited message for a person: the verdict, then what it stands on. */
export function textPage(record: AuditRecord, settings: PageSettings): string {
  const page: Page = {
    record,
    words: WORDS[settings.language],
    language: settings.language,
    ink: inkFor(settings.hasColour),
    sheet: new Sheet(Math.min(WIDEST, Math.max(NARROWEST, settings.columns))),
    evidence: evidenceOf(record),
  };
  page.sheet.gap();
  addVerdict(page);
  if (record.error === undefined) {
    addMessage(page);
    addFindings(page);
    addToldHosts(page);
    addEvidence(page);
    addNotices(page);
    addLimits(page);
  }
  return page.sheet.toString();
}

function addVerdict({ record, words, ink, sheet }: Page): void {
  const { error, summary } = record;
  if (error !== undefined) {
    sheet.add(words.verdict.unread, verdictStyle(MARK.unread, ink.bad, ink));
    sheet.add(words.error[error.code], { indent: ENTRY - 2 });
    sheet.gap();
    sheet.add(visible(record.file ?? "-"), { indent: ENTRY - 2, ink: ink.quiet });
    return;
  }
  const facts = verdictFacts(record);
  const colour = { tracked: ink.bad, untracked: ink.good, unclear: ink.unsure }[summary.verdict];
  const sentence = words.verdict[summary.verdict](facts);
  sheet.add(sentence, verdictStyle(MARK[summary.verdict], colour, ink));
  if (facts.ordinary > 0 && summary.verdict !== "tracked") {
    sheet.add(words.verdict.ordinary(facts), { indent: ENTRY - 2, ink: ink.quiet });
  }
}

function verdictStyle(mark: string, colour: (text: string) => string, ink: Ink) {
  return {
    indent: ENTRY - 2,
    lead: mark,
    leadInk: colour,
    ink: (line: string) => ink.strong(colour(line)),
  };
}

function addMessage({ record, words, language, ink, sheet }: Page): void {
  const { message, platform } = record;
  const rows: (readonly [label: string, value: string])[] = [
    [words.label.subject, message.subject ?? words.label.none],
    [words.label.from, message.from ?? words.label.none],
    [words.label.to, message.to.join(", ")],
    [words.label.sent, message.date === null ? "" : dayAndTime(message.date, language)],
    [words.label.sentWith, platform === null ? "" : platformLine({ record, words, language })],
    [words.label.file, record.file ?? ""],
  ];
  const indent = MARGIN + Math.max(...rows.map(([label]) => label.length)) + 2;
  sheet.gap();
  for (const [label, value] of rows) {
    if (value === "") continue;
    const shown = shortened(visible(value), LONGEST_QUOTE);
    sheet.add(shown, { indent, lead: label, leadInk: ink.quiet });
  }
}

function platformLine({ record, words, language }: Pick<Page, "record" | "words" | "language">) {
  const { platform } = record;
  if (platform === null) return "";
  const home = platform.country === null ? "" : countryName(platform.country, language);
  const parentHome =
    platform.parentCountry === null ? "" : `, ${countryName(platform.parentCountry, language)}`;
  const maker = platform.company === platform.name ? null : platform.company;
  const inside = [maker ?? "", home].filter((part) => part !== "").join(", ");
  return [
    inside === "" ? platform.name : `${platform.name} (${inside})`,
    platform.parent === null ? "" : words.partOf(`${platform.parent}${parentHome}`),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function addHeading({ sheet, ink }: Page, text: string): void {
  sheet.gap();
  sheet.add(text.toUpperCase(), { ink: ink.strong });
  sheet.gap();
}

function addFindings(page: Page): void {
  const { record, words, sheet } = page;
  addHeading(page, words.heading.observes);
  if (record.findings.length === 0) sheet.add(words.nothingObserves);
  // Worst first; findings of one severity keep the auditor's order.
  const findings = SEVERITIES.flatMap((severity) =>
    record.findings.filter((finding) => finding.severity === severity),
  );
  findings.forEach((finding, index) => {
    if (index > 0) sheet.gap();
    addFinding(page, finding);
  });
}

function addFinding({ words, ink, sheet, evidence }: Page, finding: Finding): void {
  const colour = severityInk(finding.severity, ink);
  const indent = ENTRY - 2;
  sheet.add(visible(finding.title), {
    indent,
    lead: MARK.severity[finding.severity],
    leadInk: colour,
    ink: ink.strong,
  });
  sheet.add(visible(finding.explanation), { indent });
  const numbers = numbersAt(evidence, finding.at);
  const [certainty] = words.grade[finding.grade];
  const rows: (readonly [label: string, value: string, ink: (line: string) => string])[] = [
    [
      words.label.learns,
      words.listed(finding.observes.map((what) => words.observed[what])),
      ink.quiet,
    ],
    [words.label.consent, words.severity[finding.severity], colour],
    numbers.length > 0
      ? [words.label.evidence, `${numbersInWords(numbers)} (${certainty})`, ink.quiet]
      : [words.label.place, placesInWords(finding.at, words, FEW_LINES), ink.quiet],
  ];
  addRows(sheet, indent, rows);
}

/** Labels in a column of their own, values beside them; empty ones are left out. */
function addRows(
  sheet: Sheet,
  indent: number,
  rows: readonly (readonly [label: string, value: string, ink: (line: string) => string])[],
): void {
  const shown = rows.filter(([, value]) => value !== "");
  const widest = Math.max(...shown.map(([label]) => label.length));
  for (const [label, value, ink] of shown) {
    sheet.add(value, { indent: indent + widest + 2, lead: label, leadAt: indent, ink });
  }
}

/** `1–3, 7` */
function numbersInWords(numbers: readonly number[]): string {
  const runs: (readonly [first: number, last: number])[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) runs[runs.length - 1] = [run[0], number];
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(", ");
}

function severityInk(severity: Severity, ink: Ink): (text: string) => string {
  if (severity === "violation_if_no_consent") return ink.bad;
  return severity === "info" ? ink.quiet : ink.unsure;
}

function addToldHosts(page: Page): void {
  const { record, words, language, ink, sheet } = page;
  addHeading(page, words.heading.told);
  const hosts = toldHosts(record);
  if (!hosts.some(({ opens, clicks }) => opens + clicks > 0)) sheet.add(words.nobodyTold);
  for (const { host, opens, clicks, loads, isGuess, transfer } of hosts) {
    const tells = [
      opens > 0 ? words.opens(opens) : "",
      clicks > 0 ? words.clicks(clicks) : "",
      loads > 0 ? words.loads(loads) : "",
    ].filter((part) => part !== "");
    const [mark, markInk] = isGuess
      ? ([MARK.unclear, ink.unsure] as const)
      : opens + clicks > 0
        ? ([MARK.tracked, ink.bad] as const)
        : ([MARK.untracked, ink.quiet] as const);
    const indent = ENTRY - 2;
    sheet.add(visible(host), { indent, lead: mark, leadInk: markInk, ink: ink.strong });
    sheet.add(words.listed(tells), { indent });
    if (transfer === null || isNowhere(transfer)) continue;
    const who = [
      transfer.operator ?? "",
      transfer.country === null ? "" : countryName(transfer.country, language),
      words.status[transfer.status],
    ].filter((part) => part !== "");
    sheet.add(visible(who.join(" · ")), { indent, ink: ink.quiet });
  }
}

/** Nothing is known of the host: the page says so once, among what the file cannot show. */
function isNowhere({ operator, country, status }: Transfer): boolean {
  return operator === null && country === null && status === "unknown";
}

function addEvidence(page: Page): void {
  const { record, words, language, ink, sheet, evidence } = page;
  if (evidence.length > 0) addHeading(page, words.heading.evidence);
  const explained = new Set<Grade>();
  for (const entry of evidence) {
    const { grade } = entry.sample.on === "opening" ? entry.sample.reference : entry.sample.link;
    addEntry(page, entry, !explained.has(grade));
    explained.add(grade);
  }
  if (record.sha256 === null) return;
  if (evidence.length === 0) sheet.gap();
  const size = wholeNumber(record.bytes, language);
  sheet.add(words.fingerprint(size, record.sha256), { ink: ink.quiet });
}

/** @param isGradeNew the first entry of a grade says what the grade means */
function addEntry(
  { record, words, ink, sheet }: Page,
  { number, sample, places }: Evidence,
  isGradeNew: boolean,
): void {
  const seen = sample.on === "opening" ? sample.reference : sample.link;
  const indent = ENTRY;
  sheet.add(shownUrl(seen.url, sheet.room(indent)), { indent, lead: String(number).padStart(2) });
  const kind =
    sample.on === "opening"
      ? (words.technique[sample.reference.technique] ?? sample.reference.technique)
      : linkInWords(sample.link, words);
  sheet.add(`${kind} · ${placesInWords(places, words, MOST_LINES)}`, { indent, ink: ink.quiet });
  const { label } = words;
  const [certainty, meaning] = words.grade[seen.grade];
  const destination = sample.on === "clicking" ? sample.link.destination : null;
  const labels = [label.leadsTo, label.identifies, label.why, label.certainty];
  const room = sheet.room(indent + Math.max(...labels.map(({ length }) => length)) + 2);
  const because = seen.because.map((code) =>
    reasonInWords(platformByName(code, record), words.because),
  );
  addRows(sheet, indent, [
    [label.leadsTo, destination === null ? "" : shownUrl(destination, room), ink.quiet],
    [label.identifies, words.identifies[seen.identifies], ink.quiet],
    [label.why, words.listed(because), ink.quiet],
    [label.certainty, isGradeNew ? `${certainty}, ${meaning}` : certainty, ink.quiet],
  ]);
  sheet.gap();
}

/** `platform:elaine` with the name that the message's platform goes by. */
function platformByName(code: string, { platform }: AuditRecord): string {
  const [kind, id] = code.split(":");
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");
  const isSame =
    kind === "platform" && platform !== null && id !== undefined && id !== ""
      ? bare(platform.name).startsWith(bare(id))
      : false;
  return isSame ? `platform:${platform?.name ?? ""}` : code;
}

function linkInWords({ text, kind }: Link, words: Words): string {
  const name = words.link[kind];
  return text.trim() === "" ? name : `${name} ${words.quoted(shortened(visible(text), 40))}`;
}

function placesInWords(places: readonly Place[], words: Words, most: number): string {
  const [first, ...more] = places;
  if (first === undefined) return "";
  const part = first.part === "header" ? words.header : words.part(first.part);
  const place = words.place(part, String(first.line), String(first.offset));
  if (more.length === 0) return place;
  const lines = more.slice(0, most).map(({ line }) => line);
  return `${place}; ${words.alike(more.length, lines.join(", ") + (more.length > most ? " …" : ""))}`;
}

function addNotices(page: Page): void {
  const { record, words, sheet, ink } = page;
  if (record.notices.length === 0) return;
  addHeading(page, words.heading.notRead);
  for (const { code, part } of record.notices) {
    const where = part === "" ? words.wholeMessage : words.part(part);
    sheet.add(`${visible(where)}: ${words.notice[code]}`, {
      indent: ENTRY - 2,
      lead: MARK.unclear,
      leadInk: ink.unsure,
    });
  }
}

function addLimits(page: Page): void {
  const { record, words, sheet } = page;
  addHeading(page, words.heading.cannotShow);
  const isOpaque = record.links.some(({ tracked, destination }) => tracked && destination === null);
  const isGuessed = page.evidence.some(({ sample }) => {
    const { grade } = sample.on === "opening" ? sample.reference : sample.link;
    return grade === "likely" || grade === "possible";
  });
  const limits = [
    ...(record.references.length > 0 ? [words.cannotShow.imageSize] : []),
    ...(isOpaque ? [words.cannotShow.redirect] : []),
    ...(isGuessed ? [words.cannotShow.code] : []),
    ...(record.references.length + record.links.length > 0
      ? [words.cannotShow.keeping, words.cannotShow.hosting]
      : []),
    words.cannotShow.consent,
  ];
  for (const limit of limits) sheet.add(limit, { indent: ENTRY - 2, lead: MARK.limit });
}
