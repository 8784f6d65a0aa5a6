/** Every kind there is, in the order in which a form offers it. */
export { RIGHT_KINDS } from "@consentry/law/letters";

/** How a request reaches somebody who writes it down. */
export const HAND_WAYS = ["post", "mail", "phone", "in-person"] as const;
