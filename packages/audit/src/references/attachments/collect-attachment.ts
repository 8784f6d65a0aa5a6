import type { ReferenceMoment, ReferenceTechnique } from "../../document.ts";
import { plainSighting, type LinkSighting, type Sighting, type Span } from "../sighting.ts";
import type { AttachmentKind } from "./attachment-kind.ts";
import type { UnpackingBudget } from "./budget.ts";
import { readCertificates } from "./certificate.ts";
import { MAX_ADDRESSES, MAX_ATTACHMENT_BYTES } from "./limits.ts";
import type { AttachmentContent } from "./named.ts";
import { readOffice, readRichText } from "./office.ts";
import { readPdf } from "./pdf.ts";
import { readShellLink, readShortcut } from "./shortcut.ts";

export interface AttachmentSightings {
  readonly references: readonly Sighting[];
  readonly links: readonly LinkSighting[];
  /** Not everything in it could be read: too large, packed too deep, damaged or locked. */
  readonly isPartial: boolean;
}

interface Reader {
  readonly technique: ReferenceTechnique;
  readonly when: ReferenceMoment;
  readonly read: (bytes: Uint8Array, budget: UnpackingBudget) => AttachmentContent;
}

const READERS: Readonly<Record<AttachmentKind, Reader>> = {
  office: { technique: "document", when: "attachment", read: readOffice },
  "rich-text": { technique: "document", when: "attachment", read: readRichText },
  pdf: { technique: "pdf", when: "attachment", read: readPdf },
  shortcut: { technique: "shortcut", when: "attachment", read: readShortcut },
  "shell-link": { technique: "shortcut", when: "attachment", read: readShellLink },
  certificate: { technique: "certificate", when: "verify", read: readCertificates },
};

/** What an attached file asks for once somebody opens it, each address once. */
export function collectAttachment(
  bytes: Uint8Array,
  kind: AttachmentKind,
  part: string,
  budget: UnpackingBudget,
): AttachmentSightings {
  const { technique, when, read } = READERS[kind];
  const content = read(bytes.subarray(0, MAX_ATTACHMENT_BYTES), budget);
  const whole: Span = { start: 0, end: bytes.length };
  const references = new Map<string, Sighting>();
  const links = new Map<string, LinkSighting>();
  for (const { url, element, use, span } of content.named.slice(0, MAX_ADDRESSES)) {
    const at = span ?? whole;
    if (use === "link") {
      links.set(url, { url, element: "attachment", via: element, text: "", span: at, part });
    } else {
      references.set(url, plainSighting({ url, technique, element, span: at, part, when }));
    }
  }
  return {
    references: [...references.values()],
    links: [...links.values()],
    isPartial:
      content.isPartial ||
      bytes.length > MAX_ATTACHMENT_BYTES ||
      content.named.length > MAX_ADDRESSES,
  };
}
