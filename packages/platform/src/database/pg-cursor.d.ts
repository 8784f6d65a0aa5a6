/** What we use of a package that brings no types. */
declare module "pg-cursor" {
  import type { Connection, Submittable } from "pg";

  export default class Cursor<Row> implements Submittable {
    constructor(text: string, values?: unknown[]);
    submit(connection: Connection): void;
    read(size: number): Promise<Row[]>;
    close(): Promise<void>;
  }
}
