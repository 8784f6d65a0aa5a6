import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";

interface Props {
  readonly label: string;
  /** `null`: nobody knows how much there is. */
  readonly value: number | null;
  readonly most?: number;
  /** Beside the bar: how far, in words. */
  readonly told?: string;
}

/** How far long work has come. */
export function Progress({ label, value, most = 100, told }: Props): ReactNode {
  const part = value === null || most === 0 ? null : Math.min(1, value / most);
  return (
    <ProgressBar
      className="progress"
      isIndeterminate={part === null}
      {...(part !== null && { value: part * 100 })}
      {...(told !== undefined && { valueLabel: told })}
    >
      <span className="progress-words">
        <Label>{label}</Label>
        {told === undefined ? null : <span className="faint">{told}</span>}
      </span>
      <span className="progress-track">
        <span
          className={part === null ? "progress-fill progress-unknown" : "progress-fill"}
          style={part === null ? undefined : { inlineSize: `${part * 100}%` }}
        />
      </span>
    </ProgressBar>
  );
}
