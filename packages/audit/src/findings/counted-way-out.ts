import type { Link } from "../document.ts";
import { distinct, surest, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A12: whoever wants to leave a mailing must pass a counter; no address leads out past it. */
export function countedWayOut({ links, sending }: JudgedMessage): FindingDraft | null {
  if (!sending || sending.mailing.kind !== "bulk" || !sending.isWhole) return null;
  const waysOut = links.filter(({ kind }) => kind === "unsubscribe");
  const isHeaderThere = sending.isAsDelivered || waysOut.some(({ at }) => at.part === "header");
  if (!isHeaderThere || waysOut.length === 0 || !waysOut.every(isCounted)) return null;
  return {
    id: "A12",
    technique: "counted-way-out",
    observes: ["click", "device", "location"],
    severity: "contested",
    grade: surest(waysOut.map(({ grade }) => grade)),
    urls: distinct(waysOut.map(({ url }) => url)),
    at: waysOut.map(({ at }) => at),
    practice: "objection",
  };
}

/** On a counter's host, an address may still say that it acts by itself and leads nowhere. */
function isCounted({ tracked, url }: Link): boolean {
  return tracked && !ACTS.test(url);
}

const ACTS = /[?&](?:list[_-]?unsubscribe|one[_-]?click|post[_-]?only)=/i;
