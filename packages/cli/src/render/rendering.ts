import { auditMessage } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

import type { Auditor } from "../audit/batch/audit-task.ts";
import { Renderer } from "./renderer.ts";

/** Why there is no rendering, in a sentence that says what to do. */
const HELP: Readonly<Record<"no-browser" | "did-not-start", string>> = {
  "no-browser":
    "--render needs a Chromium or Chrome and found none; install one (on Debian: apt-get install " +
    "chromium) or name it with CHROMIUM_PATH",
  "did-not-start":
    "--render found a browser that did not start; name another one with CHROMIUM_PATH",
};

/** Audits messages and shows each to a browser. To be closed by whoever opened it. */
export class Rendering {
  readonly #renderer: Renderer;
  #broken = 0;

  private constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  static async open(): Promise<Result<Rendering, string>> {
    const renderer = await Renderer.open();
    return renderer.ok ? ok(new Rendering(renderer.value)) : err(HELP[renderer.error]);
  }

  /** An auditor that renders what another one audited; `null` stays where the browser broke. */
  around(audit: Auditor = auditMessage): Auditor {
    return async (bytes, options) => {
      const document = await audit(bytes, options);
      if (document.error) return document;
      try {
        return await this.#renderer.render(document, bytes);
      } catch {
        this.#broken++;
        return document;
      }
    };
  }

  /** Messages on which the browser broke. */
  get broken(): number {
    return this.#broken;
  }

  async close(): Promise<void> {
    await this.#renderer.close();
  }
}
