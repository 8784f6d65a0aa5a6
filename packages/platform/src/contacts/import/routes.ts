import { assertNever, err, ok, type Result } from "@consentry/kernel";
import { Type } from "typebox";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { FileFailure } from "../../files/file-store.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, workRoute, type ApiRoute, type WorkCall } from "../../http/api/route.ts";
import { fields, HashText, Id, isId, line, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { acknowledgeImport } from "./acknowledge-import.ts";
import { askToApply } from "./apply-import.ts";
import { dropImport } from "./drop-import.ts";
import {
  fileDocument,
  ImportFields,
  ImportFile,
  importDocument,
  ImportInList,
  listedImport,
  SampledImportFile,
} from "./import-document.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImport, listImports, statusOf, type ImportStatus } from "./import-status.ts";
import { untilInterrupted, type Importer } from "./importer.ts";
import { ImportMapping } from "./mapping.ts";
import { LONGEST_FILE_NAME, openImport } from "./open-import.ts";
import { ALERTS } from "./quality/report.ts";
import { inspectFile } from "./reading/inspect-file.ts";
import { readFailureText } from "./reading/read-failure-text.ts";
import { sampleRows } from "./reading/sample-rows.ts";
import type { ReadFailure } from "./reading/unreadable.ts";
import { rejectedRows } from "./rejected-rows.ts";

/** Tables, workbooks and archives; what a file is shows in its bytes and not in its type. */
const FILE_TYPES = [
  "text/csv",
  "text/tab-separated-values",
  "text/plain",
  "application/octet-stream",
  "application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

const BY_HASH = fields({ file: HashText });

/** Files of many people, in two steps: they are read and judged, and then applied. */
export const IMPORT_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "uploadImportFile",
    method: "POST",
    path: "/import-files",
    topic: "Imports",
    summary: "Upload a file of people",
    description:
      "CSV, XLSX, or an export of Mailchimp, Brevo or listmonk, as the body itself and at most 1 GiB. The answer says what it was taken for and proposes what to take from it. Nothing is imported yet: it waits a day for `startImport`, and is removed when it was read. The same file sent again is the same file.",
    needs: "write",
    takes: FILE_TYPES,
    answer: ImportFile,
    status: 200,
    work: takeFile,
  }),
  workRoute({
    id: "getImportFile",
    method: "GET",
    path: "/import-files/{file}",
    topic: "Imports",
    summary: "A file that was uploaded, with its first rows",
    description:
      "What the answer to the upload said, and the beginning of each table as it stands in the file, so that a person sees what a column holds before they name it.",
    needs: "write",
    shows: "people",
    params: BY_HASH,
    answer: SampledImportFile,
    status: 200,
    async work({ organisation, files, params }) {
      const file = await files.find(organisation.id, params.file);
      if (file === null) return err({ kind: "not-found" });
      const inspected = await inspectFile(file);
      if (!inspected.ok) return err(unreadable(inspected.error));
      const sampled = await sampleRows(file, inspected.value);
      if (!sampled.ok) return err(unreadable(sampled.error));
      return ok({ ...fileDocument(inspected.value), sample: sampled.value });
    },
  }),
  route({
    id: "removeImportFile",
    method: "DELETE",
    path: "/import-files/{file}",
    topic: "Imports",
    summary: "Remove a file that was uploaded",
    description: "An import that is still to read it comes to nothing.",
    needs: "write",
    params: BY_HASH,
    answer: null,
    async handle({ organisation, files, params }) {
      await files.remove(organisation.id, params.file);
      return ok(null);
    },
  }),
  workRoute({
    id: "startImport",
    method: "POST",
    path: "/imports",
    topic: "Imports",
    summary: "Read a file that was uploaded",
    description:
      "The server reads it by itself and reports on it; no contact is touched. Ask for the import again to see how far it is. The same file with the same source and mapping is the same import, and the answer is how far that one is.",
    needs: "write",
    body: named("NewImport", {
      file: HashText,
      source: Id,
      fileName: Type.Optional(line(LONGEST_FILE_NAME, "As a person would know it.")),
      mapping: Type.Optional(nullable(ImportMapping)),
    }),
    answer: ImportFields,
    status: 202,
    async work(call) {
      const { body, by, organisation, files } = call;
      const file = await files.find(organisation.id, body.file);
      if (file === null) return err(NO_FILE);
      const opened = await untilInterrupted(() =>
        openImport(importerOf(call), {
          path: file,
          fileName: body.fileName ?? "file",
          source: body.source,
          mapping: body.mapping ?? null,
          by,
          inBackground: true,
        }),
      );
      return opened.ok ? ok(importDocument(statusOf(opened.value))) : err(problemOf(opened.error));
    },
  }),
  route({
    id: "listImports",
    method: "GET",
    path: "/imports",
    topic: "Imports",
    summary: "Imports, the latest first",
    needs: "read",
    query: fields(PAGE_QUERY),
    answer: pageOf(ImportInList),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const read = await listImports(tx, organisation.id, asked.value);
      return ok(makePage(read.map(listedImport), asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getImport",
    method: "GET",
    path: "/imports/{id}",
    topic: "Imports",
    summary: "One import: how far it is, and what was found",
    needs: "read",
    params: BY_ID,
    answer: ImportFields,
    async handle({ tx, organisation, params }) {
      const status = await findImport(tx, organisation.id, params.id);
      return status === null ? err({ kind: "not-found" }) : ok(importDocument(status));
    },
  }),
  workRoute({
    id: "acknowledgeImport",
    method: "POST",
    path: "/imports/{id}/acknowledge",
    topic: "Imports",
    summary: "Say that a person saw what the report warns of",
    description:
      "Name every alert of the report, so that nobody acknowledges what was not read. The first word stands.",
    needs: "write",
    params: BY_ID,
    body: fields({ alerts: Type.Array(oneOf(ALERTS), { maxItems: ALERTS.length }) }),
    answer: ImportFields,
    status: 200,
    async work(call) {
      const { params, body, by, organisation } = call;
      const status = await withOrganisation(call.database, organisation.id, (tx) =>
        findImport(tx, organisation.id, params.id),
      );
      const alerts = status?.report?.alerts ?? [];
      if (status?.report && !isSameSet(alerts, body.alerts)) return err(otherAlerts(alerts));
      return answerOf(await acknowledgeImport(importerOf(call), params.id, by));
    },
  }),
  workRoute({
    id: "applyImport",
    method: "POST",
    path: "/imports/{id}/apply",
    topic: "Imports",
    summary: "Take the people of an import in",
    description:
      "The server does it by itself, some thousand rows at a time, each whole or not at all, and goes on after a crash. Whoever said no here keeps their no. Asked again, it changes nothing.",
    needs: "write",
    params: BY_ID,
    answer: ImportFields,
    status: 202,
    work: async (call) => answerOf(await askToApply(importerOf(call), call.params.id)),
  }),
  route({
    id: "dropImport",
    method: "DELETE",
    path: "/imports/{id}",
    topic: "Imports",
    summary: "Forget an import that was not applied",
    description: "One that was begun stays: contacts and the ledger name it.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      if (await dropImport(tx, organisation.id, params.id)) return ok(null);
      const status = await findImport(tx, organisation.id, params.id);
      return err(status === null ? { kind: "not-found" } : BEGUN);
    },
  }),
  workRoute({
    id: "getRejectedRows",
    method: "GET",
    path: "/imports/{id}/rejected",
    topic: "Imports",
    summary: "The rows of an import that were refused, to be mended",
    description:
      "A CSV: line, table and reason, then the cells as they stood; what a spreadsheet would take for a formula has an apostrophe before it. They go on the day `keepUntil`.",
    needs: "write",
    shows: "people",
    params: BY_ID,
    answer: null,
    gives: "text/csv",
    status: 200,
    async work(call) {
      const { organisation, params } = call;
      const status = await withOrganisation(call.database, organisation.id, (tx) =>
        findImport(tx, organisation.id, params.id),
      );
      if (status === null) return err({ kind: "not-found" });
      return ok(rejectedRows(importerOf(call), params.id));
    },
  }),
];

