/** What a person or a program may be for an organisation. */
export const ROLES = ["viewer", "editor", "dpo", "owner"] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a route needs. `rights` is what the person concerned asks for or must be shown: it is the
 * data-protection officer's, who changes nothing else.
 */
export type Need = "read" | "write" | "rights" | "own";

const ALLOWED: Readonly<Record<Role, readonly Need[]>> = {
  viewer: ["read"],
  editor: ["read", "write"],
  dpo: ["read", "rights"],
  owner: ["read", "write", "rights", "own"],
};

export function mayDo(role: Role, need: Need): boolean {
  return ALLOWED[role].includes(need);
}

/** The roles that may use a route with this need. */
export function rolesFor(need: Need): readonly Role[] {
  return ROLES.filter((role) => mayDo(role, need));
}
