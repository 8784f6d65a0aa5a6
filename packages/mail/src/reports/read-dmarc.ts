import { isIP } from "node:net";

import { err, ok, type Result } from "@consentry/kernel";

import { LONGEST_VALUE, MOST_ROWS, MOST_SIGNATURES } from "./limits.ts";
import type { DmarcReport, DmarcRow, ReportFault, Signature } from "./report.ts";
import { countOf, domainOf, momentOfSeconds, textOf, wordOf } from "./values.ts";
import { walkXml } from "./walk-xml.ts";

/**
 * Reads an aggregate report as reporters write it: with or without the format's namespace, in any
 * case, with what they leave out. Rows without a source or a number are counted and passed over;
 * a result that is not told did not hold. Linear; never throws.
 *
 * @source RFC 7489 §7.2, Appendix C
 */
export function readDmarc(xml: string): Result<DmarcReport, ReportFault> {
  const reading = new Reading();
  const walked = walkXml(xml, reading);
  return walked.ok ? reading.report() : walked;
}

type Fields = Map<string, string>;

class Reading {
  readonly #header: Fields = new Map();
  readonly #rows: DmarcRow[] = [];
  #row: Fields = new Map();
  #signature: Fields = new Map();
  #signatures: Signature[] = [];
  #reasons: string[] = [];
  #unread = 0;
  #root = "";

  readonly onOpen = (path: string): void => {
    if (this.#root === "") this.#root = path;
    if (path === RECORD) {
      this.#row = new Map();
      this.#signatures = [];
      this.#reasons = [];
    } else if (path === SIGNED) {
      this.#signature = new Map();
    }
  };

  readonly onClose = (path: string, text: string): ReportFault | null => {
    if (path === RECORD) return this.#endRow();
    if (path === SIGNED) {
      this.#endSignature();
    } else if (path.startsWith(`${SIGNED}/`)) {
      setFirst(this.#signature, path.slice(SIGNED.length + 1), text);
    } else if (path === REASON) {
      this.#reasons.push(text.trim().toLowerCase());
    } else if (path.startsWith(`${RECORD}/`)) {
      setFirst(this.#row, path.slice(RECORD.length + 1), text);
    } else {
      setFirst(this.#header, path, text);
    }
    return null;
  };

  report(): Result<DmarcReport, ReportFault> {
    if (this.#root !== "feedback") return err("no-report");
    const value = (path: string): string | undefined => this.#header.get(`feedback/${path}`);
    const reporter =
      textOf(value("report_metadata/org_name")) ??
      domainOf(value("report_metadata/email")?.split("@").at(-1));
    const id = textOf(value("report_metadata/report_id"));
    const from = momentOfSeconds(value("report_metadata/date_range/begin"));
    const until = momentOfSeconds(value("report_metadata/date_range/end"));
    const domain = domainOf(value("policy_published/domain"));
    if (reporter === null || id === null || domain === null) return err("incomplete");
    if (from === null || until === null || until < from) return err("incomplete");
    const told = { reporter: reporter.toLowerCase(), id, from, until, domain };
    return ok({ kind: "dmarc", ...told, rows: this.#rows, unread: this.#unread });
  }

  #endRow(): ReportFault | null {
    const row = rowOf(this.#row, this.#signatures, this.#reasons);
    if (row === null) this.#unread += 1;
    else if (row.mails > 0) this.#rows.push(row);
    return this.#rows.length + this.#unread > MOST_ROWS ? "too-many-rows" : null;
  }

  #endSignature(): void {
    const domain = domainOf(this.#signature.get("domain"));
    const result = resultOf(this.#signature.get("result"));
    if (domain === null || result === null) return;
    if (this.#signatures.length >= MOST_SIGNATURES) return;
    const selector = textOf(this.#signature.get("selector"));
    this.#signatures.push({ domain, selector, result });
  }
}

const RECORD = "feedback/record";
const SIGNED = "feedback/record/auth_results/dkim";
const REASON = "feedback/record/row/policy_evaluated/reason/type";

const EVALUATED = "row/policy_evaluated";

function rowOf(
  fields: Fields,
  signatures: readonly Signature[],
  reasons: readonly string[],
): DmarcRow | null {
  const source = (fields.get("row/source_ip") ?? "").trim().toLowerCase();
  const mails = countOf(fields.get("row/count"));
  // A zone (`%eth0`) is known on one machine alone.
  if (isIP(source) === 0 || source.includes("%") || mails === null) return null;
  return {
    source,
    mails,
    isSigned: wordOf(fields.get(`${EVALUATED}/dkim`), ["pass"]) !== null,
    isOfSender: wordOf(fields.get(`${EVALUATED}/spf`), ["pass"]) !== null,
    disposition: wordOf(fields.get(`${EVALUATED}/disposition`), DISPOSITIONS) ?? "none",
    isForwarded: reasons.some((reason) => FORWARDED.has(reason)),
    author: domainOf(fields.get("identifiers/header_from")),
    returnPath:
      domainOf(fields.get("auth_results/spf/domain")) ??
      domainOf(fields.get("identifiers/envelope_from")),
    signatures,
    spf: resultOf(fields.get("auth_results/spf/result")),
  };
}

const DISPOSITIONS = ["none", "quarantine", "reject"] as const;

/** RFC 7489 Appendix C, `PolicyOverrideType`: those that speak of mail on its way through others. */
const FORWARDED: ReadonlySet<string> = new Set(["forwarded", "trusted_forwarder", "mailing_list"]);

/** RFC 8601 §2.7 names them; reporters have further ones. */
function resultOf(value: string | undefined): string | null {
  const text = (value ?? "").trim().toLowerCase();
  return /^[a-z]{3,20}$/.test(text) ? text : null;
}

/** Of an element that comes twice the first counts; a value too long for any field is none. */
function setFirst(fields: Fields, name: string, text: string): void {
  if (!fields.has(name) && text.length <= LONGEST_VALUE * 2) fields.set(name, text);
}
