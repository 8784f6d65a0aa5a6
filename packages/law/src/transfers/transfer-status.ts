import type { Day } from "@consentry/kernel";

import { isCitable } from "../sources/registry.ts";
import { ADEQUACY, type Adequacy } from "./adequacy.ts";
import { adequacySourceId } from "./adequacy-sources.ts";
import { isInEea } from "./eea.ts";

export interface TransferStatus {
  readonly status: "eea" | "adequate" | "check-list" | "none" | "unknown";
  /** What the answer rests on, in words: the decision, the bridge, the gap. */
  readonly basis: readonly string[];
  readonly sources: readonly string[];
  readonly note: string;
}

const BRIDGE = { country: "GB", from: "2021-01-01", to: "2021-06-27" };

/** Brazil was found adequate by the Union first; the EEA-EFTA states had not yet followed. */
const NOT_YET_IN_EFTA: ReadonlySet<string> = new Set(["2026/179"]);
const EFTA_STATES: ReadonlySet<string> = new Set(["IS", "LI", "NO"]);

/**
 * Says what carried a transfer to a country on a day. It looks at the country and the date alone:
 * where the server stood, who ran it and which safeguards were signed, it cannot know.
 *
 * @param country ISO 3166 code of the importer, or `EPO`; `null` when it could not be found out
 * @param exporter ISO 3166 code of the sender's country, when known
 * @returns `check-list` for a decision that covers listed organisations only, never `adequate`
 * @source gdpr:44 gdpr:45 gdpr:46 tca:FINPROV.10A
 */
export function transferStatus(country: string | null, on: Day, exporter?: string): TransferStatus {
  if (country === null) {
    return answer("unknown", [], ["gdpr:44"], { on, note: "The country could not be determined." });
  }
  if (isInEea(country, on)) {
    const sources =
      EFTA_STATES.has(country) && on >= "2018-07-20" ? ["jcd-154-2018:1"] : ["gdpr:44"];
    return answer("eea", [`${country} in the EEA`], sources, {
      on,
      note: "Inside the European Economic Area.",
    });
  }
  const decision = adequacyOn(country, on);
  if (decision) return statusUnder(decision, on, exporter);
  if (country === BRIDGE.country && on >= BRIDGE.from && on <= BRIDGE.to) {
    const note = "The bridge of the trade agreement held: not a third country for transfers.";
    return answer("adequate", ["TCA bridge"], ["tca:FINPROV.10A"], { on, note });
  }
  return withoutDecision(country, on);
}

/** The adequacy decision in force for a country that day. */
export function adequacyOn(country: string, on: Day): Adequacy | undefined {
  return ADEQUACY.find((row) => row.country === country && isInForce(row, on));
}

function statusUnder(row: Adequacy, on: Day, exporter: string | undefined): TransferStatus {
  const basis = [`${row.name} (${row.act})`];
  const sources = [adequacySourceId(row), ...row.touchedBy];
  if (row.reach === "list") {
    const note = `Covers ${row.scope}: check the list for ${on}.`;
    return answer("check-list", basis, sources, { on, note });
  }
  if (exporter && EFTA_STATES.has(exporter) && NOT_YET_IN_EFTA.has(row.act)) {
    const note = `Adopted for the Union; check whether it is incorporated for ${exporter}.`;
    return answer("check-list", basis, sources, { on, note });
  }
  const note = row.scope === "" ? "Found adequate that day." : `Found adequate for ${row.scope}.`;
  return answer("adequate", basis, sources, { on, note });
}

function withoutDecision(country: string, on: Day): TransferStatus {
  const ended = ADEQUACY.filter(
    (row) => row.country === country && row.to !== null && row.to < on,
  ).at(-1);
  const basis = ended ? [`${ended.name} (${ended.act}) ended`] : [];
  const sources = [...(ended?.touchedBy ?? []), "gdpr:44", "gdpr:46"];
  const note =
    "No adequacy decision that day: a transfer needed safeguards such as standard clauses, checked case by case.";
  return answer("none", basis, sources, { on, note });
}

function isInForce({ from, to }: Adequacy, on: Day): boolean {
  return from <= on && (to === null || on <= to);
}

/** What did not exist that day is not cited, the data-protection regulation before 2018 included. */
function answer(
  status: TransferStatus["status"],
  basis: readonly string[],
  cited: readonly string[],
  day: { readonly on: Day; readonly note: string },
): TransferStatus {
  const sources = cited.filter((id) => isCitable(id, day.on));
  return { status, basis, sources, note: day.note };
}
