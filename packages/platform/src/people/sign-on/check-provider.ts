import type { FieldProblem } from "../../contacts/field-problem.ts";
import { isLoopbackName } from "../../webhooks/telling/public-address.ts";
import type { ProviderDraft } from "./provider.ts";

/** Labels of letters, digits and hyphens, at least two. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

/** What is wrong with how a provider is named. Whether it answers is seen when somebody comes by it. */
export function providerProblems({
  issuer,
  clientId,
  domains,
}: Pick<ProviderDraft, "issuer" | "clientId" | "domains">): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isIssuer(issuer)) {
    const expected = "an address such as https://login.example.org, without ? and #";
    problems.push({ path: "issuer", expected });
  }
  if (!/^[!-~]+$/.test(clientId)) {
    problems.push({ path: "clientId", expected: "as the provider gave it, without spaces" });
  }
  const wrong = domains.findIndex((domain) => domain.length > 253 || !DOMAIN.test(domain));
  if (wrong >= 0) {
    problems.push({ path: `domains.${wrong}`, expected: "a domain such as example.org" });
  }
  return problems;
}

/** OpenID Connect Core 1.0 §2: https, without query and fragment; on this machine http does. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (/[?#]/.test(text)) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopbackName(url.hostname));
}
