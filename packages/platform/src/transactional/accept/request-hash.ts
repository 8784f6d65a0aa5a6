import { createHash, createHmac } from "node:crypto";

import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { MessageDraft } from "../message.ts";

type Keys = Pick<OrganisationKeys, "tokenKey">;

/** Stands for an idempotency key, which may be personal. */
export function hashOfName(keys: Keys, name: string): Uint8Array {
  return keyed(keys, ["name", name]);
}

/** Stands for what was handed in, so that a repeat is told from something else under its key. */
export function hashOfRequest(keys: Keys, draft: MessageDraft): Uint8Array {
  return keyed(keys, ["request", textOf(draft)]);
}

/** Under a key of its own, from one that this never leaves by. */
function keyed({ tokenKey }: Keys, texts: readonly string[]): Uint8Array {
  const key = createHmac("sha256", tokenKey).update("consentry.messages/1").digest();
  return createHmac("sha256", key).update(JSON.stringify(texts)).digest();
}

/** The same for the same message, whatever order its fields came in. */
function textOf({ attachments = [], metadata = {}, ...draft }: MessageDraft): string {
  return JSON.stringify([
    sorted({ ...draft, idempotencyKey: null }),
    sorted(metadata),
    attachments.map(({ name, mediaType, bytes }) => [
      name,
      mediaType,
      createHash("sha256").update(bytes).digest("hex"),
    ]),
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.entries(value)
    .filter(([, held]) => (held ?? null) !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, held]) => [name, sorted(held)]);
}
