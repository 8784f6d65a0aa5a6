import { EmailAddress, err, ok, type Instant, type Result } from "@consentry/kernel";
import {
  composeTransactionalMail,
  makeSigner,
  type ComposedMail,
  type Signer,
} from "@consentry/mail";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import { readIdentity } from "../../campaigns/identities/identities.ts";
import { readSigningKey } from "../../campaigns/identities/signing-keys.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import { returnPathFor } from "../../incoming/return-path/return-address.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { withPortalLink, type MailBody } from "../portal/with-portal-link.ts";
import { readFiles } from "./read-files.ts";
import type { SendingMessage } from "./sending-message.ts";

export interface WriterParts {
  readonly database: Database;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
}

interface Sender {
  readonly identity: SenderIdentity;
  readonly signer: Signer;
}

/**
 * Writes the messages of an organisation for as long as it is used: senders and their keys are read
 * once, files with the message they belong to.
 */
export class MessageWriter {
  readonly #parts: WriterParts;
  readonly #senders = new Map<string, Promise<Sender | null>>();

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** The code of what is wrong where it cannot be written. */
  async write(message: SendingMessage, at: Instant): Promise<Result<ComposedMail, string>> {
    const { organisation } = this.#parts;
    const sender = message.identity === null ? null : await this.#sender(message.identity);
    if (sender === null) return err("no-sender");
    const to = EmailAddress.parse(message.recipient);
    const replyTo = message.replyTo === null ? null : EmailAddress.parse(message.replyTo);
    if (!to.ok || replyTo?.ok === false) return err("bad-address");
    const files = message.hasFiles
      ? await this.#within((tx) => readFiles(tx, organisation.id, message.id))
      : { pictures: [], attachments: [] };
    const { identity, signer } = sender;
    const returnPath = returnPathFor(this.#parts, identity, { kind: "message", id: message.id });
    const composed = await composeTransactionalMail({
      organisation: organisation.id,
      about: message.about,
      send: message.permit,
      from: { name: identity.name, address: identity.address },
      to: { name: message.recipientName ?? "", address: to.value },
      replyTo: replyTo?.value ?? identity.replyTo,
      returnPath,
      messageId: message.id,
      subject: message.subject,
      language: message.locale,
      ...this.#body(message, at),
      ...files,
      // RFC 8098 §2.1: one that differs from the return path is to be confirmed by the reader twice.
      receiptTo: message.receipt ? returnPath : null,
      at,
      signer,
    });
    if (!composed.ok) return err(composed.error.code);
    const ofArrival = message.receipt || message.proof !== null;
    return ok({ ...composed.value, reports: { envelope: message.id, ofArrival } });
  }

  #body({ id, html, text, locale, proof }: SendingMessage, now: Instant): MailBody {
    if (proof === null) return { html, text };
    return withPortalLink({ ...this.#parts, now }, id, { html, text }, locale);
  }

  #sender(id: string): Promise<Sender | null> {
    const known = this.#senders.get(id) ?? this.#within((tx) => this.#readSender(tx, id));
    this.#senders.set(id, known);
    return known;
  }

  async #readSender(tx: Tx, id: string): Promise<Sender | null> {
    const { organisation, keys } = this.#parts;
    const identity = await readIdentity(tx, organisation.id, id);
    const signing = await readSigningKey(tx, organisation.id, id, keys);
    if (identity === null || signing === null) return null;
    const signer = makeSigner(signing);
    return signer.ok ? { identity, signer: signer.value } : null;
  }

  #within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return withOrganisation(this.#parts.database, this.#parts.organisation.id, work);
  }
}
