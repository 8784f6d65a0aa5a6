import type { AuditDocument, Finding, MarkId, Place } from "@consentry/audit";

/** One numbered thing in the drawn mail: the same number in the findings and the tables. */
export interface Mark {
  readonly id: MarkId;
  readonly number: number;
  readonly at: Place;
}

/** The place a person looks at; several findings may stand at one place. */
export interface ChosenPlace {
  readonly finding: Finding;
  readonly place: Place;
}

/** The marks as they were drawn, from 1 in the order of the drawing, with their places. */
export function numberMarks(document: AuditDocument, drawn: readonly MarkId[]): readonly Mark[] {
  return drawn.flatMap((id, index) => {
    const at = placeOf(document, id);
    return at ? [{ id, number: index + 1, at }] : [];
  });
}

/** The mark drawn at a place; none where nothing is drawn, as in a header or another part. */
export function findMark(marks: readonly Mark[], place: Place): Mark | null {
  const isHere = ({ at }: Mark): boolean => at.offset === place.offset && at.part === place.part;
  return marks.find(isHere) ?? null;
}

function placeOf({ references, links }: AuditDocument, id: MarkId): Place | undefined {
  const index = Number(id.slice(1));
  return (id.startsWith("r") ? references : links)[index]?.at;
}
