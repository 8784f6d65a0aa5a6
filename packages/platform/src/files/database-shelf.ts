import { withOrganisation, type Database } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import type { PieceShelf } from "./piece-shelf.ts";

/** Pieces as rows of the database: there wherever the database is, and in its log while they come. */
export function databaseShelf(database: Database): PieceShelf {
  return {
    async put({ organisation, file }, number, sealed) {
      await withOrganisation(database, organisation, (tx) =>
        tx.run(PUT, [organisation, file, number, sealed]),
      );
    },
    async get({ organisation, file }, number) {
      const [piece] = await withOrganisation(database, organisation, (tx) =>
        tx.rows(GET, [organisation, file, number]),
      );
      return piece?.sealed ?? null;
    },
    // They go with the row of their file.
    remove: () => Promise.resolve(),
  };
}

const PUT = statement(
  "file_pieces.put",
  `insert into file_pieces (organisation_id, file_id, number, sealed) values ($1, $2, $3, $4)`,
);

const GET = statement<{ readonly sealed: Uint8Array }>(
  "file_pieces.get",
  `select sealed from file_pieces where organisation_id = $1 and file_id = $2 and number = $3`,
);
