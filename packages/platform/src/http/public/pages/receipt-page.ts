import type { ReceiptVerdict } from "@consentry/ledger";

import { html, type Html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";
import { purposeName } from "./held.ts";

export interface CheckedReceipt {
  readonly verdict: ReceiptVerdict;
  /** The organisation whose key it is, when its ledger is kept here. */
  readonly knownAs: string | null;
}

/** Where anybody checks a receipt; with what was found, when one was sent. */
export function receiptPage(
  language: Language,
  written: string,
  checked: CheckedReceipt | null,
): string {
  const words = wordsIn(language).receipt;
  return drawPage({
    language,
    title: words.title,
    name: null,
    hasScript: true,
    body: html`${checked !== null && verdictOf(checked, language)}
      <p class="lead">${words.intro}</p>
      <form class="sheet" method="post">
        <p class="field">
          <label for="receipt">${words.label}</label>
          <textarea id="receipt" name="receipt" required spellcheck="false">${written}</textarea>
        </p>
        <p class="field" data-receipt-file hidden>
          <label for="file">${words.file}</label>
          <input id="file" type="file" accept=".jws,.txt,text/plain" />
        </p>
        <p><button class="only">${words.button}</button></p>
      </form>
      <p class="aside">${words.offline} <code>consentry consent verify receipt.jws</code></p>`,
  });
}

function verdictOf({ verdict, knownAs }: CheckedReceipt, language: Language): Html {
  const { receipt: words, preferences, day } = wordsIn(language);
  if (!verdict.isValid) {
    return html`<div class="sheet" role="status">
      <h2>${words.invalid}</h2>
      <p>${words.faults[verdict.fault]}</p>
    </div>`;
  }
  const { receipt, keyId } = verdict;
  const [party] = receipt.party_identification;
  return html`<div class="sheet" role="status">
    <h2 class="state state-yes">${words.valid}</h2>
    <p>${words.validText} ${words.newer}</p>
    <dl>
      <dt>${words.by}</dt>
      <dd>
        ${
          knownAs === null
            ? html`${words.unknownKey} ${party && words.claims(party.party_name)}`
            : words.known(knownAs)
        }
      </dd>
      <dt>${words.key}</dt>
      <dd><code>${keyId}</code></dd>
      <dt>${words.issued}</dt>
      <dd>${day(receipt.issued_at.slice(0, 10))}</dd>
    </dl>
    <ul class="records">
      ${receipt.events.map(({ entry: { event } }) => {
        const wording = event.wording === null ? undefined : receipt.wordings[event.wording];
        return html`<li class="record">
          <div class="record-line">
            <time datetime="${event.at}">${day(event.at.slice(0, 10))}</time>
            <span>${purposeName(event.purpose, language)}</span>
            <strong>${preferences.acts[event.action]}</strong>
          </div>
          ${
            wording !== undefined &&
            html`<blockquote lang="${wording.language}">
              <p>${wording.question}</p>
              <p class="aside">${wording.explanation}</p>
            </blockquote>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
}
