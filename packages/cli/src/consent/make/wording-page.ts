import type { Language } from "@consentry/audit";
import type { Hash, Wording } from "@consentry/ledger";

import { html, Markup, quotedDocument, quotedSource } from "../../audit/report/html/markup.ts";
import type { ConsentWords } from "../words/index.ts";

/** Nothing is loaded, nothing runs and nothing is sent, whatever the form held; frames inherit it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE =
  new Markup(`body{max-width:44rem;margin:2.5rem auto;padding:0 1.5rem;color:#12211f;background:#fff;font:1rem/1.55 Georgia,"Liberation Serif",serif}
h1{font-size:1.4rem;line-height:1.25}h2{font-size:1rem;margin-top:2rem}
.soft{color:#4a5a57;font-size:.85rem;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:24rem;border:1px solid #d3dad6;background:#fff}
pre{padding:.6rem;border-left:3px solid #d3dad6;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem}
.said{padding-left:1rem;border-left:3px solid #12211f;font:inherit}`);

/**
 * A wording for reading: its words, the form as it was drawn in a frame where nothing lives, and
 * the form's source. A form of ours can hold what somebody else put there.
 */
export function wordingPage(
  hash: Hash,
  { language: shownIn, question, explanation, shownAs }: Wording,
  words: ConsentWords,
  language: Language,
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${words.wordingTitle}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${words.wordingTitle}</h1>
        <p class="soft">${words.shownWords(shownIn, hash)}</p>
        <pre class="said" lang="${shownIn}"><b>${quotedSource(question)}</b>
${quotedSource(explanation)}</pre>
        ${
          shownAs === null
            ? html`<p>${words.notDrawn}</p>`
            : html`<h2>${words.asDrawn}</h2>
                <iframe
                  sandbox=""
                  referrerpolicy="no-referrer"
                  title="${words.asDrawn}"
                  srcdoc="${quotedDocument(shownAs)}"
                ></iframe>
                <h2>${words.asSource}</h2>
                <pre lang="${shownIn}">${quotedSource(shownAs)}</pre>`
        }
      </body>
    </html> `.text;
}
