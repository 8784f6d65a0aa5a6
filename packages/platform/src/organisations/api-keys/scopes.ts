import type { ApiRoute } from "../../http/api/route.ts";
import { mayDo, type Role } from "../roles.ts";

type Placed = Pick<ApiRoute, "topic" | "needs">;

/** What a key may be made for: `contacts:read` is all that reads, of the reference's “Contacts”. */
export function scopeOf({ topic, needs }: Placed): string {
  return `${topic.toLowerCase().replaceAll(" ", "-")}:${needs}`;
}

/** Whether a key with these scopes may use the route; `null`: it may all that its role may. */
export function isWithin(scopes: readonly string[] | null, placed: Placed): boolean {
  return scopes === null || scopes.includes(scopeOf(placed));
}

/**
 * Every scope there is for a role, each once. Keys themselves are in none: with one of them a
 * narrow key would make itself a wide one.
 */
export function scopesFor(routes: readonly ApiRoute[], role: Role): readonly string[] {
  const open = routes.filter(({ topic, needs }) => topic !== "API keys" && mayDo(role, needs));
  return [...new Set(open.map(scopeOf))];
}
