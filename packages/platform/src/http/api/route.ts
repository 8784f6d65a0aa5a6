import type { Instant, Result } from "@consentry/kernel";
import type { Static, TObject, TSchema } from "typebox";

import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Need } from "../../organisations/roles.ts";
import type { Problem } from "./problem.ts";
import { fields, Id } from "./shapes.ts";

/** Who asks, in which transaction, and what the request said. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  /** `api-key:ID`: who did it, for whatever keeps a record. */
  readonly by: string;
  readonly now: Instant;
  /** Where people reach us: the base of links in what is made for them. */
  readonly publicUrl: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** What the reference groups routes by. */
export type Topic =
  | "Organisation"
  | "Sources"
  | "Contacts"
  | "Lists"
  | "Segments"
  | "Consent"
  | "Ledger"
  | "Suppressions"
  | "Forms";

/** What a handler may give where a schema asks for `T`: whatever is not changed any more, too. */
export type Given<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Given<T[Name]> }
      : T;

interface Described<Params extends TObject, Query extends TObject> {
  /** `listContacts`: what a generated client calls it. */
  readonly id: string;
  /** Below `/api/v1`, with `{name}` for what stands in the path. */
  readonly path: string;
  readonly topic: Topic;
  /** A line; the reference's heading. */
  readonly summary: string;
  /** What the line does not say: what it does not do, what follows. */
  readonly description?: string;
  readonly needs: Need;
  readonly params?: Params;
  readonly query?: Query;
}

/** The path of routes about one thing. */
export const BY_ID = fields({ id: Id });

/** Reads, or acts on something that is there. */
export interface Route<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> extends Described<Params, Query> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: Body;
  /** `null`: it answers 204. */
  readonly answer: Answer | null;
  readonly handle: (
    call: Call<Static<Params>, Static<Query>, Static<Body>>,
  ) => Promise<Result<Given<Static<Answer>> | null, Problem>>;
}

/**
 * Makes one thing with an id. Making and reading are apart, so that a repeated request is
 * answered by reading what the first one made, and no answer needs to be kept.
 */
export interface CreatingRoute<
  Params extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> extends Described<Params, TObject> {
  readonly method: "POST";
  readonly body: Body;
  readonly answer: Answer;
  readonly create: (
    call: Call<Static<Params>, unknown, Static<Body>>,
  ) => Promise<Result<string, Problem>>;
  readonly read: (
    call: Call<Static<Params>, unknown, Static<Body>>,
    id: string,
  ) => Promise<Given<Static<Answer>> | null>;
}

export type ApiRoute = Route | CreatingRoute;

export function isCreating(route: ApiRoute): route is CreatingRoute {
  return "create" in route;
}

/** Declares a route; its handler sees what its schemas say. */
export function route<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
>(declared: Route<Params, Query, Body, Answer>): ApiRoute {
  // The table holds routes of every shape; the server checks a request before its handler sees it.
  return declared;
}

/** Declares a route that makes something. */
export function creatingRoute<
  Params extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
>(declared: CreatingRoute<Params, Body, Answer>): ApiRoute {
  return declared;
}
