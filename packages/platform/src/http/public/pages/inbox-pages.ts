import type { AuditDocument, Link, Reference, Summary } from "@consentry/audit";

import type { InboxMail, OtherCopy } from "../../../inbox/local-inbox.ts";
import { html, type Html } from "../html.ts";
import { drawPage } from "../layout.ts";

/** A mail of the inbox, as our own auditor reads it. */
export interface ReadMail {
  readonly mail: InboxMail;
  readonly audit: AuditDocument;
}

/** The local inbox speaks to whoever runs the server, in English like the server's own words. */
export function inboxPage(mails: readonly ReadMail[], next: string | null): string {
  return drawPage({
    language: "en",
    title: "Local inbox",
    name: null,
    body: html`<p class="lead">
        No relay is named (SMTP_URL), so every mail ends here and nothing leaves this machine.
      </p>
      ${mails.length === 0 && html`<p>No mail has come yet.</p>`}
      <ul class="mails">
        ${mails.map(
          ({ mail, audit }) =>
            html`<li class="sheet">
              <p><a href="/inbox/${mail.id}">${subjectOf(audit)}</a></p>
              <p class="aside">
                To ${mail.recipient}, from ${mail.sender}, <time>${mail.receivedAt}</time>
              </p>
              ${verdict(audit.summary)}
            </li>`,
        )}
      </ul>
      ${next !== null && html`<p><a href="/inbox?before=${next}">Older mails</a></p>`}`,
  });
}

/** What else there is to one mail. */
export interface MailViews {
  /** Whether there is something to draw. */
  readonly hasPage: boolean;
  readonly texts: readonly string[];
  /** Copies of the same mailing that other people got, with what each does to its reader. */
  readonly others: readonly (OtherCopy & Pick<AuditDocument, "summary">)[];
}

/** One mail: what it shows, what it does to its reader, what it says in plain text, its source. */
export function inboxMailPage({ mail, audit }: ReadMail, views: MailViews): string {
  const { hasPage, texts, others } = views;
  return drawPage({
    language: "en",
    title: subjectOf(audit),
    name: null,
    body: html`<p><a href="/inbox">All mails</a></p>
      ${verdict(audit.summary)}
      <dl>
        <dt>From</dt>
        <dd>${audit.message.from} (envelope: ${mail.sender})</dd>
        <dt>To</dt>
        <dd>${mail.recipient}</dd>
        <dt>Received</dt>
        <dd>${mail.receivedAt}</dd>
      </dl>
      ${
        hasPage &&
        html`<section aria-labelledby="drawn">
          <h2 id="drawn">As it is read, with every hidden thing marked</h2>
          <iframe src="/inbox/${mail.id}/drawn" title="The mail with marks" sandbox></iframe>
          <p><a href="/inbox/${mail.id}/page">Without marks</a></p>
        </section>`
      }
      ${others.length > 0 && otherCopiesPart(mail, others)} ${auditPart(audit)}
      ${texts.map(
        (text) =>
          html`<section aria-labelledby="text">
            <h2 id="text">The plain-text part</h2>
            <pre tabindex="0">${text}</pre>
          </section>`,
      )}
      <section aria-labelledby="source">
        <h2 id="source">Source</h2>
        <details>
          <summary>As it came over the wire, ${mail.message.length} bytes</summary>
          <pre tabindex="0">${Buffer.from(mail.message).toString("utf8")}</pre>
        </details>
      </section>`,
  });
}

function otherCopiesPart({ id }: InboxMail, others: MailViews["others"]): Html {
  return html`<section aria-labelledby="others">
    <h2 id="others">Other copies of this mailing</h2>
    <p>Side by side, two copies show what tells their readers apart.</p>
    <ul class="mails">
      ${others.map(
        (other) =>
          html`<li class="record-line">
            <a href="/inbox/${id}/beside/${other.id}">Beside ${other.recipient}’s copy</a>
            ${verdict(other.summary)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What our auditor says of this very message. */
function auditPart({ findings, references, links }: AuditDocument): Html {
  return html`<section aria-labelledby="audit">
    <h2 id="audit">What it does to its reader</h2>
    ${findings.length === 0 && html`<p>Our own auditor finds nothing in it.</p>`}
    ${findings.map(
      ({ id, title, explanation }) =>
        html`<div class="record">
          <h3>${title} <span class="aside">${id}</span></h3>
          <p>${explanation}</p>
        </div>`,
    )}
    <h3>Opening it asks for</h3>
    ${references.length === 0 && html`<p>Nothing: opening it makes no request.</p>`}
    <ul>
      ${references.map((reference) => html`<li>${referenceLine(reference)}</li>`)}
    </ul>
    <h3>Clicking leads to</h3>
    <ul>
      ${distinct(links).map((one) => html`<li>${linkLine(one)}</li>`)}
    </ul>
  </section>`;
}

function referenceLine({ url, tracker, identifies }: Reference): Html {
  if (!tracker) return html`${url} <span class="aside">a picture like any other</span>`;
  const whom =
    identifies === "recipient"
      ? "tells that this reader opened it"
      : "counts openings; the same for every reader";
  return html`${url} <strong>${whom}</strong>`;
}

function linkLine({ url, kind, tracked, identifies }: Link): Html {
  if (kind === "unsubscribe" || kind === "preferences") {
    return html`${link(url)} <span class="aside">a way out, made for this reader</span>`;
  }
  if (!tracked) return html`${link(url)} <span class="aside">as its author wrote it</span>`;
  const whom =
    identifies === "recipient"
      ? "passes us first, and tells that this reader clicked"
      : "passes us first, and is counted; the same for every reader";
  return html`${link(url)} <strong>${whom}</strong>`;
}

/** A link stands in the page and in the text. */
function distinct(links: readonly Link[]): readonly Link[] {
  return [...new Map(links.map((one) => [one.url, one])).values()];
}

/** What the auditor concludes, in a line. */
export function verdict({ verdict: word, openTrackers, trackedLinks }: Summary): Html {
  switch (word) {
    case "untracked":
      return html`<p class="state state-yes">Observes nothing</p>`;
    case "tracked": {
      const what = [
        openTrackers > 0 && `tells when it is opened`,
        trackedLinks > 0 && `tells which links are followed`,
      ].filter((part) => part !== false);
      return html`<p class="state state-told">Observes: ${what.join(", ") || "its reader"}</p>`;
    }
    case "unclear":
      return html`<p class="state">Not clear: read what stands below</p>`;
    default:
      return word satisfies never;
  }
}

export function subjectOf({ message }: AuditDocument): string {
  return message.subject || "(no subject)";
}

/** Only what a browser visits is made a link. */
function link(url: string) {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : url;
}
