import { EmailAddress, type Result } from "@consentry/kernel";

import type { ComposeFailure, OutgoingMessage } from "../outgoing-message.ts";
import type { ComposedMail } from "../service-mail.ts";
import { ADA, aMeasurementPermit, aSendPermit, NOW } from "./permits.ts";

export function anAddress(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}

/** To Ada, who agreed to nothing but the newsletter. */
export function aMessage(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    organisation: "o-1",
    contact: "c-ada",
    send: aSendPermit(ADA),
    open: { level: "none" },
    click: { level: "none" },
    from: { name: "Choir", address: anAddress("news@choir.example.org") },
    replyTo: null,
    to: anAddress("ada@example.net"),
    returnPath: anAddress("bounce+1@choir.example.org"),
    messageId: "0199-ada",
    listId: "news.choir.example.org",
    feedbackId: "campaign-1:o-1:consentry",
    complaints: null,
    reader: { contact: { first_name: "Ada" }, organisation: {}, campaign: {} },
    actions: {
      unsubscribe: "https://mail.example.org/u/ADA",
      preferences: "https://mail.example.org/p/ADA",
      "withdraw-measurement": "https://mail.example.org/p/ADA#measuring",
    },
    oneClickUrl: "https://mail.example.org/u/ADA?now=1",
    at: NOW,
    signer: null,
    ...overrides,
  };
}

/** To Ada, who agreed to be measured. */
export function aMeasuredMessage(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return aMessage({
    open: {
      level: "individual",
      permit: aMeasurementPermit("track.open.individual"),
      pixelUrl: "https://mail.example.org/o/ADA?a=1&b='",
    },
    click: {
      level: "individual",
      permit: aMeasurementPermit("track.click.individual"),
      linkUrl: (number) => `https://mail.example.org/l/ADA-${number}`,
    },
    ...overrides,
  });
}

export function composed(result: Result<ComposedMail, ComposeFailure>): Buffer {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return Buffer.from(result.value.message);
}
