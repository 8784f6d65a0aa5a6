/** What is read anew after the person's answers changed. */
export const CHANGED_BY_AN_ACT = ["getPerson", "getPersonToday", "listContacts"] as const;
