import { decodeText } from "./charset.ts";

interface Section {
  readonly value: string;
  readonly isExtended: boolean;
}

/** `name`, `name*`, `name*0`, `name*0*` (RFC 2231 §3–4). */
const PARAMETER_NAME = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/u;

const encoder = new TextEncoder();

/**
 * Puts parameters together that RFC 2231 splits or encodes. A section that is missing ends its
 * value; an encoded value goes before a plain one of the same name, as the RFC intends.
 */
export function joinContinuations(
  pieces: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> {
  const parameters = Object.create(null) as Record<string, string>;
  const split = new Map<string, Map<number, Section>>();
  for (const [name, value] of pieces) {
    const [, stem, index, star] = name.includes("*") ? (PARAMETER_NAME.exec(name) ?? []) : [];
    if (stem === undefined) {
      parameters[name] ??= value;
      continue;
    }
    const sections = split.get(stem) ?? new Map<number, Section>();
    split.set(stem, sections);
    const key = Number(index ?? 0);
    if (!sections.has(key)) sections.set(key, { value, isExtended: star === "*" });
  }
  for (const [name, sections] of split) {
    const value = joinSections(sections);
    if (value !== null) parameters[name] = value;
  }
  return parameters;
}

function joinSections(sections: ReadonlyMap<number, Section>): string | null {
  const first = sections.get(0);
  if (!first) return null;
  const [, charset, rest] = (first.isExtended && /^([^']*)'[^']*'(.*)$/su.exec(first.value)) || [];
  const octets: number[] = [];
  for (let index = 0, section: Section | undefined = first; section;) {
    const value = index === 0 ? (rest ?? section.value) : section.value;
    appendOctets(octets, value, section.isExtended);
    index += 1;
    section = sections.get(index);
  }
  return decodeText(Uint8Array.from(octets), charset ?? null).text;
}

function appendOctets(octets: number[], value: string, isExtended: boolean): void {
  const bytes = encoder.encode(value);
  for (let at = 0; at < bytes.length; at += 1) {
    const code = isExtended && bytes[at] === 37 ? value37(bytes, at) : -1;
    octets.push(code === -1 ? (bytes[at] as number) : code);
    if (code !== -1) at += 2;
  }
}

function value37(bytes: Uint8Array, at: number): number {
  const digits = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
  return /^[\da-f]{2}$/iu.test(digits) ? Number.parseInt(digits, 16) : -1;
}
