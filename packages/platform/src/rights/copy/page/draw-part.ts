import { html, type Html } from "../../../http/public/html.ts";
import type { CopyRecord, CopyValue } from "../part.ts";
import type { PartName } from "../parts/parts.ts";
import type { CopyWords } from "../words/words.ts";
import { drawFacts, drawHead, drawRow, readNames } from "./draw-value.ts";
import { isBlank, said } from "./said.ts";

/**
 * How the records of a part are shown: all of one at once; as lines of one table; or each folded
 * under a line of what it is told by.
 */
type Shape = "facts" | "table" | readonly string[];

const SHAPES: Readonly<Record<PartName, Shape>> = {
  person: "facts",
  sources: "facts",
  choices: "table",
  consents: ["at", "purpose", "action"],
  unproven: "table",
  asks: "facts",
  suppressions: "table",
  resting: "table",
  lists: "table",
  facts: "table",
  deliveries: ["at", "campaign", "state"],
  observed: "table",
  lastOpening: "facts",
  messages: ["at", "kind", "subject", "state"],
  serviceMails: "table",
  inbox: "table",
  incoming: ["at", "kind", "status"],
  texts: ["at", "kind", "state"],
  incomingTexts: "table",
  inboxTexts: "table",
  automations: ["enteredAt", "name", "state"],
  importRows: ["at", "file", "state"],
  requests: ["at", "kind", "state"],
  lastQuestions: "table",
  holds: "table",
  breaches: ["at"],
  handled: "table",
  told: "table",
  recipients: "table",
};

/** Draws the section of one part, a record at a time: pieces of HTML that are whole together. */
export class PartDrawing {
  readonly #shape: Shape;
  readonly #name: PartName;
  readonly #words: CopyWords;
  /** The columns of a table, which its first record tells; `null` before. */
  #columns: readonly string[] | null = null;
  #records = 0;

  constructor(name: PartName, words: CopyWords) {
    this.#name = name;
    this.#shape = SHAPES[name];
    this.#words = words;
  }

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  /** The next piece; the section begins with its first record. */
  record(record: CopyRecord): string {
    const isFirst = this.#records === 0;
    this.#records += 1;
    return (isFirst ? this.#head() : "") + this.#drawn(record);
  }

  /** Its last piece; empty where there was no record. */
  end(): string {
    if (this.#records === 0) return "";
    return `${this.#columns === null ? "" : "</table></div>"}</section>`;
  }

  #head(): string {
    const { title, why } = this.#words.parts[this.#name];
    const isObserved = this.#name === "observed" || this.#name === "lastOpening";
    const head = html`<h2>${title}</h2>
      <p class="why">${why} ${isObserved && this.#words.ownPurpose}</p>`;
    return `<section id="${this.#name}">${head.toString()}`;
  }

  #drawn(record: CopyRecord): string {
    const words = this.#words;
    if (this.#shape === "table") return this.#line(record);
    const facts = drawFacts(record, words);
    if (this.#shape === "facts") return html`<div class="card">${facts}</div>`.toString();
    const summary = this.#shape
      .filter((name) => !isBlank(record[name]))
      .map((name, at) => drawSaid(name, record[name], at, words));
    if (summary.length === 0) return html`<div class="card">${facts}</div>`.toString();
    return html`<details class="card">
      <summary>${summary}</summary>
      ${facts}
    </details>`.toString();
  }

  #line(record: CopyRecord): string {
    const isFirst = this.#columns === null;
    this.#columns ??= readNames(record);
    const row = drawRow(record, this.#columns, this.#words).toString();
    if (!isFirst) return row;
    return `<div class="scroll"><table>${drawHead(this.#columns, this.#words).toString()}${row}`;
  }
}

function drawSaid(
  name: string,
  value: CopyValue | undefined,
  at: number,
  words: CopyWords,
): Html | null {
  if (value === null || value === undefined || typeof value === "object") return null;
  const text = said(name, value, words);
  return at === 0 ? html`${text}` : html` · <b>${text}</b>`;
}
