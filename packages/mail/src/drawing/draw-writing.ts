import { Bug, err, ok, type Result } from "@consentry/kernel";

import { flatten, type MailPart, type Slot, type VariantLevels } from "../compose/flatten.ts";
import { spelled, type Placed } from "../compose/fill.ts";
import type { Action, Piece, ReaderData, ReadWriting, WritingProblem } from "../writing/writing.ts";

/** What stands in for addresses of ours in a drawing. */
export interface DrawnAddresses {
  readonly pixelUrl: string;
  readonly linkUrl: (number: number) => string;
  readonly actions: Readonly<Record<Action, string>>;
}

/** How a mail of some levels would look to somebody. */
export interface Drawing {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly addresses: readonly DrawnAddress[];
}

/** Something that a click visits or that opening asks a server for, once for all its places. */
export interface DrawnAddress {
  /** `link` is the author's own; `measured-link` stands in the place of one. */
  readonly kind: "link" | "measured-link" | "action" | "pixel" | "resource";
  readonly url: string;
}

/**
 * Draws a writing for one reader, to be looked at. It takes no permit, since it makes no mail: where
 * a measured mail holds addresses of ours, what stands in for them is drawn.
 */
export function drawWriting(
  read: ReadWriting,
  levels: VariantLevels,
  reader: ReaderData,
  addresses: DrawnAddresses,
): Result<Drawing, WritingProblem> {
  const placed = new Map<string, DrawnAddress>();
  for (const { url } of read.resources) placed.set(`resource ${url}`, { kind: "resource", url });
  if (levels.click === "none") {
    for (const { url } of read.links) placed.set(`link ${url}`, { kind: "link", url });
  }
  const note = (slot: Placed, url: string): void => {
    const kind = slot.kind === "link" ? "measured-link" : slot.kind;
    placed.set(`${kind} ${url}`, { kind, url });
  };
  const drawPart = (pieces: readonly Piece[], part: MailPart): Result<string, WritingProblem> =>
    drawn(flatten(pieces, part, levels), {
      reader,
      again: (some) => flatten(some, part, levels),
      place(slot) {
        const url = addressOf(slot, addresses);
        note(slot, url);
        return spelled(slot, url, part);
      },
    });
  const subject = drawPart(read.subject, "subject");
  if (!subject.ok) return subject;
  const html = drawPart(read.html, "html");
  if (!html.ok) return html;
  const text = drawPart(read.text, "text");
  if (!text.ok) return text;
  return ok({
    subject: subject.value,
    html: html.value,
    text: text.value,
    addresses: [...placed.values()],
  });
}

interface Drawer {
  readonly reader: ReaderData;
  readonly again: (pieces: readonly Piece[]) => readonly (string | Slot)[];
  readonly place: (slot: Placed) => string;
}

function drawn(
  stretches: readonly (string | Slot)[],
  { reader, again, place }: Drawer,
): Result<string, WritingProblem> {
  let text = "";
  for (const one of stretches) {
    if (typeof one === "string") text += one;
    else if (one.kind !== "liquid") text += place(one);
    else {
      const rendered = one.template.render(reader);
      if (!rendered.ok) return err(rendered.error);
      for (const inner of again(rendered.value)) {
        if (typeof inner !== "string" && inner.kind === "liquid") {
          throw new Bug("rendered Liquid holds Liquid");
        }
        text += typeof inner === "string" ? inner : place(inner);
      }
    }
  }
  return ok(text);
}

function addressOf(slot: Placed, { pixelUrl, linkUrl, actions }: DrawnAddresses): string {
  if (slot.kind === "pixel") return pixelUrl;
  return slot.kind === "link" ? linkUrl(slot.number) : actions[slot.action];
}
