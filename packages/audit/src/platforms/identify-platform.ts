import type { Day } from "@consentry/kernel";

import type { PlatformMatch } from "../document.ts";
import { companyById } from "../parties/companies/companies.ts";
import { backedChain } from "../parties/owners-on.ts";
import type { HeaderMatch } from "./match-headers.ts";
import type { UrlMatch } from "./match-url.ts";
import type { Platform, UrlRole } from "./platform.ts";

export interface PlatformEvidence {
  readonly headers: readonly HeaderMatch[];
  /** Of every URL of the message; a form counts once however often it occurs. */
  readonly urls: readonly UrlMatch[];
  /** The message's day; `null` when it has none. */
  readonly on: Day | null;
}

// The weights only rank: a header is written by whoever sent the message, a URL may stand in
// a quotation. Counted in points so that one sure header outweighs any single form of URL.
const HEADER_POINTS = 6;
const FURTHER_HEADER_POINTS = 1;
const SHARED_HEADER_POINTS = 1;
const ROLE_POINTS: Readonly<Record<UrlRole, number>> = {
  open: 4,
  image: 4,
  click: 3,
  action: 3,
  ordinary: 2,
};
const GENERIC_POINTS = 0.5;
const LIKELY_SHARE = 0.5;

/** Below this nothing is named: one form known by hearsay, or a header that many write. */
const LEAST_POINTS = 2;

/** Held back in the confidence for what a file cannot show. */
const DOUBT_POINTS = 1;

const LONGEST_EVIDENCE = 8;

interface Candidate {
  readonly platform: Platform;
  points: number;
  hasHeader: boolean;
  /** Evidence that is this platform's own: no shared header, no generic form. */
  hasOwn: boolean;
  readonly evidence: string[];
}

/**
 * Names the platform that sent the message, or `null` when nothing names one surely enough.
 *
 * Headers decide; URLs decide when headers are silent, since a forwarded or quoted message brings
 * its own URLs along. Where one platform rides on another (Substack on Mailgun), the tool that the
 * author used is named when its own evidence is there, else the carrier. Measuring companies are
 * never named: they did not send the message.
 *
 * The confidence is the share of all points that speak for the platform named and for the carrier
 * under it, one point held back for doubt: about 0.85 for one header alone, above 0.9 where
 * headers and URLs agree, below 0.6 where another platform has as much for itself.
 */
export function identifyPlatform(evidence: PlatformEvidence): PlatformMatch | null {
  const candidates = weigh(evidence);
  const withHeaders = candidates.filter(({ hasHeader }) => hasHeader);
  const pool =
    withHeaders.length > 0 ? [...withHeaders, ...riders(candidates, withHeaders)] : candidates;
  const named = pool
    .filter((one) => one.hasOwn && one.points >= LEAST_POINTS)
    .filter((one, _, all) => !all.some((other) => ridesOn(other.platform, one.platform)))
    .sort(bySurety)
    .at(0);
  if (!named) return null;

  const carriers = candidates.filter(({ platform }) => ridesOn(named.platform, platform));
  const mine = [named, ...carriers].reduce((sum, { points }) => sum + points, 0);
  const total = candidates.reduce((sum, { points }) => sum + points, DOUBT_POINTS);
  const [company, owner] = backedChain(companyById(named.platform.company ?? ""), evidence.on);
  return {
    name: named.platform.name,
    company: company?.name ?? null,
    country: company?.country ?? null,
    parent: owner?.name ?? null,
    parentCountry: owner?.country ?? null,
    confidence: Math.round((mine / total) * 100) / 100,
    evidence: [named, ...carriers].flatMap((one) => one.evidence).slice(0, LONGEST_EVIDENCE),
  };
}

function weigh({ headers, urls }: PlatformEvidence): Candidate[] {
  const candidates = new Map<Platform, Candidate>();
  const of = (platform: Platform): Candidate => {
    const known = candidates.get(platform);
    if (known) return known;
    const fresh = { platform, points: 0, hasHeader: false, hasOwn: false, evidence: [] };
    candidates.set(platform, fresh);
    return fresh;
  };

  for (const { platform, header, grade, shared } of headers) {
    const one = of(platform);
    const first = shared ? SHARED_HEADER_POINTS : HEADER_POINTS;
    const points = one.hasHeader ? FURTHER_HEADER_POINTS : first;
    one.points += grade === "likely" ? points * LIKELY_SHARE : points;
    one.hasHeader ||= !shared;
    one.hasOwn ||= !shared;
    one.evidence.push(`header:${header}`);
  }
  for (const { platform, role, grade, generic, form } of new Set(urls)) {
    const one = of(platform);
    const points = grade === "likely" ? ROLE_POINTS[role] * LIKELY_SHARE : ROLE_POINTS[role];
    one.points += generic ? GENERIC_POINTS : points;
    // A picture copied from a platform's library says where it lies, not who sent the mail.
    one.hasOwn ||= !generic && role !== "ordinary";
    one.evidence.push(`${role}:${form}`);
  }
  return [...candidates.values()].filter(({ platform, hasOwn }) => hasOwn && sends(platform));
}

/** Tools known by their URLs alone that ride on a platform whose headers are there. */
function riders(candidates: readonly Candidate[], carriers: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) => !one.hasHeader && carriers.some((carrier) => ridesOn(one.platform, carrier.platform)),
  );
}

function ridesOn(upper: Platform, lower: Platform): boolean {
  if (upper === lower) return false;
  if (upper.over.includes(lower.id)) return true;
  return upper.kind === "self-hosted" && lower.kind !== "self-hosted";
}

function sends({ kind }: Platform): boolean {
  return !MEASURING.has(kind);
}

/** An add-on of one person is named only when nothing else is. */
function bySurety(left: Candidate, right: Candidate): number {
  const isAddOn = ({ platform }: Candidate): number =>
    platform.kind === "personal-tracker" ? 1 : 0;
  return isAddOn(left) - isAddOn(right) || right.points - left.points;
}

/** They measure what another tool sent. */
const MEASURING: ReadonlySet<Platform["kind"]> = new Set<Platform["kind"]>([
  "analytics",
  "self-hosted-analytics",
  "click-measurement",
]);
