import type { AuditDocument } from "@consentry/audit";

import type { InboxMail } from "../../../inbox/local-inbox.ts";
import { html } from "../html.ts";
import { drawPage } from "../layout.ts";

/** A mail of the inbox, as our own auditor reads it. */
export interface ReadMail {
  readonly mail: InboxMail;
  readonly audit: AuditDocument;
}

/** The local inbox speaks to whoever runs the server, in English like the server's own words. */
export function inboxPage(mails: readonly ReadMail[]): string {
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
            </li>`,
        )}
      </ul>`,
  });
}

/** One mail: what it says, where it leads, what it does to its reader, and its source. */
export function inboxMailPage({ mail, audit }: ReadMail, hasPage: boolean): string {
  const { openTrackers } = audit.summary;
  return drawPage({
    language: "en",
    title: subjectOf(audit),
    name: null,
    body: html`<p><a href="/inbox">All mails</a></p>
      <dl>
        <dt>From</dt>
        <dd>${audit.message.from} (envelope: ${mail.sender})</dd>
        <dt>To</dt>
        <dd>${mail.recipient}</dd>
        <dt>Received</dt>
        <dd>${mail.receivedAt}</dd>
        <dt>Audited</dt>
        <dd>
          ${audit.references.length} remote
          ${audit.references.length === 1 ? "reference" : "references"}, ${openTrackers}
          ${openTrackers === 1 ? "open tracker" : "open trackers"}
        </dd>
      </dl>
      ${hasPage && html`<iframe src="/inbox/${mail.id}/page" title="The mail" sandbox></iframe>`}
      <section aria-labelledby="links">
        <h2 id="links">Where it leads</h2>
        <ul>
          ${[...new Set(audit.links.map(({ url }) => url))].map((url) => html`<li>${link(url)}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="source">
        <h2 id="source">Source</h2>
        <pre tabindex="0">${Buffer.from(mail.message).toString("utf8")}</pre>
      </section>`,
  });
}

function subjectOf({ message }: AuditDocument): string {
  return message.subject || "(no subject)";
}

/** Only what a browser visits is made a link. */
function link(url: string) {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : url;
}
