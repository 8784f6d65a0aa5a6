import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { TRANSACTIONAL_KIND_NAMES } from "@consentry/law";
import type { HeaderField } from "@consentry/audit";

/** What a program says of a mail in fields of ours, which leave with no mail. */
export interface SubmittedWords {
  readonly kind: string;
  readonly reference: string | null;
  readonly idempotencyKey: string | null;
  readonly sendAt: Instant | null;
  readonly receipt: boolean;
  readonly proof: "portal" | null;
}

/** All of them; what begins alike and is none of these is a slip, and refused. */
const OURS = "x-consentry-";

/**
 * Reads the fields of ours. Without a kind a mail is refused: what it may hold, and what law says
 * of it, depends on what it is. So is one with a field that nobody knows, or twice.
 */
export function readWords(header: readonly HeaderField[]): Result<SubmittedWords, string> {
  const given = new Map<string, string>();
  for (const { key, value } of header) {
    if (!key.startsWith(OURS)) continue;
    const name = key.slice(OURS.length);
    if (!KNOWN.has(name)) return err(`There is no field ${key}: there are ${FIELDS}`);
    if (given.has(name)) return err(`The field ${key} stands there twice`);
    given.set(name, value.trim());
  }
  const kind = given.get("kind");
  if (kind === undefined) {
    return err(
      `Say in X-Consentry-Kind what it is: ${TRANSACTIONAL_KIND_NAMES.join(", ")}. What is none of them is a campaign`,
    );
  }
  const sendAt = given.get("send-at") ?? null;
  if (sendAt !== null && !isInstant(sendAt)) {
    return err("X-Consentry-Send-At is a moment in UTC such as 2026-05-02T09:30:00Z");
  }
  const receipt = given.get("receipt") ?? "no";
  if (receipt !== "yes" && receipt !== "no") return err("X-Consentry-Receipt is yes or no");
  const proof = given.get("proof") ?? null;
  if (proof !== null && proof !== "portal") return err("X-Consentry-Proof is portal");
  return ok({
    kind,
    reference: given.get("reference") ?? null,
    idempotencyKey: given.get("idempotency-key") ?? null,
    sendAt,
    receipt: receipt === "yes",
    proof,
  });
}

const KNOWN: ReadonlySet<string> = new Set([
  "kind",
  "reference",
  "idempotency-key",
  "send-at",
  "receipt",
  "proof",
]);

const FIELDS = [...KNOWN].map((name) => `${OURS}${name}`).join(", ");

/** RFC 3339 in UTC, to the second, and of a calendar. */
function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text.replace("Z", ".000Z");
}
