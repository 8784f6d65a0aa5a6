import type { AuditDocument, Link, Place, Reference } from "@consentry/audit";

/** One thing that observes the reader, with every place in the message where it stands. */
export interface Evidence {
  /** Counted from 1, as the page's findings refer to it. */
  readonly number: number;
  readonly sample:
    | { readonly on: "opening"; readonly reference: Reference }
    | { readonly on: "clicking"; readonly link: Link };
  readonly places: readonly Place[];
}

/**
 * Lists what observes the reader: openings first, then clicks. What differs only in its place and
 * in its code (the fourteen links of one redirector) is one entry, so that a person reads it once.
 */
export function evidenceOf(document: Pick<AuditDocument, "references" | "links">): Evidence[] {
  const groups = new Map<string, { sample: Evidence["sample"]; places: Place[] }>();
  const add = (key: readonly unknown[], sample: Evidence["sample"], at: Place): void => {
    const group = groups.get(JSON.stringify(key));
    if (group) group.places.push(at);
    else groups.set(JSON.stringify(key), { sample, places: [at] });
  };
  for (const reference of document.references) {
    if (!reference.tracker) continue;
    const key = ["opening", reference.technique, reference.class, ...likeness(reference)];
    add(key, { on: "opening", reference }, reference.at);
  }
  for (const link of document.links) {
    if (!link.tracked) continue;
    add(["clicking", link.kind, ...likeness(link)], { on: "clicking", link }, link.at);
  }
  return Array.from(groups.values(), (group, index) => ({ number: index + 1, ...group }));
}

/** Numbers of the entries that stand where the places are. */
export function numbersAt(
  evidence: readonly Evidence[],
  places: readonly Place[],
): readonly number[] {
  const wanted = new Set(places.map(spot));
  return evidence
    .filter((entry) => entry.places.some((place) => wanted.has(spot(place))))
    .map(({ number }) => number);
}

function likeness(seen: Reference | Link): readonly unknown[] {
  return [seen.host, seen.identifies, seen.grade, seen.because.join(" "), seen.carries];
}

function spot({ part, offset }: Place): string {
  return `${part}:${offset}`;
}
