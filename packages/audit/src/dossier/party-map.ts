import { escapeText } from "entities/escape";

import type { Language } from "../document.ts";
import type { Dossier } from "./dossier.ts";
import { aboutCompany } from "./facts.ts";
import { FORM, text, type Block, type Paper } from "./paper.ts";
import { shown } from "./shown.ts";
import { toldRows, type Named, type ToldRow } from "./told-rows.ts";
import { WORDS } from "./words/index.ts";

/** A drawing of more is no longer one to look at; the list for machines has them all. */
const MOST_ROWS = 40;

const COLUMN = 250;
const BOX = { width: 210, height: 44 };
const ROW = 58;

/** Longer names are cut in the drawing; the list below it has them whole. */
const LONGEST_NAME = 30;

/** Smaller than the name above it. */
const LONGEST_BELOW = 38;

/** Who is told: reader, servers, companies, owners, as a drawing. */
export function partyDrawing(dossier: Dossier): string {
  const { language } = dossier.settings;
  const { map } = WORDS[language];
  const all = rowsOf(dossier);
  if (all.length === 0) return "";
  const rows = all.slice(0, MOST_ROWS);
  const height = rows.length * ROW + 40;
  const middle = 34 + (rows.length * ROW) / 2 - ROW / 2 + BOX.height / 2;
  const heads = [map.you, map.host, map.company, map.owner]
    .map((head, at) => `<text x="${at * COLUMN}" y="14" class="h">${escapeText(head)}</text>`)
    .join("");
  const drawn = rows.map((row, at) => rowDrawing(row, { top: 34 + at * ROW, middle, language }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 0 ${COLUMN * 3 + BOX.width + 2} ${height}" width="${COLUMN * 3 + BOX.width + 2}" height="${height}" role="img" aria-label="${escapeText(map.title)}">
<style>text{font:13px "DejaVu Sans",Verdana,sans-serif;fill:#12211f}.h,.s{font-size:11px;fill:#4a5a57}rect{fill:#fff;stroke:#12211f}path{fill:none;stroke:#b3261b;stroke-width:1.5}path.o{stroke:#4a5a57}</style>
${heads}
${box(0, middle - BOX.height / 2, map.you, "")}
${drawn.join("\n")}
</svg>
`;
}

/** The same as a page to read: the drawing, and below it everything in words. */
export function partyPaper(dossier: Dossier): Paper {
  const { language } = dossier.settings;
  const { map } = WORDS[language];
  const rows = rowsOf(dossier);
  const left = rows.length - MOST_ROWS;
  return {
    language,
    title: map.title,
    blocks: [
      text(rows.length === 0 ? map.nobody : map.intro, FORM),
      ...(left > 0 ? [text(map.more(left), FORM)] : []),
      ...rows.slice(0, MOST_ROWS).map((row) => rowFacts(row, language)),
    ],
  };
}

/** The same for machines: parties, transfers and answers of each mail, as the auditor gave them. */
export function partiesJson({ exhibits }: Dossier): unknown {
  return {
    schema: "consentry.parties/1",
    mails: exhibits.map(({ file, document }) => ({
      mail: file,
      told: toldRows(document),
      parties: document.parties,
      transfers: document.transfers,
      hosts: document.hosts,
    })),
  };
}

/** Each host once, as the latest mail that names it shows it. */
function rowsOf({ exhibits }: Dossier): readonly ToldRow[] {
  const rows = exhibits.flatMap(({ document }) => toldRows(document));
  return [...new Map(rows.map((row) => [row.host, row])).values()];
}

function rowFacts(row: ToldRow, language: Language): Block {
  const { map, report, label } = WORDS[language];
  const named = (one: Named | null): string =>
    one === null ? label.unknown : [one.name, ...aboutCompany(one, language)].join(", ");
  return {
    kind: "facts",
    rows: [
      [map.host, `${shown(row.host)} (${row.told.map((told) => map.told[told]).join(", ")})`],
      [map.company, shown(named(row.company))],
      ...(row.owner === null ? [] : [[map.owner, shown(named(row.owner))] as const]),
      ...(row.status === null || row.status === "unknown"
        ? []
        : [[map.transfer, report.status[row.status]] as const]),
    ],
    because: FORM,
  };
}

interface Spot {
  readonly top: number;
  readonly middle: number;
  readonly language: Language;
}

function rowDrawing(row: ToldRow, { top, middle, language }: Spot): string {
  const { map } = WORDS[language];
  const when = row.told.map((told) => map.told[told]).join(", ");
  const centre = top + BOX.height / 2;
  const start = `<path d="M${BOX.width} ${middle}C${BOX.width + 20} ${middle} ${COLUMN - 20} ${centre} ${COLUMN} ${centre}"/>`;
  const boxes = [row.company, row.owner].map((one, index) => {
    if (one === null) return "";
    const left = COLUMN * (index + 2);
    const line = `<path class="o" d="M${left - COLUMN + BOX.width} ${centre}H${left}"/>`;
    return line + box(left, top, one.name, belowOf(one, language));
  });
  return start + box(COLUMN, top, row.host, when) + boxes.join("");
}

function box(left: number, top: number, name: string, below: string): string {
  const brief = shown(name, LONGEST_NAME);
  return `<g><title>${escapeText(shown(name))}</title><rect x="${left}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="3"/><text x="${left + 8}" y="${top + 18}">${escapeText(brief)}</text><text class="s" x="${left + 8}" y="${top + 35}">${escapeText(shown(below, LONGEST_BELOW))}</text></g>`;
}

/** Who says so goes before the country, where there is no room for both. */
function belowOf(one: Named, language: Language): string {
  const about = aboutCompany(one, language);
  return one.isHearsay || one.list !== null ? (about.at(-1) ?? "") : about.join(", ");
}
