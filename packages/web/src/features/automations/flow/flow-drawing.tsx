import { useEffect, useId, useMemo, useRef, type ReactNode, type RefObject } from "react";

import { END, layOut, NODE, START, type FlowEdge, type FlowNode, type FlowStep } from "./layout.ts";
import { pathOf } from "./path-of.ts";
import { wrapWords } from "./wrap-words.ts";

/** What stands on a step in the drawing. */
export interface Face {
  /** What kind of step it is, in a word or two. */
  readonly kind: string;
  /** What it does. */
  readonly gist: string;
  readonly look: "way" | "step" | "message" | "condition";
  /** How many people are at it, in words; `null` where nobody is, or nobody counts. */
  readonly people: string | null;
  /** Whether something is wrong with it. */
  readonly isWrong: boolean;
}

interface Props {
  readonly steps: readonly FlowStep[];
  readonly faceOf: (id: string) => Face;
  /** What it draws, in a sentence; the list beside it says the rest. */
  readonly summary: string;
  readonly sides: Readonly<Record<"yes" | "no", string>>;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Around the drawing, so that no line is cut. */
const MARGIN = 6;
/** Smaller than this part of its size, a drawing scrolls instead. */
const LEAST_SCALE = 0.62;

/**
 * Draws which way people go. The list of steps holds the same for whoever reads, listens or types:
 * here a step is chosen by pointing alone, so that nobody has to walk through everything twice.
 */
export function FlowDrawing({ steps, faceOf, summary, sides, chosen, onChoose }: Props): ReactNode {
  const { width, height, nodes, edges } = useMemo(() => layOut(steps), [steps]);
  const arrow = useId();
  const ref = useInSight(nodes.find(({ id }) => id === (chosen ?? START)) ?? nodes[0], height);
  const whole = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no pointer scrolls it by keys
    <figure ref={ref} className="flow" tabIndex={0}>
      <figcaption className="visually-hidden">{summary}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`${-MARGIN} ${-MARGIN} ${whole.width} ${whole.height}`}
        style={{
          maxInlineSize: whole.width,
          minInlineSize: Math.round(whole.width * LEAST_SCALE),
        }}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path className="flow-arrow" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Way key={`${edge.from} ${edge.to} ${edge.side}`} edge={edge} arrow={arrow} />
        ))}
        {edges.map((edge) => (
          <SideWord key={`${edge.from} ${edge.to} ${edge.side}`} edge={edge} words={sides} />
        ))}
        {nodes.map((node) => (
          <Node
            key={node.id}
            node={node}
            face={faceOf(node.id)}
            isChosen={chosen === node.id}
            onChoose={onChoose}
          />
        ))}
      </svg>
    </figure>
  );
}

/** Scrolls a drawing that has no room so far that this node is seen. */
function useInSight(node: FlowNode | undefined, height: number): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const { x, y } = node?.at ?? { x: 0, y: 0 };
  useEffect(() => {
    const frame = ref.current;
    const drawing = frame?.firstElementChild?.nextElementSibling;
    if (!frame || !drawing) return;
    const scale = drawing.clientHeight / (height + 2 * MARGIN);
    frame.scrollTo({
      left: (x + NODE.width / 2) * scale - frame.clientWidth / 2,
      top: (y + NODE.height / 2) * scale - frame.clientHeight / 2,
    });
  }, [x, y, height]);
  return ref;
}

function Way({ edge, arrow }: { readonly edge: FlowEdge; readonly arrow: string }): ReactNode {
  return <path className="flow-way" d={pathOf(edge.points)} markerEnd={`url(#${arrow})`} />;
}

/** Stands on the level part of a way that leaves a condition. */
function SideWord({
  edge: { side, points },
  words,
}: {
  readonly edge: FlowEdge;
  readonly words: Props["sides"];
}): ReactNode {
  const corner = points[2];
  if (side === null || corner === undefined) return null;
  return (
    <text className="flow-side-word" x={corner.x} y={corner.y} dy="-0.45em" textAnchor="middle">
      {words[side]}
    </text>
  );
}

/** As many characters as fit beside each other and below each other. */
const LINE = 25;
const LINES = 2;

interface NodeProps {
  readonly node: FlowNode;
  readonly face: Face;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Node({ node: { id, at }, face, isChosen, onChoose }: NodeProps): ReactNode {
  const { kind, gist, look, people, isWrong } = face;
  const lines = wrapWords(gist, LINE, LINES);
  const isWay = id === START || id === END;
  // Alone it stands in the middle.
  const kindAt = isWay && lines.length === 0 ? NODE.height / 2 + 4 : 19;
  return (
    <g
      className={`flow-node flow-${look === "way" ? "way-node" : look}`}
      transform={`translate(${at.x} ${at.y})`}
      onClick={() => onChoose(id)}
      {...(isChosen && { "data-chosen": true })}
      {...(isWrong && { "data-wrong": true })}
    >
      <rect width={NODE.width} height={NODE.height} rx={isWay ? NODE.height / 2 : 4} />
      <text className="flow-kind" x={isWay ? NODE.width / 2 : 12} y={kindAt}>
        {kind}
      </text>
      {people === null ? null : (
        <text className="flow-people" x={NODE.width - 12} y="19">
          {people}
        </text>
      )}
      {lines.map((line, index) => (
        <text key={line} className="flow-gist" x={isWay ? NODE.width / 2 : 12} y={36 + index * 15}>
          {line}
        </text>
      ))}
    </g>
  );
}
