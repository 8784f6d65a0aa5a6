import { assertNever, Bug, err, ok, type Result } from "@consentry/kernel";

import { holdsOnlyKnownAddresses, PLACED } from "./check-addresses.ts";
import { withLinksApart, type MailPart, type Slot } from "./flatten.ts";
import type { ComposeFailure, OutgoingMessage } from "./outgoing-message.ts";
import type { Gap, Variant } from "./variant.ts";

/** A header line may have 998 octets (RFC 5322 §2.1.1), and one of these stands in one. */
const LONGEST_ADDRESS = 900;

/** Nothing in it ends an attribute, a header or a line. */
const ADDRESS = /^https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;

/** An address of ours, as it may stand in a mail. */
export function ownAddress(url: string): string {
  if (url.length > LONGEST_ADDRESS || !ADDRESS.test(url)) {
    throw new Bug("an address of ours is no plain web address");
  }
  return url;
}

/** What stands in a gap for one reader, checked for addresses that nobody wrote. */
export function fill(
  gap: Gap,
  variant: Variant,
  message: OutgoingMessage,
): Result<string, ComposeFailure> {
  const { part, slots } = gap;
  const filling: Filling = { text: "", seen: "" };
  for (const slot of slots) {
    if (slot.kind !== "liquid") {
      place(filling, slot, { part, variant, message });
      continue;
    }
    const rendered = slot.template.render(message.reader);
    if (!rendered.ok) return err({ code: "writing", problem: rendered.error });
    for (const one of withLinksApart(rendered.value, part, variant.levels)) {
      if (typeof one === "string") {
        filling.text += one;
        filling.seen += one;
      } else if (one.kind === "liquid") throw new Bug("rendered Liquid holds Liquid");
      else place(filling, one, { part, variant, message });
    }
  }
  const { text, seen } = filling;
  const isFromReader = slots.some(({ kind }) => kind === "liquid");
  if (isFromReader && !holdsOnlyKnownAddresses(gap, seen, variant.known)) {
    return err({ code: "foreign-address", part });
  }
  return ok(text);
}

/** What is written, and the same with a mark for each address in its place. */
interface Filling {
  text: string;
  seen: string;
}

/** What an address of ours is written for. */
export type Placed = Exclude<Slot, { readonly kind: "liquid" }>;

function place(
  filling: Filling,
  slot: Placed,
  { part, variant, message }: Pick<Gap, "part"> & { variant: Variant; message: OutgoingMessage },
): void {
  if (slot.kind === "link" && variant.levels.click === "none") filling.text += slot.written;
  else filling.text += spelled(slot, ownAddress(addressOf(slot, variant, message)), part);
  // An image stands in a tag of its own, and touches nothing.
  filling.seen += slot.kind === "pixel" ? "<>" : PLACED;
}

function addressOf(slot: Placed, variant: Variant, message: OutgoingMessage): string {
  const { open, click, actions } = message;
  switch (slot.kind) {
    case "action":
      return actions[slot.action];
    case "pixel":
      if (open.level === "none") throw new Bug("an image without a level");
      return open.level === "aggregate" ? common(variant, "open", open.pixelUrl) : open.pixelUrl;
    case "link": {
      if (click.level === "none") throw new Bug("a measured link without a level");
      const url = click.linkUrl(slot.number);
      return click.level === "aggregate" ? common(variant, slot.number, url) : url;
    }
    default:
      return assertNever(slot);
  }
}

/** A counter common to all has one address: a second one would be a reader's own. */
function common({ common }: Variant, place: "open" | number, url: string): string {
  const first = common.get(place);
  if (first !== undefined && first !== url) {
    throw new Bug("an aggregate address differs between readers");
  }
  common.set(place, url);
  return url;
}

/** An address as it stands in its part, an image with its element around it. */
export function spelled({ kind }: Placed, url: string, part: MailPart): string {
  if (part !== "html") return url;
  const attribute = url.replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  // Its size is its true size, and it is hidden from nobody: who looks finds it.
  return kind === "pixel" ? `<img src="${attribute}" width="1" height="1" alt="">` : attribute;
}
