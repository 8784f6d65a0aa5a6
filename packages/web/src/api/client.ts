import { makeClient } from "@consentry/client";

/** The header tells a page of ours: no form or link of another site can set it. */
export const OF_OURS = { "x-consentry": "1" } as const;

/** The interface of the server that served this page, for the member who is signed in. */
export const api = makeClient({ base: "/api/v1", headers: OF_OURS });
