const ASKS_SCHEME = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

const KNOWS_SCHEMES = /(<meta\s+name="color-scheme"\s+content=")[^"]*"/gi;

/**
 * A mail as it is drawn on a light or on a dark screen, whatever screen this is: browsers do not
 * agree on whether a frame may be darker than the page around it.
 */
export function inTheme(html: string, theme: "light" | "dark"): string {
  return html
    .replaceAll(ASKS_SCHEME, (_asked, scheme: string) =>
      scheme.toLowerCase() === theme ? "(min-width: 0)" : "(max-width: 0)",
    )
    .replaceAll(KNOWS_SCHEMES, `$1${theme}"`);
}
