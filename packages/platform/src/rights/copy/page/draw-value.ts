import { html, type Html } from "../../../http/public/html.ts";
import type { CopyRecord, CopyValue } from "../part.ts";
import type { CopyWords } from "../words/words.ts";
import { isBlank, labelOf, said } from "./said.ts";

/** For programs, who find it in data.json: to a reader it is noise. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  "code",
  "entry",
  "hash",
  "html",
  "keepRule",
  "knownAs",
  "number",
  "rules",
  "shownAs",
]);

/** The names of what a reader is told of a record. */
export function readNames(record: CopyRecord): readonly string[] {
  return Object.keys(record).filter((name) => !FOR_PROGRAMS.has(name));
}

/** Everything of a record under its names; what is blank is left out. */
export function drawFacts(record: CopyRecord, words: CopyWords): Html {
  const names = readNames(record).filter((name) => !isBlank(record[name]));
  return html`<dl>
    ${names.map(
      (name) =>
        html`<dt>${labelOf(name, words)}</dt>
          <dd>${drawValue(name, record[name] ?? null, words)}</dd>`,
    )}
  </dl>`;
}

export function drawHead(names: readonly string[], words: CopyWords): Html {
  return html`<tr>
    ${names.map((name) => html`<th scope="col">${labelOf(name, words)}</th>`)}
  </tr>`;
}

export function drawRow(record: CopyRecord, names: readonly string[], words: CopyWords): Html {
  return html`<tr>
    ${names.map((name) => {
      const value = record[name];
      return html`<td>${isBlank(value) ? words.none : drawValue(name, value ?? null, words)}</td>`;
    })}
  </tr>`;
}

function drawValue(name: string, value: CopyValue, words: CopyWords): Html | string {
  if (value === null) return words.none;
  if (typeof value !== "object") return said(name, value, words);
  if (!Array.isArray(value)) return drawFacts(value as CopyRecord, words);
  const list = value as readonly CopyValue[];
  const records = list.filter(
    (one): one is CopyRecord => one !== null && typeof one === "object" && !Array.isArray(one),
  );
  if (records.length === list.length) return drawTable(records, words);
  const texts = list.map((one) => drawValue(name, one, words));
  if (texts.length === 1) return texts[0] ?? "";
  return html`<ul>
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

/** Only the columns in which something stands. */
function drawTable(records: readonly CopyRecord[], words: CopyWords): Html {
  const all = [...new Set(records.flatMap(readNames))];
  const names = all.filter((name) => records.some((record) => !isBlank(record[name])));
  return html`<div class="scroll">
    <table>
      ${drawHead(names, words)} ${records.map((record) => drawRow(record, names, words))}
    </table>
  </div>`;
}