/** One at a time: what comes in at once is bounded by what one may send. */
const receiving = new Set<OrganisationId>();

async function takeFile({ organisation, files, file }: WorkCall) {
  const { id } = organisation;
  if (receiving.has(id)) return err<Problem>(BUSY);
  receiving.add(id);
  try {
    const kept = await files.keep(id, file);
    if (!kept.ok) return err(UPLOAD_PROBLEMS[kept.error]);
    const found = await files.find(id, kept.value);
    if (found === null) return err<Problem>(AWAY);
    const inspected = await inspectFile(found);
    if (inspected.ok) return ok(fileDocument(inspected.value));
    await files.remove(id, kept.value);
    return err(unreadable(inspected.error));
  } catch (error) {
    // Whoever sent it is gone.
    if (file.errored === null && file.readableEnded) throw error;
    return err<Problem>({ kind: "bad-request", detail: "The file broke off." });
  } finally {
    receiving.delete(id);
  }
}

function unreadable(failure: ReadFailure): Problem {
  return { kind: "not-possible", detail: sentence(readFailureText(failure)) };
}

const AWAY: Problem = {
  kind: "broken",
  detail: "The place where files wait does not answer. Send it again later.",
};

const UPLOAD_PROBLEMS: Readonly<Record<FileFailure, Problem>> = {
  away: AWAY,
  empty: { kind: "not-possible", detail: "The file is empty." },
  "too-large": { kind: "too-large", detail: "A file is at most 1 GiB; send it in parts." },
  "too-many": {
    kind: "too-many",
    detail: "Several files wait already. Have them read, or remove them.",
  },
  "no-room": { kind: "no-room" },
};

