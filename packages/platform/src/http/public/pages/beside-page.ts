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
      <p class="lead">${said(copies, comparison)}</p>
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
      ${comparison?.mailing.isOne && differencesPart(comparison)}`,
  });
}

/** What our auditor says of each, and whether they are two copies of one thing at all. */
function said([first, second]: Both<ReadMail>, comparison: Comparison | null): string {
  if (comparison === null || !comparison.mailing.isOne)
    return "They are not copies of one mailing.";
  const observing = [first, second].filter(({ audit }) => audit.summary.verdict !== "untracked");
  switch (observing.length) {
    case 0:
      return "Neither observes its reader. What differs are the ways out, which are made for each.";
    case 1:
      return "One observes its reader, the other does not.";
    default:
      return "Both observe their readers.";
  }
}

function differencesPart({ pairs, onlyIn, summary }: Comparison): Html {
  const differing = oneEach(pairs.filter(({ relation }) => relation === "differs"));
  const [waysOut, telling] = [
    differing.filter(isWayOut),
    differing.filter((one) => !isWayOut(one)),
  ];
  const same = summary.references.same + summary.links.same;
  return html`<section aria-labelledby="differences">
    <h2 id="differences">What differs</h2>
    ${telling.map(
      (pair) =>
        html`<div class="record">
          <h3>
            ${occasion(pair.on)}:
            ${pair.identifies === "recipient" ? "tells the readers apart" : "tells nobody apart"}
          </h3>
          ${addressesOf(pair)}
        </div>`,
    )}
    ${onlyIn.map((items, index) => {
      const urls = [...new Map(items.map((item) => [item.url, item])).values()];
      return (
        urls.length > 0 &&
        html`<h3>Only in the ${index === 0 ? "first" : "second"}</h3>
          <ul>
            ${urls.map(({ on, url }) => html`<li>${occasion(on)}: <code>${url}</code></li>`)}
          </ul>`
      );
    })}
    <p>${same} ${same === 1 ? "address is" : "addresses are"} the same in both, byte for byte.</p>
    ${
      waysOut.length > 0 &&
      html`<details>
        <summary>The ways out, which are made for each reader</summary>
        ${waysOut.map(addressesOf)}
      </details>`
    }
  </section>`;
}

/** What stands in the header, the page and the text is one address. */
function oneEach(pairs: readonly ComparedPair[]): readonly ComparedPair[] {
  return [...new Map(pairs.map((pair) => [pair.copies[0].url, pair])).values()];
}

function isWayOut({ kind }: ComparedPair): boolean {
  return kind === "unsubscribe" || kind === "preferences";
}

function addressesOf({ copies: [first, second], differences }: ComparedPair): Html {
  return html`<ol class="pair">
    <li>${marked(first.url, differences, 0)}</li>
    <li>${marked(second.url, differences, 1)}</li>
  </ol>`;
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
