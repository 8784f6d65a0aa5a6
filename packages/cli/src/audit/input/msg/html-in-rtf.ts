import { decoded } from "./code-page.ts";

/** A control word with its number and the space that ends it, from where it stands. */
const CONTROL_WORD = /([a-z]+)(-?\d{1,9})? ?/iy;
const PLAIN_TEXT = /[^\\{}\r\n]+/y;

/** Characters that RTF spells out. */
const SPELT: Readonly<Record<string, string>> = {
  par: "\r\n",
  line: "\r\n",
  tab: "\t",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201c",
  rdblquote: "\u201d",
  bullet: "\u2022",
  endash: "\u2013",
  emdash: "\u2014",
};

/** Groups that hold no text of the message. */
const NO_TEXT = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "object",
  "mhtmltag",
]);

/** What a group begins with as a copy from the one around it (RTF 1.9, "groups"). */
interface Group {
  isLeftOut: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0` stands what only an RTF reader needs. */
  isForRtf: boolean;
  /** How many characters after `\u` stand in for it. */
  standIns: number;
}

/** Deeper groups than this are no mail; each costs memory. */
const MOST_GROUPS = 10_000;

/**
 * The HTML that Outlook wrapped into RTF, without the wrapping ([MS-OXRTFEX] §2.1.3); `null` when
 * the RTF is not made from HTML. Characters by number come out as text.
 */
export function htmlInRtf(rtf: string): string | null {
  return /\\fromhtml1?\b/.test(rtf.slice(0, 4096)) ? new Unwrapper(rtf).html() : null;
}

class Unwrapper {
  readonly #rtf: string;
  readonly #pieces: string[] = [];
  #bytes: number[] = [];
  readonly #groups: Group[] = [];
  #group: Group = { isLeftOut: false, isForRtf: false, standIns: 1 };
  #at = 0;
  #codePage: number | null = null;
  #standInsLeft = 0;
  #isStarred = false;

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  html(): string {
    while (this.#at < this.#rtf.length) this.#step();
    this.#flush();
    return this.#pieces.join("");
  }

  #step(): void {
    const character = this.#rtf[this.#at];
    if (character === "\\") this.#control();
    else if (character === "{") this.#open();
    else if (character === "}") this.#close();
    else if (character === "\r" || character === "\n") this.#at++;
    else this.#text();
  }

  #open(): void {
    this.#at++;
    if (this.#groups.length < MOST_GROUPS) this.#groups.push({ ...this.#group });
    this.#standInsLeft = 0;
  }

  #close(): void {
    this.#at++;
    this.#group = this.#groups.pop() ?? this.#group;
    this.#standInsLeft = 0;
    this.#isStarred = false;
  }

  #text(): void {
    PLAIN_TEXT.lastIndex = this.#at;
    let text = PLAIN_TEXT.exec(this.#rtf)?.[0] ?? "";
    this.#at += Math.max(1, text.length);
    if (this.#standInsLeft > 0) {
      const passed = Math.min(this.#standInsLeft, text.length);
      this.#standInsLeft -= passed;
      text = text.slice(passed);
    }
    this.#write(text);
  }

  #control(): void {
    const next = this.#rtf[this.#at + 1] ?? "";
    if (next === "'") {
      const octet = Number.parseInt(this.#rtf.slice(this.#at + 2, this.#at + 4), 16);
      this.#at += 4;
      if (this.#standInsLeft > 0) this.#standInsLeft--;
      else if (!Number.isNaN(octet) && this.#isShown()) this.#bytes.push(octet);
      return;
    }
    CONTROL_WORD.lastIndex = this.#at + 1;
    const match = CONTROL_WORD.exec(this.#rtf);
    if (match === null) {
      this.#at += 2;
      this.#symbol(next);
      return;
    }
    this.#at = CONTROL_WORD.lastIndex;
    this.#word(match[1] ?? "", match[2] === undefined ? null : Number(match[2]));
  }

  #symbol(symbol: string): void {
    if (symbol === "*") this.#isStarred = true;
    else if (symbol === "~") this.#write("\u00a0");
    else if (symbol === "_") this.#write("\u00ad");
    else if ("\\{}".includes(symbol)) this.#write(symbol);
  }

  #word(word: string, value: number | null): void {
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (word === "htmltag") this.#standInsLeft = 0;
    else if (isStarred || NO_TEXT.has(word)) this.#group.isLeftOut = true;
    else if (word === "htmlrtf") this.#group.isForRtf = value !== 0;
    else if (word === "ansicpg") this.#codePage = value;
    else if (word === "uc") this.#group.standIns = Math.max(0, value ?? 1);
    else if (word === "bin") this.#at += Math.max(0, value ?? 0);
    else if (word === "u") {
      this.#write(String.fromCharCode((value ?? 0) & 0xffff));
      this.#standInsLeft = this.#group.standIns;
    } else if (Object.hasOwn(SPELT, word)) this.#write(SPELT[word] ?? "");
  }

  #isShown(): boolean {
    return !this.#group.isLeftOut && !this.#group.isForRtf;
  }

  #write(text: string): void {
    if (text === "" || !this.#isShown()) return;
    this.#flush();
    this.#pieces.push(text);
  }

  /** Bytes by number are decoded together: in some code pages two make one character. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#pieces.push(decoded(Uint8Array.from(this.#bytes), this.#codePage));
    this.#bytes = [];
  }
}
