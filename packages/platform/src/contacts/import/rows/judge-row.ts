import { EmailAddress, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";

import { readNumber } from "@consentry/sms";

import {
  isAttributeName,
  isTag,
  LARGEST_ATTRIBUTES,
  LONGEST_ATTRIBUTE_TEXT,
  MOST_TAGS,
  parseAttributes,
  type AttributeValue,
} from "../../contacts/attributes.ts";
import type { Unproven } from "../../../transition/unproven/unproven-choices.ts";
import type { ConsentMapping, ImportMapping } from "../mapping.ts";
import { countOne, type Tally } from "../quality/tally.ts";
import type { RawRow, TableHead } from "../reading/table.ts";
import { readDay, readMoment } from "./read-moment.ts";
import { readCountry, readLocale, readValue } from "./read-value.ts";
import type {
  RejectedRow,
  RejectionReason,
  StagedConsent,
  StagedRow,
  StagedUnproven,
} from "./staged-row.ts";

/** What rows are judged against besides themselves. */
export interface Circumstances {
  /** Nothing was obtained or agreed to after it. */
  readonly now: Instant;
  /** The day data were obtained that say no day of their own. */
  readonly obtainedOn: Day;
  /** In which numbers of telephones are read that say no country of their own. */
  readonly country: string | null;
}

export interface TakenRow {
  readonly row: StagedRow;
  readonly address: EmailAddress;
}

/** Evidence is a few words of an export, not a document. */
const LONGEST_EVIDENCE = 2_000;

/** Judges the rows of one table by a mapping: what is taken of each, or why it is refused. */
export class RowJudge {
  readonly #mapping: ImportMapping;
  readonly #table: TableHead;
  readonly #circumstances: Circumstances;
  readonly #places: ReadonlyMap<string, number>;
  readonly #isSuppressingTable: boolean;

  constructor(mapping: ImportMapping, table: TableHead, circumstances: Circumstances) {
    this.#mapping = mapping;
    this.#table = table;
    this.#circumstances = circumstances;
    this.#places = new Map(table.columns.map((column, at) => [column, at]).toReversed() as []);
    const file = table.name?.slice(table.name.lastIndexOf("/") + 1).toLowerCase();
    this.#isSuppressingTable =
      file !== undefined && mapping.suppressTables.some((start) => file.startsWith(start));
  }

  /** Counts what it found in `tally`, but for the row itself and its address. */
  judge(raw: RawRow, tally: Tally): Result<TakenRow, RejectedRow> {
    if ("fault" in raw) return this.#refuse(raw, raw.fault);
    const damage = this.#damageOf(raw.cells);
    if (damage !== null) return this.#refuse(raw, damage);
    const written = this.#cell(raw, this.#mapping.address);
    if (written === "") return this.#refuse(raw, "no-address");
    const address = EmailAddress.parse(written);
    if (!address.ok) return this.#refuse(raw, "bad-address");
    const attributes = this.#attributesOf(raw, tally);
    if (attributes === null) return this.#refuse(raw, "too-much-text");
    const suppressedSince = this.#suppressedSince(raw);
    const { consents, unproven } =
      suppressedSince === null ? this.#choicesOf(raw, tally) : NO_CHOICES;
    const country = this.#optional(raw, this.#mapping.country, tally, readCountry);
    const phone = this.#phoneOf(raw, country, tally);
    const row: StagedRow = {
      line: raw.line,
      email: address.value.reveal(),
      locale: this.#optional(raw, this.#mapping.locale, tally, readLocale),
      country,
      ...(phone !== null && { phone }),
      attributes,
      tags: this.#tagsOf(raw),
      collectedOn: this.#collectedOn(raw, tally),
      consents,
      ...(unproven.length > 0 && { unproven }),
      suppressedSince,
    };
    return ok({ row, address: address.value });
  }

  #refuse(raw: RawRow, reason: RejectionReason): Result<never, RejectedRow> {
    const cells = "cells" in raw ? raw.cells : [];
    return err({ line: raw.line, table: this.#table.name, reason, cells });
  }

  #damageOf(cells: readonly string[]): RejectionReason | null {
    if (cells.length > this.#table.columns.length) {
      const beyond = cells.slice(this.#table.columns.length);
      if (beyond.some((cell) => cell.trim() !== "")) return "more-cells-than-columns";
    }
    for (const cell of cells) {
      // Line ends and tabs are made spaces; nothing else below the space is part of a text.
      if (UNWANTED.test(cell)) return "control-characters";
      if (cell.includes("\ufffd") || !cell.isWellFormed()) return "damaged-text";
    }
    return null;
  }

  /** One line, without the spaces around it: a line end in a name smuggles headers into a mail. */
  #cell({ cells }: { readonly cells: readonly string[] }, column: string): string {
    const at = this.#places.get(column);
    const cell = at === undefined ? "" : (cells[at] ?? "");
    return LINE_ENDS.test(cell) ? cell.replaceAll(/[\s\u0085]+/g, " ").trim() : cell.trim();
  }

  #optional<T>(
    raw: { readonly cells: readonly string[] },
    column: string | null,
    tally: Tally,
    read: (cell: string) => T | null,
  ): T | null {
    if (column === null) return null;
    const cell = this.#cell(raw, column);
    if (cell === "") {
      countOne(tally.missing, column);
      return null;
    }
    const value = read(cell);
    if (value === null) countOne(tally.unreadable, column);
    return value;
  }

  #attributesOf(
    raw: { readonly cells: readonly string[] },
    tally: Tally,
  ): StagedRow["attributes"] | null {
    const entries: [string, AttributeValue][] = [];
    let size = 0;
    for (const { column, name, type } of this.#mapping.attributes) {
      if (type === "json") {
        const members = this.#optional(raw, column, tally, readMembers) ?? {};
        entries.push(...Object.entries(members));
        size += JSON.stringify(members).length;
        continue;
      }
      const value = this.#optional(raw, column, tally, (cell) =>
        readValue(cell, type, this.#mapping.dates),
      );
      if (value === null) continue;
      if (typeof value === "string" && value.length > LONGEST_ATTRIBUTE_TEXT) return null;
      size += name.length + (typeof value === "string" ? value.length : 8);
      entries.push([name, value]);
    }
    // Escapes may double a text in JSON.
    return size * 2 > LARGEST_ATTRIBUTES ? null : Object.fromEntries(entries);
  }

  /** What is none, and a land line, is passed over: the address is what a row is taken for. */
  #phoneOf(
    raw: { readonly cells: readonly string[] },
    country: string | null,
    tally: Tally,
  ): string | null {
    const dialledIn = country ?? this.#circumstances.country;
    return this.#optional(raw, this.#mapping.phone ?? null, tally, (cell) => {
      const read = readNumber(cell, dialledIn);
      return read.ok && read.value.mayBeMobile ? read.value.number.reveal() : null;
    });
  }

  #tagsOf(raw: { readonly cells: readonly string[] }): readonly string[] {
    const { tags } = this.#mapping;
    if (tags === null) return [];
    const named = this.#cell(raw, tags)
      .split(/[,;]/)
      .map((tag) => tag.trim().replaceAll(/^"|"$/g, ""));
    return [...new Set(named)].filter(isTag).toSorted().slice(0, MOST_TAGS);
  }

  #collectedOn(raw: { readonly cells: readonly string[] }, tally: Tally): Day {
    const { now, obtainedOn } = this.#circumstances;
    const { collectedOn, dates } = this.#mapping;
    const day = this.#optional(raw, collectedOn, tally, (cell) => readDay(cell, dates));
    return day !== null && day <= now.slice(0, 10) ? day : obtainedOn;
  }

  #suppressedSince(raw: { readonly cells: readonly string[] }): Instant | null {
    const { suppress, suppressedAt, dates } = this.#mapping;
    const isSaid = suppress.some(({ column, values }) => {
      const cell = this.#cell(raw, column).toLowerCase();
      return values === null ? cell !== "" : values.includes(cell);
    });
    if (!isSaid && !this.#isSuppressingTable) return null;
    const { now, obtainedOn } = this.#circumstances;
    const moments = suppressedAt.map((column) => readMoment(this.#cell(raw, column), dates));
    const known = moments.find((moment) => moment !== null && moment <= now);
    return known ?? (`${obtainedOn}T00:00:00Z` as Instant);
  }

  /** A no counts as it stands; a yes only with its moment and what shows it. */
  #choicesOf(raw: { readonly cells: readonly string[] }, tally: Tally): Choices {
    const consents: StagedConsent[] = [];
    const unproven: StagedUnproven[] = [];
    for (const [of, mapped] of this.#mapping.consents.entries()) {
      const counts = tally.consents[of];
      const written = this.#cell(raw, mapped.column ?? mapped.at);
      const answer = answerOf(mapped, written);
      const moment = readMoment(this.#cell(raw, mapped.at), this.#mapping.dates);
      const evidence = this.#evidenceOf(raw, mapped);
      if (answer === "none") {
        if (counts) counts.notGiven += 1;
      } else if (answer === "no") {
        if (counts) counts.refused += 1;
        const at = this.#momentOfNo(moment);
        consents.push({ of, action: "refused", at, requestedAt: null, evidence });
      } else {
        const doubt =
          answer === "unclear" ? "unclear-answer" : this.#doubt(mapped, moment, evidence);
        if (doubt !== null || moment === null) {
          if (counts) counts.unproven += 1;
          unproven.push({ of, reason: doubt ?? "no-moment", written });
          continue;
        }
        if (counts) counts.given += 1;
        const requestedAt = this.#askedBefore(raw, mapped, moment);
        consents.push({ of, at: moment, requestedAt, evidence });
      }
    }
    return { consents, unproven };
  }

  #evidenceOf(
    raw: { readonly cells: readonly string[] },
    mapped: ConsentMapping,
  ): StagedConsent["evidence"] {
    return Object.fromEntries(
      mapped.evidence
        .map((column) => [column, this.#cell(raw, column).slice(0, LONGEST_EVIDENCE)] as const)
        .filter(([, text]) => text !== ""),
    );
  }

  /** Why a yes is not shown; `null` where it is. */
  #doubt(
    { wording }: ConsentMapping,
    moment: Instant | null,
    evidence: StagedConsent["evidence"],
  ): Unproven | null {
    if (moment === null) return "no-moment";
    if (moment > this.#circumstances.now) return "future-moment";
    return wording === null && Object.keys(evidence).length === 0 ? "no-evidence" : null;
  }

  /** A no without a day of its own is one of the day the file was obtained. */
  #momentOfNo(moment: Instant | null): Instant {
    const { now, obtainedOn } = this.#circumstances;
    return moment !== null && moment <= now ? moment : (`${obtainedOn}T00:00:00Z` as Instant);
  }

  #askedBefore(
    raw: { readonly cells: readonly string[] },
    { requestedAt: column }: ConsentMapping,
    given: Instant,
  ): Instant | null {
    const asked = column && readMoment(this.#cell(raw, column), this.#mapping.dates);
    return asked && asked <= given ? asked : null;
  }
}

interface Choices {
  readonly consents: readonly StagedConsent[];
  readonly unproven: readonly StagedUnproven[];
}

const NO_CHOICES: Choices = { consents: [], unproven: [] };

/** `none`: nothing is said; or it is neither, and nobody said what counts as no. */
function answerOf(
  { column, yes, no }: ConsentMapping,
  written: string,
): "yes" | "no" | "unclear" | "none" {
  if (written === "") return "none";
  if (column === null) return "yes";
  const answer = written.toLowerCase();
  if (yes.includes(answer)) return "yes";
  if (no === undefined) return "none";
  return no.includes(answer) ? "no" : "unclear";
}

const UNWANTED = /[^\P{Cc}\t\n\r\u0085]/u;
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]/;

/** An object of a tool's own, flat as attributes are; what is nested in it is not taken. */
function readMembers(cell: string): Readonly<Record<string, AttributeValue>> | null {
  let json: unknown;
  try {
    json = JSON.parse(cell);
  } catch {
    return null;
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const flat = Object.entries(json).filter(
    ([name, value]) =>
      isAttributeName(name) && !name.startsWith("@") && parseAttributes({ [name]: value }).ok,
  );
  const attributes = parseAttributes(Object.fromEntries(flat));
  return attributes.ok ? attributes.value : null;
}
