import { decodeXML } from "entities/decode";

import type { UnpackingBudget } from "./budget.ts";
import { asBytes, remoteAddress, type AttachmentContent, type Named } from "./named.ts";
import { readZip } from "./zip.ts";

/** Where office files say what lies outside of them (ECMA-376 part 2 §6.5; ODF 1.3 part 3). */
const RELATIONSHIPS = /\.rels$/i;
const FIELDS = /^word\/(?:document|header\d*|footer\d*)\.xml$/i;
const OPEN_DOCUMENT = /^(?:content|styles)\.xml$/i;

const UTF_8 = new TextDecoder();

/** What a word processor, a table or a slide show asks for when it is opened. */
export function readOffice(bytes: Uint8Array, budget: UnpackingBudget): AttachmentContent {
  const isWanted = (name: string): boolean =>
    RELATIONSHIPS.test(name) || FIELDS.test(name) || OPEN_DOCUMENT.test(name);
  const { entries, isPartial } = readZip(bytes, isWanted, budget);
  const named = entries.flatMap(({ name, bytes: content }) => {
    const xml = UTF_8.decode(content);
    if (RELATIONSHIPS.test(name)) return relationships(xml);
    return FIELDS.test(name) ? fields(xml) : openDocument(xml);
  });
  return { named, isPartial };
}

/** Tags of one relationship; a longer one is not made by any program. */
const RELATIONSHIP = /<(?:\w{1,20}:)?Relationship\s([^<>]{1,20000})>/g;

function relationships(xml: string): Named[] {
  return [...xml.matchAll(RELATIONSHIP)].flatMap(([, attributes = ""]) => {
    if (attribute(attributes, "TargetMode") !== "External") return [];
    const url = remoteAddress(attribute(attributes, "Target") ?? "");
    const element = (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
    const use = element === "hyperlink" ? "link" : "fetch";
    return url === null ? [] : [{ url, element, use, span: null }];
  });
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decodeXML(found[1] ?? found[2] ?? "") : null;
}

/** Field codes may be cut into runs: they are read joined, as the program reads them. */
function fields(xml: string): Named[] {
  const runs = [...xml.matchAll(/<w:instrText\b[^<>]{0,200}>([^<]*)</g)].map(([, code]) => code);
  const simple = [...xml.matchAll(/\bw:instr="([^"]*)"/g)].map(([, code]) => code);
  return fieldCodes(decodeXML([runs.join(""), ...simple].join("\n")));
}

/** `INCLUDEPICTURE "https://…"` is fetched when the field is drawn (ECMA-376 part 1 §17.16.5). */
function fieldCodes(codes: string): Named[] {
  return [...codes.matchAll(/\b(INCLUDE(?:PICTURE|TEXT)|HYPERLINK)\s+"?([^"\s\\]+)/g)].flatMap(
    ([, element = "", target = ""]): Named[] => {
      const url = remoteAddress(target);
      const use = element === "HYPERLINK" ? "link" : "fetch";
      return url === null ? [] : [{ url, element, use, span: null }];
    },
  );
}

const HREF = /<([a-z]{1,20}:[a-z-]{1,40})\b[^<>]{0,4000}?\bxlink:href="([^"<>]*)"/gi;

function openDocument(xml: string): Named[] {
  return [...xml.matchAll(HREF)].flatMap(([, element = "", target = ""]): Named[] => {
    const url = remoteAddress(decodeXML(target));
    const use = LINKING.has(element) ? "link" : "fetch";
    return url === null ? [] : [{ url, element, use, span: null }];
  });
}

const LINKING = new Set(["text:a", "draw:a", "form:button"]);

/** Rich text: the template it is built on, and pictures by field (RTF 1.9.1, `\*\template`). */
export function readRichText(bytes: Uint8Array): AttachmentContent {
  const text = asBytes(bytes);
  const named: Named[] = [];
  for (const { 0: whole, 1: target = "", index } of text.matchAll(/\\\*\\template\s+([^{}\s]+)/g)) {
    const url = remoteAddress(target);
    const span = { start: index + whole.length - target.length, end: index + whole.length };
    if (url !== null) named.push({ url, element: "template", use: "fetch", span });
  }
  return { named: [...named, ...fieldCodes(text)], isPartial: false };
}
