declare const row: unique symbol;

/** SQL that the server parses and plans once a connection, with the shape of its rows. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly [row]?: Row;
}

/**
 * Names a statement for the hot paths. The name is unique in the program (the driver refuses two
 * texts under one); `Row` is what the select list gives, and is not checked at run time.
 */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  return { name, text };
}
