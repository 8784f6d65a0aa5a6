import { SaxesParser, type SaxesTagPlain } from "saxes";

import { Unreadable } from "./unreadable.ts";

/** No tag or text of a workbook is longer: a cell holds 32,767 characters. */
const LONGEST_STRETCH = 4 * 1024 ** 2;

export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Reads XML piece by piece, without entities of its own and without any prefix of names. */
export class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder("utf-8");
  #sinceEvent = 0;

  constructor({ open, close, text }: XmlListener) {
    this.#parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
      this.#sinceEvent = 0;
      open(localName(name), attributes);
    });
    this.#parser.on("closetag", ({ name }: SaxesTagPlain) => {
      this.#sinceEvent = 0;
      close(localName(name));
    });
    this.#parser.on("text", text);
    this.#parser.on("cdata", text);
    this.#parser.on("error", () => {
      throw new Unreadable({ kind: "broken-archive" });
    });
  }

  push(bytes: Uint8Array): void {
    this.#sinceEvent += bytes.length;
    if (this.#sinceEvent > LONGEST_STRETCH) throw new Unreadable({ kind: "archive-too-large" });
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#parser.write(this.#decoder.decode());
    this.#parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
