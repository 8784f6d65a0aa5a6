import { distinct, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A19: a part that programs run rather than show, or a form that sends what is typed. */
export function livePart({ references, sending }: JudgedMessage): FindingDraft | null {
  if (!sending) return null;
  const amp = sending.parts.filter(({ type }) => type === "text/x-amp-html");
  const forms = sending.forms.filter(({ url }) => /^https?:/i.test(url));
  if (amp.length + forms.length === 0) return null;
  const asked = references.filter(({ at }) => amp.some(({ path }) => path === at.part));
  return {
    id: "A19",
    ...(amp.length === 0 ? { wordsOf: "A19-form" as const } : {}),
    technique: amp.length === 0 ? "form" : "amp-part",
    observes: amp.length === 0 ? [] : ["open", "device", "location"],
    severity: amp.length === 0 ? "info" : "exposure",
    grade: "documented",
    urls: distinct([...asked, ...forms].map(({ url }) => url)),
    at: [...amp.map(sending.placeOfPart), ...forms.map(({ at }) => at)],
    practice: amp.length === 0 ? null : "remote-resource",
  };
}
