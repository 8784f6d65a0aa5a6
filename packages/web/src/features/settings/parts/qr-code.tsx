import type { ReactNode } from "react";
import { encode } from "uqr";

/** What stands around the squares, so that a camera finds them (ISO/IEC 18004 asks for four). */
const MARGIN = 4;

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A text for a camera, drawn here: it is sent to nobody. Dark on light in both themes. */
export function QrCode({ text, label }: Props): ReactNode {
  const { size, data } = encode(text, { ecc: "M", border: MARGIN });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${squares.join("")}"/></svg>`;
  return <img className="qr" alt={label} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
