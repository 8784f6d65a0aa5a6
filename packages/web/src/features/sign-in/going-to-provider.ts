import { askDoor } from "../../api/session.ts";
import { placeWithin } from "./place-within.ts";

/** Of this tab: where somebody wanted to go before they were sent away. */
const PLACE = "consentry.after-sign-on";

/** Leaves for the provider. Without an organisation, who is signed in connects their account. */
export async function goToProvider(
  given: { readonly organisation: string } | null,
  to: string,
): Promise<void> {
  const { url } = await askDoor<{ readonly url: string }>(
    given === null ? "PUT" : "POST",
    "/session/sign-on",
    given ?? {},
  );
  sessionStorage.setItem(PLACE, to);
  location.assign(url);
}

/** Where they wanted to go; always within. */
export function placeAfterProvider(): string {
  return placeWithin(sessionStorage.getItem(PLACE));
}
