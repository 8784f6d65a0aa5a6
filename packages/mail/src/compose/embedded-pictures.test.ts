import { auditMessage } from "@consentry/audit";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { mustRead } from "../writing/testing/writings.ts";
import { composeMessage } from "./compose-message.ts";
import { picturePart } from "./picture-part.ts";
import { aMessage, composed } from "./testing/a-message.ts";
import { makeVariant } from "./variant.ts";

const NONE = { open: "none", click: "none" } as const;

/** Octets of every kind, in lengths that end a line of base64 and that do not. */
const PICTURES = [57, 58, 70_001].map((length, at) => ({
  id: `0199-${at}`,
  mediaType: at === 0 ? "image/gif" : "image/png",
  bytes: Buffer.from(Array.from({ length }, (_, index) => (index * 7 + at) & 0xff)),
}));
const PARTS = PICTURES.map(picturePart);

const SOURCE = [
  "<p>Dear {{ contact.first_name }}, our choir sings on the first Sunday of May, at four.</p>",
  ...PICTURES.map(({ id }) => `<img src="cid:${id}" alt="The hall">`),
  '<p><a href="{{ links.unsubscribe }}">Leave</a></p>',
].join("\n");
const READ = mustRead({ source: SOURCE });

describe("a mail with pictures of its own", () => {
  test("carries them byte for byte, beside the HTML and not beside the text", async () => {
    const mail = composed(composeMessage(makeVariant(READ, NONE, PARTS), aMessage()));
    const { attachments, html = "", text = "" } = await PostalMime.parse(mail);
    expect(
      attachments.map(({ content, contentId, mimeType, disposition, related }) => {
        if (typeof content === "string") throw new Error("text was read");
        return {
          bytes: Buffer.from(new Uint8Array(content)),
          contentId,
          mimeType,
          disposition,
          related,
        };
      }),
    ).toEqual(
      PICTURES.map(({ id, mediaType, bytes }) => ({
        bytes,
        contentId: `<${id}@embedded.invalid>`,
        mimeType: mediaType,
        disposition: "inline",
        related: true,
      })),
    );
    for (const { id } of PICTURES) expect(html).toContain(`src="cid:${id}@embedded.invalid"`);
    expect(text).toContain("our choir sings");
    expect(text).not.toContain("cid:");
  });

  test("asks nothing of anybody", () => {
    const mail = composed(composeMessage(makeVariant(READ, NONE, PARTS), aMessage()));
    expect(auditMessage(mail)).toMatchObject({
      references: [],
      notices: [],
      text: "present",
      summary: { verdict: "untracked" },
    });
  });

  test("has lines that any server takes", () => {
    const mail = composed(composeMessage(makeVariant(READ, NONE, PARTS), aMessage()));
    for (const line of mail.toString("latin1").split("\r\n")) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).not.toContain("\n");
    }
  });

  test("cannot be made without one of them", () => {
    expect(() => makeVariant(READ, NONE, PARTS.slice(1))).toThrow("not among its parts");
  });
});
