import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/**
 * There is no server to draw one anew for each visit. It lets the style blocks of a drawn mail
 * through, which can load nothing; no script is let through by it.
 */
const NONCE = "mail-styles";

/** As `http/security-headers.ts` of the server, and stricter: nothing at all may be fetched. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "worker-src 'self' blob:",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const policy: Plugin = {
  name: "consentry-policy",
  transformIndexHtml: (html) =>
    html
      .replace("%POLICY%", POLICY)
      .replace("%NONCE%", NONCE)
      // From another folder a script of a module is only had with leave of its host, on some hosts.
      .replaceAll(" crossorigin", ""),
};

/** The mark in the browser's tab. */
const companions: Plugin = {
  name: "consentry-companions",
  apply: "build",
  async writeBundle({ dir = "" }) {
    await cp(`${HERE}public/favicon.svg`, `${dir}/favicon.svg`);
  },
};

/** The auditor as files for any folder of any web host: `.build/auditor`. */
export default defineConfig({
  root: `${HERE}alone`,
  base: "./",
  publicDir: false,
  plugins: [react(), policy, companions],
  resolve: {
    alias: [
      { find: /^\.\/start-worker\.ts$/, replacement: `${HERE}src/alone/start-worker.ts` },
      { find: /^\.\/paper-fonts\.ts$/, replacement: `${HERE}src/alone/paper-fonts.ts` },
    ],
  },
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: `${HERE}../../.build/auditor`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
