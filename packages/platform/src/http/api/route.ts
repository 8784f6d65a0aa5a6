import type { Instant, Result, Secret } from "@consentry/kernel";
import type { StaffDeed } from "@consentry/ledger";
import type { Readable } from "node:stream";

import type { Static, TObject, TSchema } from "typebox";

import type { ProofWriter } from "../../consent/proof/proof.ts";
import type { Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import type { FileStore } from "../../files/file-store.ts";
import type { InboxDoors, Places } from "../../installation.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Need, Role } from "../../organisations/roles.ts";
import type { Problem } from "./problem.ts";
import type { Rate } from "./rate-limit.ts";
import { fields, Id } from "./shapes.ts";

/** Who asks, in which transaction, and what the request said. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  /** `api-key:ID` or `member:ID`: who did it, for whatever keeps a record. */
  readonly by: string;
  readonly role: Role;
  readonly now: Instant;
  /** Where people reach us: the base of links in what is made for them. */
  readonly publicUrl: string;
  /** Where uploaded files wait. */
  readonly files: FileStore;
  readonly inbox: InboxDoors;
  /** Whose servers the installation uses. */
  readonly places: Places;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** What the reference groups routes by. */
export type Topic =
  | "Organisation"
  | "Members"
  | "API keys"
  | "Sources"
  | "Contacts"
  | "Imports"
  | "Lists"
  | "Segments"
  | "Consent"
  | "Ledger"
  | "Suppressions"
  | "Forms"
  | "Measurement"
  | "Transition"
  | "Campaigns"
  | "Automations"
  | "Templates"
  | "Messages"
  | "Message templates"
  | "Texts"
  | "Text templates"
  | "Deliverability"
  | "Operating"
  | "Writing"
  | "Images"
  | "Sender identities"
  | "Relays"
  | "Incoming"
  | "Inbox"
  | "Webhooks"
  | "Requests"
  | "Retention"
  | "Register"
  | "Assessments"
  | "Breaches"
  | "Privacy notice"
  | "Backups"
  | "Staff log";

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
  /**
   * Whose data the answer holds, one person's or many people's: whoever works here and sees it is
   * written down (`staff-log/`).
   */
  readonly shows?: "person" | "people";
  /** What using it is, where that does not follow from its method. */
  readonly deed?: StaffDeed;
  /** Whether it may be used although the organisation is closed, and changes something. */
  readonly isOpenWhileClosed?: true;
  /** Programs do it by the thousand, and what they make says who made it. */
  readonly isNotedElsewhere?: true;
  readonly params?: Params;
  readonly query?: Query;
  /** In bytes, where it takes more than a request usually has. */
  readonly largestBody?: number;
  /** How often a key may ask it, where that is counted apart from everything else. */
  readonly rate?: Rate;
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

/** What a call is given that opens transactions of its own, as many as it needs. */
export interface WorkCall<Params = unknown, Query = unknown, Body = unknown> extends Omit<
  Call<Params, Query, Body>,
  "tx"
> {
  readonly database: Database;
  readonly clock: () => Instant;
  /** For what derives its own keys from it. */
  readonly secret: Secret;
  /** Writes papers; `null` in a process that cannot. */
  readonly writeProof: ProofWriter | null;
  /** The header that names a request which may be repeated, as it came. */
  readonly idempotencyKey: string | null;
  /** What is uploaded, for a route that takes a file: nothing of it was read. */
  readonly file: Readable;
}

/**
 * Works in transactions of its own: takes a file as it comes in, or gives one a piece at a time.
 * What it refuses half-way it has undone itself.
 */
export interface WorkRoute<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> extends Described<Params, Query> {
  readonly method: "GET" | "POST";
  readonly body?: Body;
  /** Takes a file as the body of the request, of these media types. */
  readonly takes?: readonly string[];
  /** `null`: it gives a file, of the media type of `gives`. */
  readonly answer: Answer | null;
  readonly gives?: string;
  /** 202: what was asked for goes on behind the answer. */
  readonly status: 200 | 202;
  /** Whether a request of it may carry an `Idempotency-Key`. */
  readonly isRepeatable?: boolean;
  readonly work: (
    call: WorkCall<Static<Params>, Static<Query>, Static<Body>>,
  ) => Promise<Result<Given<Static<Answer>> | AsyncIterable<string | Uint8Array>, Problem>>;
}

export type ApiRoute = Route | CreatingRoute | WorkRoute;

export function isCreating(route: ApiRoute): route is CreatingRoute {
  return "create" in route;
}

export function isWorking(route: ApiRoute): route is WorkRoute {
  return "work" in route;
}

/** The media types that a route takes as a file; none where it takes none. */
export function takenFiles(route: ApiRoute): readonly string[] {
  return (isWorking(route) && route.takes) || [];
}

/** The status of its success. */
export function successStatus(route: ApiRoute): 200 | 201 | 202 | 204 {
  if (isCreating(route)) return 201;
  if (isWorking(route)) return route.status;
  return route.answer === null ? 204 : 200;
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

/** Declares a route that works in transactions of its own. */
export function workRoute<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
>(declared: WorkRoute<Params, Query, Body, Answer>): ApiRoute {
  return declared;
}
