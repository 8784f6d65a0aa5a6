import type { AuditRecord } from "../record.ts";
import type { Words } from "../words/words.ts";

/** What this message's file leaves open, one sentence each. */
export function limitsOf(
  { references, links }: Pick<AuditRecord, "references" | "links">,
  { cannotShow }: Words,
): readonly string[] {
  const isOpaque = links.some(({ tracked, destination }) => tracked && destination === null);
  const observing = [
    ...references.filter(({ tracker }) => tracker),
    ...links.filter(({ tracked }) => tracked),
  ];
  const isGuessed = observing.some(({ grade }) => grade === "likely" || grade === "possible");
  return [
    ...(references.some(({ when }) => when === "open") ? [cannotShow.imageSize] : []),
    ...(isOpaque ? [cannotShow.redirect] : []),
    ...(isGuessed ? [cannotShow.code] : []),
    ...(references.length + links.length > 0 ? [cannotShow.keeping, cannotShow.hosting] : []),
    cannotShow.consent,
  ];
}
