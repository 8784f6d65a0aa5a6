import { carriesAddress } from "../trackers/evidence.ts";
import {
  distinct,
  surest,
  wellFounded,
  type FindingDraft,
  type JudgedMessage,
} from "./finding-draft.ts";

/** A01: something loaded on opening only so that the sender learns of it. */
export function hiddenImage({ references }: JudgedMessage): FindingDraft | null {
  const beacons = wellFounded(
    references.filter(({ class: kind }) => kind === "beacon" || kind === "aggregate-beacon"),
  );
  if (beacons.length === 0) return null;
  const individual = beacons.some(({ class: kind }) => kind === "beacon");
  const isAddressed = beacons.some(({ carries }) => carriesAddress(carries));
  return {
    id: "A01",
    ...(individual ? {} : { wordsOf: "A01-anonymous" as const }),
    technique: "hidden-image",
    observes: ["open", "device", "location", ...(isAddressed ? (["address"] as const) : [])],
    severity: individual ? "violation_if_no_consent" : "contested",
    grade: surest(beacons.map(({ grade }) => grade)),
    urls: distinct(beacons.map(({ url }) => url)),
    at: beacons.map(({ at }) => at),
    practice: individual ? "open.individual" : "open.aggregate",
  };
}
