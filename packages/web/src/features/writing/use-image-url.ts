import { useRead } from "../../api/use-api.ts";

/** Where an uploaded picture is, on this server; `null` while it is not known, or for none. */
export function useImageUrl(id: string | null): string | null {
  const { data } = useRead("getImage", { params: { id: id ?? "" } }, { when: id !== null });
  return id === null || data === undefined ? null : ownPath(data.url);
}

/** The page's policy lets it ask its own server alone, under whatever name that is reached. */
export function ownPath(url: string): string {
  return URL.parse(url)?.pathname ?? "";
}
