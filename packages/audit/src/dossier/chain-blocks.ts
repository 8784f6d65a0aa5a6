import type { Chain } from "../chains/chain.ts";
import type { Language } from "../document.ts";
import type { Exhibit } from "./exhibits.ts";
import { quoted, text, type Block, type Statement } from "./paper.ts";
import { shown } from "./shown.ts";
import { WORDS } from "./words/index.ts";

/** Chains written out; the findings file has them all. */
const MOST_CHAINS = 40;

/** Longer addresses are cut here; the findings file has them whole. */
const LONGEST_URL = 300;

/** Where the links lead, hop by hop, as far as they say so themselves or somebody followed them. */
export function chainBlocks({ document, file }: Exhibit, language: Language): readonly Block[] {
  const words = WORDS[language];
  const because = [`${file}#header`];
  const leading = document.chains.filter(({ hops }) => hops.length > 1);
  if (leading.length === 0) return [text(words.report.chainsNone, because)];
  const items = leading.slice(0, MOST_CHAINS).map((chain) => chainItem(chain, language, because));
  return [{ kind: "list", isNumbered: false, items }];
}

function chainItem(chain: Chain, language: Language, because: readonly string[]): Statement {
  const { report } = WORDS[language];
  const names = chain.identifiers
    .map(({ name, of }) => `${shown(name)} (${report.names[of]})`)
    .join(", ");
  const hops = chain.hops.flatMap(({ url }, index) => [
    ...(index === 0 ? [] : [{ text: " → ", kind: "plain" as const }]),
    quoted(shown(url, LONGEST_URL)),
  ]);
  const end = ` – ${report.end[chain.end]}${names === "" ? "" : ` – ${names}`}`;
  return { spans: [...hops, { text: end, kind: "plain" }], because };
}
