import { compareMessages } from "@consentry/audit";

import type { Found } from "./finding.ts";
import type { Copy } from "./judge-copy.ts";
import { oneEach } from "./one-each.ts";

/**
 * Fields that name the reader by nature, or carry a way out of their own: by the button of a mail
 * program that leaves, or by the one that complains. Nothing of them is loaded or followed.
 */
const READERS_OWN: ReadonlySet<string> = new Set([
  "to",
  "date",
  "message-id",
  "subject",
  "list-unsubscribe",
  "cfbl-feedback-id",
  "dkim-signature",
]);

/**
 * Compares what two readers with the same facts would get: whatever differs and is loaded or
 * followed must be what the variant's permits placed, or a way out (P1).
 */
export function judgePair(first: Copy, second: Copy): readonly Found[] {
  const compared = compareMessages(first.message, second.message);
  const variants = [first.levels];
  const toldApart = (url: string | null, where: string): Found => ({
    code: "readers-told-apart",
    message: `Two readers of whom the same is known get a different ${where}: it tells them apart.`,
    place: null,
    url,
    variants,
  });
  if (!compared.ok || !compared.value.mailing.isOne) {
    return [toldApart(null, "mail")];
  }
  const { pairs, onlyIn, headers } = compared.value;
  const [ownFirst, ownSecond] = [first, second].map(({ own }) => own);
  const isOwn = (url: string, own: Copy["own"] | undefined): boolean =>
    own !== undefined && (own.isPixel(url) || own.isLink(url) || own.isAction(url));
  const differing = pairs.filter(
    ({ relation, copies: [one, other] }) =>
      relation === "differs" && !(isOwn(one.url, ownFirst) && isOwn(other.url, ownSecond)),
  );
  const alone = onlyIn.flatMap((items, index) =>
    items.filter(({ url }) => !isOwn(url, index === 0 ? ownFirst : ownSecond)),
  );
  return oneEach([
    ...differing.map(({ copies: [{ url }] }) => toldApart(url, "address")),
    ...alone.map(({ url }) => toldApart(url, "address")),
    ...headers
      .filter(({ name, isTelling }) => isTelling && !READERS_OWN.has(name.toLowerCase()))
      .map(({ name }) => toldApart(null, `header field ${name}`)),
  ]);
}
