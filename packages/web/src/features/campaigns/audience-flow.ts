import type { Audience } from "@consentry/client";

import type { FlowLink, FlowNode } from "../../ui/charts/flow-chart.tsx";
import { needWords } from "./reasons.ts";
import { observesEach, variantWords, type Variant } from "./variant-words.ts";
import type { CampaignWords } from "./words/words.ts";

export interface AudienceFlow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const ALL = "all";

/**
 * An audience as it is sorted: from everybody over what their mail rests on to what is measured of
 * them, and to what holds the others back. What goes into a place comes out of it.
 */
export function audienceFlow(
  { variants, heldBack }: Pick<Audience, "variants" | "heldBack">,
  words: CampaignWords,
): AudienceFlow {
  const flow = new Flow({ id: ALL, label: words.audience.all, kind: "plain" });
  for (const { need, people, ...variant } of variants) {
    const label = needWords(need, words);
    const basis: FlowNode = { id: `basis ${need}`, label, kind: "permitted" };
    flow.add(ALL, basis, people);
    flow.add(basis.id, measuredNode(variant, words), people);
  }
  const held: FlowNode = { id: "held", label: words.audience.heldBack, kind: "refused" };
  for (const { by, why, people } of heldBack) {
    const id = by === "suppression" ? `held ${why}` : `held ${by}`;
    flow.add(ALL, held, people);
    flow.add(held.id, { id, label: heldLabel(by, why, words), kind: "refused" }, people);
  }
  return flow.whole();
}

/** Nodes as they come, and between two of them one link. */
class Flow {
  readonly #nodes = new Map<string, FlowNode>();
  readonly #links = new Map<string, FlowLink>();

  constructor(first: FlowNode) {
    this.#nodes.set(first.id, first);
  }

  add(from: string, node: FlowNode, count: number): void {
    this.#nodes.set(node.id, node);
    const key = `${from} > ${node.id}`;
    const known = this.#links.get(key)?.count ?? 0;
    this.#links.set(key, { from, to: node.id, count: known + count });
  }

  whole(): AudienceFlow {
    return { nodes: [...this.#nodes.values()], links: [...this.#links.values()] };
  }
}

function heldLabel(
  by: Audience["heldBack"][number]["by"],
  why: string,
  { audience }: CampaignWords,
): string {
  if (by === "reach") return audience.notReachedName;
  if (by === "quarantine" || by === "law") return audience.heldBy[by];
  const names: Readonly<Record<string, string>> =
    by === "errand" ? audience.sparedNames : audience.suppressionNames;
  return names[why] ?? why;
}

function measuredNode(variant: Variant, words: CampaignWords): FlowNode {
  const label = variantWords(variant, words);
  const isNothing = variant.open === "none" && variant.click === "none";
  return {
    id: `measured ${variant.open} ${variant.click}`,
    label,
    kind: observesEach(variant) ? "tracked" : isNothing ? "untracked" : "plain",
  };
}
