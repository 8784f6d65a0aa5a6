import { auditMessage } from "@consentry/audit";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { readWriting } from "../writing/read-writing.ts";
import type { Writing } from "../writing/writing.ts";
import { composeMessage } from "./compose-message.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { aMeasuredMessage, aMessage, composed } from "./testing/a-message.ts";
import { makeVariant } from "./variant.ts";

const organisation = { name: "Choir", legal_identity: "Choir, 1 Hall Street, Example Town" };
const MEMBERS = "https://hall.example.net/members?a=1&amp;b='2'";

const WRITINGS: readonly Pick<Writing, "format" | "source">[] = [
  {
    format: "html",
    source: `<html><head><style>a { color: #0a5 }</style></head><body>
<p>Dear {{ contact.first_name | default: "friend" }},</p>
<p><a href="HTTPS://Choir.example.org/%7eann?x=1&amp;y=é">May</a></p>
{% if contact.is_member %}<p><a href="${MEMBERS}">Members</a></p>{% endif %}
{% footer %}</body></html>`,
  },
  {
    format: "mjml",
    source: `<mjml><mj-body><mj-section><mj-column><mj-text>
Dear {{ contact.first_name }}, <a href="HTTPS://Choir.example.org/%7eann?x=1&amp;y=é">May</a>
{% if contact.is_member %}<a href="${MEMBERS}">Members</a>{% endif %}
{% footer %}</mj-text></mj-column></mj-section></mj-body></mjml>`,
  },
  {
    format: "markdown",
    source: `Dear {{ contact.first_name }},

[May](HTTPS://Choir.example.org/%7eann?x=1&y=é)

{% if contact.is_member %}[Members](https://hall.example.net/members?a=1&b=2){% endif %}

{% footer %}`,
  },
];

function readerData(contact: Record<string, unknown>): Partial<OutgoingMessage> {
  const known = { source: "concert of 2 May", collected_on: "2026-05-02", ...contact };
  return { reader: { contact: known, organisation, campaign: {} } };
}

describe.each(WRITINGS)("a writing in $format", ({ format, source }) => {
  const read = readWriting(
    {
      format,
      source,
      subject: "Hello {{ contact.first_name }}",
      preheader: "",
      text: null,
      language: "en",
    },
    { organisation, campaign: {} },
  );
  const compose = (message: OutgoingMessage): Buffer => {
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const levels = { open: message.open.level, click: message.click.level };
    return composed(composeMessage(makeVariant(read.value, levels), message));
  };
  const member = readerData({ first_name: "Ada", is_member: true });

  test("unmeasured, keeps its author's links and asks nothing of anybody", async () => {
    const mail = compose(aMessage(member));
    const { html = "", text = "" } = await PostalMime.parse(mail);
    const place = format === "markdown" ? "https://hall.example.net/members?a=1" : MEMBERS;
    expect(html).toContain("HTTPS://Choir.example.org/%7eann?x=1&amp;y=");
    expect(html).toContain(place);
    expect(text).toContain("https://hall.example.net/members?a=1");
    expect(text).toContain("https://mail.example.org/u/ADA");
    expect(auditMessage(mail)).toMatchObject({ references: [], summary: { verdict: "untracked" } });
  });

  test("measured, holds one image, and no author's link in any part", async () => {
    const { html = "", text = "" } = await PostalMime.parse(compose(aMeasuredMessage(member)));
    expect(html.split("https://mail.example.org/o/ADA")).toHaveLength(2);
    expect(`${html}${text}`).not.toMatch(/choir\.example\.org\/|hall\.example\.net/i);
    expect(html).toContain("https://mail.example.org/p/ADA#measuring");
    expect(text).toContain("https://mail.example.org/p/ADA#measuring");
  });

  test("escapes what is known of its reader, and lets in no address with it", async () => {
    const evil = readerData({ first_name: '<img src=x onerror="1"> & Ada' });
    const { html = "", subject } = await PostalMime.parse(compose(aMessage(evil)));
    expect(html).not.toContain("<img src=x");
    expect(subject).toBe('Hello <img src=x onerror="1"> & Ada');
    const tracking = aMessage(readerData({ first_name: "https://track.example/7" }));
    expect(() => compose(tracking)).toThrow("foreign-address");
  });
});
