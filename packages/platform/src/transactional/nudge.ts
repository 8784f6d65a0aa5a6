import type { Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";

type Listener = (organisation: OrganisationId) => void;

const listeners = new WeakMap<Database, Set<Listener>>();

/**
 * Tells workers of this process at once that an organisation's messages wait. Those of other
 * processes find them by looking, a moment later.
 */
export function nudge(database: Database, organisation: OrganisationId): void {
  for (const listener of listeners.get(database) ?? []) listener(organisation);
}

/** Hears of waiting messages until the function it gives is called. */
export function onNudge(database: Database, listener: Listener): () => void {
  const known = listeners.get(database) ?? new Set();
  listeners.set(database, known);
  known.add(listener);
  return () => known.delete(listener);
}
