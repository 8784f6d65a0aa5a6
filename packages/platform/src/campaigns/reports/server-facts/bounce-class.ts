/** What a server says was wrong: the subjects of RFC 3463 §3, or none that it names. */
export const BOUNCE_CLASSES = [
  "address",
  "mailbox",
  "mail-system",
  "network",
  "protocol",
  "content",
  "policy",
  "other",
] as const;
export type BounceClass = (typeof BOUNCE_CLASSES)[number];

/** Reads the enhanced status code out of a reply's code, `550 5.1.1`. */
export function bounceClass(code: string | null): BounceClass {
  const subject = Number(ENHANCED.exec(code ?? "")?.[1] ?? 0);
  return BOUNCE_CLASSES[subject - 1] ?? "other";
}

const ENHANCED = /\b[45]\.([1-7])\.\d/;