const BUSY: Problem = {
  kind: "too-many",
  detail: "A file of this organisation is coming in; send this one when that is done.",
};

const NO_FILE: Problem = {
  kind: "bad-fields",
  fields: [{ path: "file", expected: "the id of a file that was uploaded within a day" }],
};

const BEGUN: Problem = {
  kind: "in-use",
  detail: "It was begun to be applied: contacts and the ledger name it.",
};

function importerOf({ database, organisation, keys, clock: now }: WorkCall): Importer {
  return { database, organisation: organisation.id, keys, now };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.includes(word)) && other.every((word) => one.includes(word));
}

function otherAlerts(alerts: readonly string[]): Problem {
  const expected = alerts.length === 0 ? "none: the report warns of nothing" : alerts.join(", ");
  return { kind: "bad-fields", fields: [{ path: "alerts", expected }] };
}

function answerOf(done: Result<ImportStatus, ImportFailure>) {
  return done.ok ? ok(importDocument(done.value)) : err(problemOf(done.error));
}

/** Why an import did not go on, as a caller over HTTP is told. */
function problemOf(failure: ImportFailure): Problem {
  switch (failure.kind) {
    case "unreadable":
      return unreadable(failure.failure);
    case "no-address-column":
      return {
        kind: "not-possible",
        detail: "No column looks like an e-mail address. Name it in a mapping.",
      };
    case "bad-mapping":
      return {
        kind: "bad-fields",
        fields: failure.problems.map(({ path, expected }) => ({
          path: `mapping.${path}`,
          expected,
        })),
      };
    case "no-such-source":
      return {
        kind: "bad-fields",
        fields: [{ path: "source", expected: "the id of a source that was declared" }],
      };
    case "no-such-import":
      return { kind: "not-found" };
    case "file-changed":
      return { kind: "not-possible", detail: "The file was changed. Upload it again." };
    case "already-running":
      return { kind: "in-use", detail: "Another process is at this import." };
    case "not-checked":
      return {
        kind: "not-possible",
        detail: "It is still being read. Ask again when it is checked.",
      };
    case "not-acknowledged":
      return {
        kind: "not-possible",
        detail: `A person has to acknowledge first: ${failure.alerts.join(", ")}.`,
      };
    case "interrupted":
      return { kind: "broken", detail: failure.failure.sentence };
    default:
      return assertNever(failure);
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
