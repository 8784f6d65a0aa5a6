/** What of a step matters to a drawing: whether people go on behind it, and into which lists. */
export type FlowStep =
  | { readonly id: string; readonly goes: "on" | "out" }
  | {
      readonly id: string;
      readonly goes: "apart";
      readonly yes: readonly FlowStep[];
      readonly no: readonly FlowStep[];
    };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FlowNode {
  readonly id: string;
  /** Its upper left corner. */
  readonly at: Point;
}

export type Side = "yes" | "no";

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** Of a condition: for whom it is the way. */
  readonly side: Side | null;
  /** From the foot of one node to the head of the other, each part upright or level. */
  readonly points: readonly Point[];
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The nodes that are no step: how people come in, and where they are through. */
export const START = "start";
export const END = "end";

/** In the drawing's own units, which are pixels where there is room. */
export const NODE = { width: 176, height: 60 } as const;
/** Between a node and the next, with room for a word on the way. */
const ROW_GAP = 40;
/** Between two ways beside each other. */
const LANE_GAP = 20;
/** Of a way on which nothing happens, so that it is seen beside its neighbour. */
const EMPTY_LANE = 44;

/**
 * Where each step is drawn, from the first at the top: the two ways of a condition stand beside
 * each other and come together again below the longer one. No two nodes overlap, and no way
 * crosses a node. Steps that nobody can reach stand in their place, and no way leads to them.
 */
export function layOut(steps: readonly FlowStep[]): FlowLayout {
  const room = roomOf(steps);
  const axis = Math.max(room.left, NODE.width / 2);
  const start = { id: START, at: { x: axis - NODE.width / 2, y: 0 } };
  const first: Open[] = [{ from: START, side: null, points: [{ x: axis, y: NODE.height }] }];
  const drawn = place(steps, axis, NODE.height + ROW_GAP, first);
  const isLeft = drawn.open.length > 0;
  const end = { id: END, at: { x: axis - NODE.width / 2, y: drawn.bottom } };
  return {
    width: axis + Math.max(room.right, NODE.width / 2),
    height: isLeft ? drawn.bottom + NODE.height : drawn.bottom - ROW_GAP,
    nodes: [start, ...drawn.nodes, ...(isLeft ? [end] : [])],
    edges: [...drawn.edges, ...drawn.open.map((open) => arrive(open, END, axis, drawn.bottom))],
  };
}

/** How far a list reaches to both sides of the line on which its nodes stand. */
interface Room {
  readonly left: number;
  readonly right: number;
}

function roomOf(steps: readonly FlowStep[]): Room {
  const rooms = steps.map((step) => (step.goes === "apart" ? roomOfBranch(step) : HALF));
  const least = steps.length === 0 ? EMPTY_LANE / 2 : NODE.width / 2;
  return {
    left: Math.max(least, ...rooms.map(({ left }) => left)),
    right: Math.max(least, ...rooms.map(({ right }) => right)),
  };
}

const HALF: Room = { left: NODE.width / 2, right: NODE.width / 2 };

type Branch = Extract<FlowStep, { readonly goes: "apart" }>;

function roomOfBranch({ yes, no }: Branch): Room {
  const [inYes, inNo] = [roomOf(yes), roomOf(no)];
  return {
    left: LANE_GAP / 2 + inYes.right + inYes.left,
    right: LANE_GAP / 2 + inNo.left + inNo.right,
  };
}

/** A way that has begun and not arrived anywhere. */
type Open = Omit<FlowEdge, "to">;

interface Drawn {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Those whose people go on with what comes next. */
  readonly open: readonly Open[];
  /** Where the next node may begin. */
  readonly bottom: number;
}

function place(
  steps: readonly FlowStep[],
  axis: number,
  top: number,
  open: readonly Open[],
): Drawn {
  let drawn: Drawn = { nodes: [], edges: [], open, bottom: top };
  for (const step of steps) {
    const next = placeStep(step, axis, drawn);
    drawn = {
      ...next,
      nodes: [...drawn.nodes, ...next.nodes],
      edges: [...drawn.edges, ...next.edges],
    };
  }
  return drawn;
}

/** One step below what was drawn; of the nodes and edges, only its own. */
function placeStep(step: FlowStep, axis: number, { open, bottom }: Drawn): Drawn {
  const node = { id: step.id, at: { x: axis - NODE.width / 2, y: bottom } };
  const edges = open.map((one) => arrive(one, step.id, axis, bottom));
  const foot = bottom + NODE.height;
  const next = foot + ROW_GAP;
  const isReached = open.length > 0;
  if (step.goes === "apart") {
    const ways = placeWays(step, axis, foot, isReached);
    return { ...ways, nodes: [node, ...ways.nodes], edges: [...edges, ...ways.edges] };
  }
  const on: Open = { from: step.id, side: null, points: [{ x: axis, y: foot }] };
  return {
    nodes: [node],
    edges,
    open: step.goes === "on" && isReached ? [on] : [],
    bottom: next,
  };
}

function placeWays({ id, yes, no }: Branch, axis: number, foot: number, isReached: boolean): Drawn {
  const way = (side: Side): Drawn => {
    const steps = side === "yes" ? yes : no;
    const room = roomOf(steps);
    const lane =
      side === "yes" ? axis - LANE_GAP / 2 - room.right : axis + LANE_GAP / 2 + room.left;
    const fork = foot + ROW_GAP / 2;
    const points = [
      { x: axis, y: foot },
      { x: axis, y: fork },
      { x: lane, y: fork },
      { x: lane, y: foot + ROW_GAP },
    ];
    return place(steps, lane, foot + ROW_GAP, isReached ? [{ from: id, side, points }] : []);
  };
  const [onYes, onNo] = [way("yes"), way("no")];
  // Half a gap more, in which the ways come together again.
  const bottom = Math.max(onYes.bottom, onNo.bottom) + ROW_GAP / 2;
  return {
    nodes: [...onYes.nodes, ...onNo.nodes],
    edges: [...onYes.edges, ...onNo.edges],
    open: [...onYes.open, ...onNo.open],
    bottom,
  };
}

/** Down its own line, over to the axis just above the node, and into it. */
function arrive({ from, side, points }: Open, to: string, axis: number, top: number): FlowEdge {
  const last = points.at(-1) ?? { x: axis, y: top };
  const level = top - ROW_GAP / 2;
  const rest =
    last.x === axis
      ? [{ x: axis, y: top }]
      : [
          { x: last.x, y: level },
          { x: axis, y: level },
          { x: axis, y: top },
        ];
  return { from, to, side, points: [...points, ...rest] };
}
