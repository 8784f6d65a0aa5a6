import type { ReactElement, ReactNode } from "react";
import { ResponsiveContainer, Sankey, type SankeyNodeProps } from "recharts";

import { formatNumber } from "../../words/format.ts";
import { useWords } from "../../words/words.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  /** Its colour says what becomes of those who pass it. */
  readonly kind: "plain" | "permitted" | "refused" | "tracked" | "untracked" | "contested";
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface Props {
  readonly summary: string;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly head: readonly [from: string, to: string, count: string];
  readonly height?: number;
  /** Room for the words of the last nodes, in pixels. */
  readonly labelRoom?: number;
}

const COLOURS: Readonly<Record<FlowNode["kind"], string>> = {
  plain: "var(--series-1)",
  permitted: "var(--untracked)",
  refused: "var(--refused)",
  tracked: "var(--tracked)",
  untracked: "var(--untracked)",
  contested: "var(--contested)",
};

/**
 * Where everybody goes: from the left, over each decision, to what becomes of them. Nodes stand
 * above each other in the order given.
 */
export function FlowChart({
  summary,
  nodes,
  links,
  head,
  height = 360,
  labelRoom = 150,
}: Props): ReactNode {
  const { language } = useWords();
  const used = links.filter(({ count }) => count > 0);
  const shown = nodes.filter(({ id }) => used.some(({ from, to }) => from === id || to === id));
  const index = new Map(shown.map(({ id }, position) => [id, position]));
  const labelOf = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <ChartFrame
      summary={summary}
      head={head}
      rows={links.map(({ from, to, count }) => [
        labelOf(from),
        labelOf(to),
        formatNumber(count, language),
      ])}
    >
      {used.length === 0 ? null : (
        <ResponsiveContainer width="100%" height={height}>
          <Sankey
            data={{
              nodes: shown.map(({ label, kind }) => ({ name: label, kind })),
              links: used.map(({ from, to, count }) => ({
                source: index.get(from) ?? 0,
                target: index.get(to) ?? 0,
                value: count,
              })),
            }}
            accessibilityLayer={false}
            sort={false}
            node={drawNode}
            link={{ stroke: "var(--series-rest)", strokeOpacity: 0.35 }}
            nodePadding={28}
            nodeWidth={12}
            margin={{ top: 16, bottom: 16, left: 8, right: labelRoom }}
          />
        </ResponsiveContainer>
      )}
    </ChartFrame>
  );
}

function drawNode(props: SankeyNodeProps): ReactElement {
  return <NodeShape {...props} />;
}

function NodeShape({ x, y, width, height, payload }: SankeyNodeProps): ReactNode {
  const { language } = useWords();
  const { name, kind } = payload as unknown as { name: string; kind: FlowNode["kind"] };
  return (
    <g>
      <rect x={x} y={y} width={width} height={Math.max(height, 2)} fill={COLOURS[kind]} />
      <text x={x + width + 6} y={y + height / 2} dy="-0.1em" fontSize={14} fill="var(--ink)">
        {name}
      </text>
      <text x={x + width + 6} y={y + height / 2} dy="1.1em" fontSize={13} fill="var(--ink-soft)">
        {formatNumber(payload.value, language)}
      </text>
    </g>
  );
}
