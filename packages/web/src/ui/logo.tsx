import type { ReactNode } from "react";

/** An envelope, and the one pixel in its corner that was meant to stay unseen, circled. */
export function Logo(): ReactNode {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M20 25H3V7h26v9M3.6 7.6 16 17.5 28.4 7.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <circle cx="25" cy="24" r="5.4" fill="none" stroke="currentColor" strokeWidth="2" />
      <path className="logo-pixel" d="M23.3 22.3h3.4v3.4h-3.4z" />
    </svg>
  );
}
