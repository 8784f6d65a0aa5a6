import { err, ok, type Result } from "@consentry/kernel";
import { SaxesParser } from "saxes";

import { DEEPEST_XML, LONGEST_NAME, MOST_ELEMENTS } from "./limits.ts";
import type { ReportFault } from "./report.ts";

/** What walks through a document: each element with its path, when it ends. */
export interface Walk {
  /** @param path names in lower case without prefixes: `feedback/record/row/count` */
  readonly onOpen: (path: string) => void;
  /** @param text what stands in it, less what stands in elements within it */
  readonly onClose: (path: string, text: string) => ReportFault | null;
}

/** Longer texts are none that a report tells; they are cut and do not fit anything then. */
const LONGEST_TEXT = 2_000;

/**
 * Walks through an XML document. Definitions of its own (and with them every entity but the five
 * that XML knows) end the walk, as does whatever is not well-formed. Never throws.
 */
export function walkXml(text: string, { onOpen, onClose }: Walk): Result<null, ReportFault> {
  const parser = new SaxesParser();
  const stack: { readonly path: string; text: string }[] = [];
  let elements = 0;
  const stop = (fault: ReportFault): never => {
    throw new Stopped(fault);
  };
  parser.on("doctype", () => stop("has-definitions"));
  parser.on("error", () => stop("damaged"));
  const count = ({ name }: { readonly name: string }): void => {
    elements += 1;
    if (elements > MOST_ELEMENTS) stop("too-many-rows");
    if (name.length > LONGEST_NAME) stop("damaged");
  };
  parser.on("attribute", count);
  parser.on("opentag", ({ name }) => {
    count({ name });
    if (stack.length >= DEEPEST_XML) stop("damaged");
    const local = name.slice(name.lastIndexOf(":") + 1).toLowerCase();
    const above = stack.at(-1)?.path;
    const path = above === undefined ? local : `${above}/${local}`;
    stack.push({ path, text: "" });
    onOpen(path);
  });
  const add = (piece: string): void => {
    const open = stack.at(-1);
    if (open !== undefined && open.text.length < LONGEST_TEXT) {
      open.text += piece.slice(0, LONGEST_TEXT);
    }
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const closed = stack.pop();
    const fault = closed === undefined ? null : onClose(closed.path, closed.text);
    if (fault !== null) stop(fault);
  });
  try {
    parser.write(text).close();
    return ok(null);
  } catch (error) {
    if (error instanceof Stopped) return err(error.fault);
    throw error;
  }
}

/** The library is left by an exception alone. */
class Stopped extends Error {
  readonly fault: ReportFault;

  constructor(fault: ReportFault) {
    super(fault);
    this.fault = fault;
  }
}
