/**
 * What is the same request, however it is written: as a URL parser reads it (WHATWG URL §4.4),
 * without the fragment, which no server sees. `http:` and `https:` count as one: a message that
 * leaves the scheme open (`//host/x`) gets the one or the other, by who shows it.
 */
export function requestKey(url: string): string {
  const href = URL.parse(url)?.href ?? url;
  const fragment = href.indexOf("#");
  const asked = fragment < 0 ? href : href.slice(0, fragment);
  return asked.replace(/^https:/, "http:");
}
