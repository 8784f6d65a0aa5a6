import { filters, Liquid, type Emitter } from "liquidjs";

import { BLOCK_TAGS, type BlockName } from "../blocks/block-names.ts";
import { MAX_LIQUID_MEMORY, MAX_LIQUID_MS } from "../limits.ts";
import type { WritingLanguage, WritingUse } from "../writing.ts";
import { PART_OF_ADDRESS, partOfAddress, WHOLE_ADDRESS, wholeAddress } from "./message-data.ts";
import { MeasuredTag, PieceTag } from "./piece-tags.ts";
import { rememberedDate } from "./remembered-date.ts";

/** Filters that look at their values only: none draws lots, hashes a person or loses its escape. */
const FILTERS = (
  "abs append array_to_sentence_string at_least at_most capitalize ceil compact concat date default " +
  "divided_by downcase first floor join last lstrip map minus modulo number_of_words plus prepend " +
  "remove remove_first remove_last replace replace_first replace_last reverse round rstrip size slice " +
  "sort sort_natural split squish strip strip_newlines sum times truncate truncatewords uniq upcase " +
  "url_encode where"
).split(" ");

/** Everything is escaped for its place; who asks for it once more would get it twice. */
const ESCAPES = ["escape", "escape_once", "h"];

const ENGINE_TAGS = ["assign", "break", "capture", "case", "continue", "for", "if", "unless"];

export interface EngineOptions {
  readonly language: WritingLanguage;
  /** In a message nothing is left out in silence; left out: a mailing. */
  readonly use?: WritingUse;
  /** What a value becomes where it is written out. */
  readonly write: (value: unknown) => string;
  /** What one of our blocks becomes where it is placed. */
  readonly place: (block: BlockName, args: string, offset: number) => string;
  /** How an address is spelled; left out, none can be filled in. */
  readonly spellAddress?: (url: string) => string;
}

/** Liquid as authors have it: no files, own properties only, bounded, in UTC. */
export function liquidEngine(options: EngineOptions): Liquid {
  const { language, use = "mailing", write, place, spellAddress } = options;
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: use === "message",
    // A condition may ask whether there is something, and `default` stand in for it.
    lenientIf: true,
    outputEscape: write,
    locale: language,
    timezoneOffset: 0,
    renderLimit: MAX_LIQUID_MS,
    memoryLimit: MAX_LIQUID_MEMORY,
  });
  for (const name of Object.keys(filters)) {
    if (!FILTERS.includes(name)) engine.unregisterFilter(name);
  }
  engine.registerFilter("date", rememberedDate(filters["date"]));
  if (spellAddress) {
    const handler = (made: (value: unknown) => string) => (value: unknown) =>
      spellAddress(made(value));
    engine.registerFilter(WHOLE_ADDRESS, { raw: true, handler: handler(wholeAddress) });
    engine.registerFilter(PART_OF_ADDRESS, { raw: true, handler: handler(partOfAddress) });
  }
  for (const name of ESCAPES) engine.registerFilter(name, (value: unknown) => value);
  for (const name of Object.keys(engine.tags)) {
    if (!ENGINE_TAGS.includes(name)) delete engine.tags[name];
  }
  engine.registerTag("piece", PieceTag);
  engine.registerTag("measured", MeasuredTag);
  for (const block of BLOCK_TAGS) {
    engine.registerTag(block, {
      render(_context: unknown, emitter: Emitter): void {
        emitter.write(place(block, this.token.args.trim(), this.token.begin));
      },
    });
  }
  return engine;
}
