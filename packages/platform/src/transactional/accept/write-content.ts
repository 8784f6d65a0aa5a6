import { assertNever, err, ok, type Result } from "@consentry/kernel";
import type { Picture } from "@consentry/mail";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { judgeFilledContent } from "../gate/judge-ready-content.ts";
import type { Reason } from "../message.ts";
import { readTemplateVersion } from "../templates/read-template-version.ts";
import type { TemplateText, TemplateUnfound } from "../templates/template-door.ts";
import type { CheckedDraft } from "./check-draft.ts";
import { LONGEST_BODY, LONGEST_SUBJECT } from "./limits.ts";
import { reason } from "./reasons.ts";

/** What a message says, as it is kept and sent. */
export interface WrittenContent {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  readonly pictures: readonly Picture[];
  /** By which version of which template; `null` for what came ready. */
  readonly template: WrittenBy | null;
  readonly findings: readonly Reason[];
}

export interface WrittenBy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly locale: string;
}

/**
 * Gives the content of drafts of one group: what came ready as it is, the rest by its template,
 * each of which is read once for a group.
 */
export class ContentWriter {
  readonly #tx: Tx;
  readonly #organisation: Organisation;
  readonly #read = new Map<string, Promise<Result<TemplateText, TemplateUnfound>>>();

  constructor(tx: Tx, organisation: Organisation) {
    this.#tx = tx;
    this.#organisation = organisation;
  }

  async write(
    { content, kind, locale, findings }: CheckedDraft,
    sender: SenderIdentity,
  ): Promise<Result<WrittenContent, readonly Reason[]>> {
    if (content.by === "content") {
      const { subject, html, text } = content;
      return ok({ subject, html, text, pictures: [], template: null, findings });
    }
    const { template: name, version, data } = content;
    const read = await this.#template(name, version ?? null, { locale, sender });
    if (!read.ok) return err([unfound(read.error)]);
    const { template, pictures } = read.value;
    if (template.kind !== kind.kind) return err([otherKind(template.kind)]);
    const filled = read.value.fillWith(data);
    if (!filled.ok) {
      return err(
        filled.error.map(({ path, expected }) => reason("bad-data", path, `It needs ${expected}.`)),
      );
    }
    const { subject, html, text } = filled.value;
    if (subject.length > LONGEST_SUBJECT || html.length + text.length > 2 * LONGEST_BODY) {
      return err([TOO_LONG]);
    }
    const judged = judgeFilledContent(filled.value);
    if (judged.reasons.length > 0) return err(judged.reasons);
    const by = {
      id: template.id,
      name: template.name,
      version: read.value.version,
      locale: read.value.locale,
    };
    return ok({ subject, html, text, pictures, template: by, findings: judged.findings });
  }

  #template(
    template: string,
    version: number | null,
    { locale, sender }: { readonly locale: string | null; readonly sender: SenderIdentity },
  ): Promise<Result<TemplateText, TemplateUnfound>> {
    const key = JSON.stringify([template, version, locale, sender.id]);
    const known = this.#read.get(key);
    if (known) return known;
    const wanted = { template, locale, sender, ...(version !== null && { version }) };
    const read = readTemplateVersion(this.#tx, this.#organisation, wanted);
    this.#read.set(key, read);
    return read;
  }
}

/** Of a template that is for another kind. */
export function otherKind(kind: string): Reason {
  return reason("other-kind", "kind", `This template is for messages of the kind ${kind}.`);
}

const TOO_LONG = reason(
  "too-long",
  "data",
  `With these data the subject has more than ${LONGEST_SUBJECT} characters or the body more than ${LONGEST_BODY}.`,
);

/** Why nothing is written by a template. */
export function unfound({ kind }: TemplateUnfound): Reason {
  switch (kind) {
    case "no-such-template":
      return reason(kind, "template", "The organisation has no template of this name or id.");
    case "no-such-version":
      return reason(kind, "version", "The template has no such version.");
    case "not-published":
      return reason(kind, "version", "Publish this version first: drafts are not sent.");
    case "unreadable":
      return reason(
        kind,
        "template",
        "What the template shows or says was removed since it was published. Publish a version of it anew.",
      );
    default:
      return assertNever(kind);
  }
}
