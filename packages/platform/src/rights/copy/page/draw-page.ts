import { html } from "../../../http/public/html.ts";
import type { Reading } from "../part.ts";
import type { PartName } from "../parts/parts.ts";
import type { CopyWords } from "../words/words.ts";
import { momentIn } from "./said.ts";
import { STYLE } from "./style.ts";

/** The beginning of a copy's page: whose it is, of whom, and what is in it. */
export function pageHead(
  { organisation, subject, now, language }: Reading,
  parts: readonly PartName[],
  words: CopyWords,
): string {
  const { name, contact, privacyNotice } = organisation;
  const head = html`<title>${words.title(name)}</title>`;
  const body = html`<h1>${words.title(name)}</h1>
    <p class="of">${words.about(subject.email.reveal())}</p>
    <p>${words.intro}</p>
    <p>${words.goesWithYou}</p>
    <p class="faint">${words.madeAt(momentIn(now, words))}</p>
    ${contact !== "" && html`<p class="faint">${words.contact(contact)}</p>`}
    ${privacyNotice !== null && html`<p class="faint">${words.notice(privacyNotice)}</p>`}
    <nav aria-label="${words.contents}">
      <span class="faint">${words.contents}</span>
      <ol>
        ${parts.map((part) => html`<li><a href="#${part}">${words.parts[part].title}</a></li>`)}
      </ol>
    </nav>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">${head.toString()}<style>${STYLE}</style></head>
<body><main>${body.toString()}`;
}

/** Its end: what there is nothing of, and what else lies beside it. */
export function pageFoot(
  words: CopyWords,
  {
    empty,
    receipts,
    hasFiles,
  }: {
    readonly empty: readonly PartName[];
    readonly receipts: number | "broken";
    readonly hasFiles: boolean;
  },
): string {
  const nothing = html`<section id="nothing">
    <h2>${words.nothing}</h2>
    <p class="why">${words.nothingWhat}</p>
    <ul>
      ${empty.map((name) => html`<li id="${name}">${words.parts[name].title}</li>`)}
    </ul>
  </section>`;
  const foot = html`<footer>
    <ul>
      <li>${words.files.data}</li>
      ${receipts === "broken" && html`<li>${words.ledgerBroken}</li>`}
      ${receipts !== "broken" && receipts > 0 && html`<li>${words.files.receipts}</li>`}
      ${hasFiles && html`<li>${words.files.files}</li>`}
    </ul>
  </footer>`;
  return `${empty.length === 0 ? "" : nothing.toString()}${foot.toString()}</main></body></html>\n`;
}
