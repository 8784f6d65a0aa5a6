import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";

interface Props extends Omit<ButtonProps, "className" | "style"> {
  readonly look?: "main" | "plain" | "link";
}

export function Button({ look = "plain", ...rest }: Props): ReactNode {
  return <AriaButton {...rest} className={`button button-${look}`} />;
}
