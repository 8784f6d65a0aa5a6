import type { Organisation } from "../../organisations/organisation.ts";
import type { Caller } from "./authenticate.ts";
import type { Problem } from "./problem.ts";
import type { ApiRoute } from "./route.ts";

/**
 * Why a request is refused because its organisation is closed: nobody but its owner and its
 * data-protection officer reads it, no program does, and nothing changes but what the people
 * concerned have a right to. `null`: it is not.
 */
export function refusedWhileClosed(
  { goesOn }: Pick<Organisation, "goesOn">,
  { method, needs, isOpenWhileClosed }: ApiRoute,
  { role, by }: Pick<Caller, "role" | "by">,
): Problem | null {
  if (goesOn === null) return null;
  const detail = `It is deleted on ${goesOn}. Its owner may open it again until then.`;
  const mayRead = (role === "owner" || role === "dpo") && by.startsWith("member:");
  const reads = method === "GET" || needs === "read" || needs === "rights";
  return mayRead && (reads || isOpenWhileClosed === true)
    ? null
    : { kind: "organisation-closed", detail };
}
