import type { Both, ComparedPair, Comparison, Difference } from "@consentry/audit";

import { html, type Html } from "../html.ts";
import { drawPage } from "../layout.ts";
import { subjectOf, verdict, type ReadMail } from "./inbox-pages.ts";

/** Two copies of one mailing, and what differs between them: what differs tells readers apart. */
export function besidePage(copies: Both<ReadMail>, comparison: Comparison | null): string {
  const [first] = copies;
  return drawPage({
    language: "en",
    title: `Two copies of “${subjectOf(first.audit)}”`,
    name: null,
    isWide: true,
    body: html`<p><a href="/inbox">All mails</a></p>
      <p class="lead">
        ${comparison === null ? "These two cannot be compared." : said(comparison)}
      </p>
      <div class="beside">
        ${copies.map(
          ({ mail, audit }, index) =>
            html`<section aria-labelledby="copy-${index}">
              <h2 id="copy-${index}"><a href="/inbox/${mail.id}">${mail.recipient}</a></h2>
              ${verdict(audit.summary)}
              <iframe
                src="/inbox/${mail.id}/drawn"
                title="The copy of ${mail.recipient}"
                sandbox
              ></iframe>
            </section>`,
        )}
      </div>
      ${comparison !== null && differencesPart(comparison)}`,
  });
}

function said({ verdict: word, readers }: Comparison): string {
  switch (word) {
    case "reader-identified":
      return "Something in them tells the two readers apart.";
    case "nobody-identified":
      return "Nothing that is loaded or followed tells the two readers apart, but the ways out that are made for each.";
    case "one-reader":
      return "Both went to one address: what is the same proves nothing.";
    case "not-one-mailing":
      return readers === "unknown"
        ? "They do not say whose they are."
        : "They are not copies of one mailing.";
    default:
      return word satisfies never;
  }
}

function differencesPart({ pairs, onlyIn, summary }: Comparison): Html {
  const differing = pairs.filter(({ relation }) => relation === "differs");
  const same = summary.references.same + summary.links.same;
  return html`<section aria-labelledby="differences">
    <h2 id="differences">What differs</h2>
    ${differing.length === 0 && html`<p>No address differs.</p>`} ${differing.map(pairPart)}
    ${onlyIn.map(
      (items, index) =>
        items.length > 0 &&
        html`<h3>Only in the ${index === 0 ? "first" : "second"}</h3>
          <ul>
            ${items.map(({ on, url }) => html`<li>${occasion(on)}: ${url}</li>`)}
          </ul>`,
    )}
    <p class="aside">
      ${same} ${same === 1 ? "address is" : "addresses are"} the same in both, byte for byte.
    </p>
  </section>`;
}

function pairPart({ on, copies, differences, kind, identifies }: ComparedPair): Html {
  const isWayOut = kind === "unsubscribe" || kind === "preferences";
  const meaning = isWayOut
    ? "a way out, made for each reader"
    : identifies === "recipient"
      ? "tells the readers apart"
      : "differs, and tells nobody apart";
  const [first, second] = copies;
  return html`<div class="record">
    <h3>${occasion(on)}: ${meaning}</h3>
    <ol class="pair">
      <li>${marked(first.url, differences, 0)}</li>
      <li>${marked(second.url, differences, 1)}</li>
    </ol>
  </div>`;
}

function occasion(on: ComparedPair["on"]): string {
  return on === "opening" ? "When opened" : "When clicked";
}

/** The address with its own values marked. */
function marked(url: string, differences: readonly Difference[], side: 0 | 1): Html {
  const values = differences.flatMap(({ values: both }) => both[side] ?? []);
  const pieces: Html[] = [];
  let rest = url;
  for (const value of values) {
    const at = value === "" ? -1 : rest.indexOf(value);
    if (at < 0) continue;
    pieces.push(html`${rest.slice(0, at)}<mark>${value}</mark>`);
    rest = rest.slice(at + value.length);
  }
  return html`${pieces}${rest}`;
}
