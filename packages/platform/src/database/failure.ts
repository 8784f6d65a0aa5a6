/** Why there is no database. The sentence is for a person: what is wrong, and what to do. */
export interface DatabaseFailure {
  readonly code: DatabaseFailureCode;
  /** One or two whole sentences; never holds a password, an address or a value of a row. */
  readonly sentence: string;
}

export type DatabaseFailureCode =
  /** The platform has no server of ours, or its files are missing. */
  | "no-server"
  /** No user of the operating system under which a server may run. */
  | "no-system-user"
  /** The folder, or one above it, is somebody else's or closed. */
  | "folder"
  | "disk-full"
  /** Another process of ours owns the data. */
  | "in-use"
  /** The data was written by another major version of PostgreSQL, or the server is too old. */
  | "version"
  /** No answer, name or certificate: the server behind `DATABASE_URL` was not reached. */
  | "unreachable"
  /** The server answered, and refused the login, the database or a right. */
  | "refused"
  /** The migrations of this program and of the database do not agree. */
  | "migrations"
  /** A migration did not get its turn at a table that is in use. */
  | "busy"
  /** A backup was being put back and did not come to its end. */
  | "half-restored"
  /** The server broke in a way that nothing above names; the sentence quotes its own words. */
  | "broken";

export function failure(code: DatabaseFailureCode, sentence: string): DatabaseFailure {
  return { code, sentence };
}
