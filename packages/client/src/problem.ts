import type { Problem } from "./operations.ts";

/** What the interface answers when it refuses (RFC 9457); what the network broke has no `problem`. */
export class ApiProblem extends Error {
  /** `null`: nothing that could be read came back. */
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.detail ?? problem?.title ?? "The server does not answer.");
    this.problem = problem;
  }
}
