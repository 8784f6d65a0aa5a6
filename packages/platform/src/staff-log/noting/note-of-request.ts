import type { StaffDeed } from "@consentry/ledger";

import { isWorking, type ApiRoute } from "../../http/api/route.ts";
import type { StaffNote } from "../staff-note.ts";

/** A request that was let in, and what it is about. */
export interface Asked {
  readonly by: string;
  readonly params: unknown;
  readonly query: unknown;
}

/**
 * What is written down of a request that succeeds; `null`: nothing. Whatever changes something is
 * written down, and whatever shows people's data; what programs do by the thousand stands with
 * what they made.
 *
 * @param body what it answers; `null` of a file, and of what answers nothing
 */
export function noteOfRequest(
  declared: ApiRoute,
  { by, params, query }: Asked,
  body: unknown,
): StaffNote | null {
  const deed = deedOf(declared);
  if (deed === null) return null;
  const named = idOf(params, "id");
  const isOfPerson = declared.path.startsWith("/contacts/{id}");
  const contact = isOfPerson ? named : (idOf(query, "contact") ?? idOf(body, "contact"));
  return {
    actor: by,
    deed,
    operation: declared.id,
    contact,
    about: isOfPerson ? null : (named ?? idOf(body, "id")),
    people: peopleIn(declared, body),
  };
}

/** Somebody asked for what their role does not allow. */
export function noteOfRefusal({ id }: ApiRoute, by: string): StaffNote {
  const nothing = { contact: null, about: null, people: null };
  return { actor: by, deed: "was-refused", operation: id, ...nothing };
}

function deedOf(declared: ApiRoute): StaffDeed | null {
  const { method, needs, shows, deed, isNotedElsewhere = false } = declared;
  if (isNotedElsewhere) return null;
  if (deed !== undefined) return deed;
  // A question that does not fit into an address is asked by POST, and changes nothing.
  if (method !== "GET" && needs !== "read") return "changed";
  if (shows === undefined) return null;
  return isWorking(declared) && declared.gives !== undefined ? "exported" : "saw";
}

function peopleIn({ shows }: ApiRoute, body: unknown): number | null {
  if (shows === undefined) return null;
  if (shows === "person") return 1;
  const { items = null } = (body ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items.length : null;
}

/** An id that stands in what was asked or answered under a name. */
function idOf(holder: unknown, name: string): string | null {
  const value = (holder as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === "string" && ID.test(value) ? value : null;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
