/**
 * Other blockers' published patterns, judged on the same corpus. The lists are somebody else's
 * work under licences of their own (copyleft, non-commercial): they are read from a path given by
 * whoever measures, and none of them is part of this project.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import { FiltersEngine, Request } from "@ghostery/adblocker";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import PostalMime from "postal-mime";

import type { AuditDocument } from "@consentry/audit";

import type { LabelledMessage } from "./labels.ts";
import { Score } from "./score.ts";

/** One published list, able to say of an image's address whether it would block it. */
export interface Peer {
  readonly name: string;
  readonly blocks: (url: string, pageUrl: string) => boolean;
}

/**
 * Reads every list below a path: `*.txt` in the syntax of ad-block filters, `*.json` an array of
 * regular expressions. Throws with the file's name when one cannot be read.
 */
export function readPeers(path: string): readonly Peer[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path).map((name) => join(path, name))
    : [path];
  return files
    .toSorted()
    .filter((file) => /\.(?:txt|json)$/.test(file))
    .map((file) => (file.endsWith(".json") ? readExpressions(file) : readFilters(file)));
}

function readFilters(file: string): Peer {
  const engine = FiltersEngine.parse(readFileSync(file, "utf8"), { enableCompression: false });
  return {
    name: basename(file, ".txt"),
    blocks: (url, pageUrl) =>
      engine.match(Request.fromRawDetails({ url, sourceUrl: pageUrl, type: "image" })).match,
  };
}

function readExpressions(file: string): Peer {
  const sources: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(sources) || !sources.every((source) => typeof source === "string")) {
    throw new Error(`${file} is no array of regular expressions`);
  }
  const expressions = sources.map((source) => new RegExp(source, "i"));
  return {
    name: basename(file, ".json"),
    blocks: (url) => expressions.some((expression) => expression.test(url)),
  };
}

/** The size rule that several blockers publish: an image whose width and height are 1 or less. */
export const SIZE_RULE = "width and height at most 1";

export interface PeerScore {
  readonly score: Score;
  /** Labelled trackers that only the one of the two found. */
  readonly onlyPeer: string[];
  readonly onlyOurs: string[];
}

/** Scores one peer on the labels of open trackers; both sides get the same addresses to judge. */
export function scorePeer(
  { name, blocks }: Peer,
  audited: readonly (readonly [AuditDocument, LabelledMessage])[],
): PeerScore {
  const result: PeerScore = { score: new Score(name), onlyPeer: [], onlyOurs: [] };
  for (const [document, { file, labels }] of audited) {
    const page = `https://${document.message.from?.split("@").at(-1)?.replace(/>$/, "") ?? "mail.invalid"}/`;
    const ours = new Set(
      document.references.filter(({ tracker }) => tracker).map(({ url }) => url),
    );
    for (const url of labels.open_pixels) {
      const what = `${file} ${url.slice(0, 100)}`;
      const isFound = blocks(url, page);
      if (isFound) result.score.right();
      else result.score.missed(what);
      if (isFound && !ours.has(url)) result.onlyPeer.push(what);
      if (!isFound && ours.has(url)) result.onlyOurs.push(what);
    }
    for (const url of labels.negatives) {
      if (blocks(url, page)) result.score.wrong(`${file} ${url.slice(0, 100)}`);
    }
  }
  return result;
}

/** The size rule as a peer, read from the markup by a parser that is not the auditor's. */
export async function sizeRule(messages: readonly Uint8Array[]): Promise<Peer> {
  const tiny = new Set<string>();
  for (const message of messages) {
    const { html } = await PostalMime.parse(message);
    for (const { src, width, height } of imagesIn(parse(html ?? ""))) {
      if (isTiny(width) && isTiny(height)) tiny.add(src);
    }
  }
  return { name: SIZE_RULE, blocks: (url) => tiny.has(url) };
}

function isTiny(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) <= 1;
}

function imagesIn(
  node: DefaultTreeAdapterTypes.Node,
): { src: string; width?: string; height?: string }[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(imagesIn) : [];
  if (!("tagName" in node) || node.tagName !== "img") return below;
  const { src = "", ...size } = Object.fromEntries(
    node.attrs.map(({ name, value }) => [name, value]),
  );
  return [{ src, ...size }];
}
