import { ApiProblem, type Problem } from "@consentry/client";
import { useQuery, type QueryClient, type UseQueryResult } from "@tanstack/react-query";

import { OF_OURS } from "./client.ts";

export type Role = "owner" | "editor" | "dpo" | "viewer";

/** Who looks at the page, and what this installation is. */
export interface Session {
  /** `empty`: nobody has started here. */
  readonly state: "empty" | "open";
  /** There is a demo to look around in. */
  readonly demo: boolean;
  /** This browser may make the first start, or enter the demo, without a code. */
  readonly mayStart: boolean;
  /** The code that was printed at the start lets this browser do so. */
  readonly takesCode: boolean;
  /** Somebody’s members are signed in by a provider of theirs. */
  readonly hasSignOn: boolean;
  readonly member: Member | null;
}

export interface Member {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly country: string | null;
    readonly locale: string;
  };
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
  }[];
  readonly isDemo: boolean;
  /** What the organisation asks for and this session does not bring: nothing is shown until then. */
  readonly missing: "second-factor" | "sign-on" | null;
  /** From when on a second factor is missing here; `null` when never. */
  readonly secondFactorFrom: string | null;
}

const SESSION = ["session"] as const;

export function useSession(): UseQueryResult<Session, ApiProblem> {
  return useQuery({ queryKey: SESSION, queryFn: () => askDoor<Session>("GET", "/session") });
}

/** After somebody came, went or changed rooms: nothing that was read before is shown any more. */
export async function afterSessionChange(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  await queries.invalidateQueries({ queryKey: SESSION });
}

/** The routes of the session stand outside the interface for programs. */
export async function askDoor<Answer>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: `/session${string}`,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    headers: { ...OF_OURS, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem(null);
  });
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  if (!answer.ok) throw new ApiProblem(isJson ? ((await answer.json()) as Problem) : null);
  return (isJson ? await answer.json() : null) as Answer;
}

/** What each role may do; the server decides, this only hides what it would refuse. */
const ALLOWED: Readonly<Record<Role, readonly Need[]>> = {
  viewer: ["read"],
  editor: ["read", "write"],
  dpo: ["read", "rights"],
  owner: ["read", "write", "rights", "own"],
};

export type Need = "read" | "write" | "rights" | "own";

/** Whether whoever looks may do this. */
export function useMay(need: Need): boolean {
  const member = useSession().data?.member ?? null;
  return member !== null && ALLOWED[member.role].includes(need);
}
