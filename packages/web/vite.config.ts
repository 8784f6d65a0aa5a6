import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const COMPRESSED = /\.(?:js|css|eml|ttf)$/;

/** Brotli takes seconds over a font, and a start would wait for them. */
const SLOW = /\.ttf$/;

/** Writes an asset's compressed copies beside it: the server only picks one. */
const compressed: Plugin = {
  name: "consentry-compressed",
  apply: "build",
  async writeBundle({ dir = "" }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!COMPRESSED.test(name)) continue;
      const bytes = Buffer.from(file.type === "chunk" ? file.code : file.source);
      await writeFile(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      if (SLOW.test(name)) continue;
      await writeFile(join(dir, `${name}.br`), brotliCompressSync(bytes));
    }
  },
};

/** The folder of a feature names its pages' scripts: several are called `page`. */
const FEATURE = /\/features\/([\w-]+)\/([\w-]+)\.tsx$/;

function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [, feature, file] = FEATURE.exec(facadeModuleId ?? "") ?? [];
  const name = feature === undefined ? "[name]" : `${feature}-${file}`;
  return `assets/${name}-[hash].js`;
}

/** The server draws a nonce for each answer; while developing there is one for all. */
const developing: Plugin = {
  name: "consentry-developing",
  apply: "serve",
  transformIndexHtml: (html) => html.replaceAll("%NONCE%", "developing"),
};

export default defineConfig({
  plugins: [react(), compressed, developing],
  worker: {
    format: "es",
    // What the worker loads on use is named for it: it is no part of the first page.
    rolldownOptions: { output: { chunkFileNames: "assets/worker-[name]-[hash].js" } },
  },
  build: {
    rolldownOptions: { output: { chunkFileNames: chunkName } },
    target: "es2023",
    // A `data:` URL cannot be fetched under the page's policy: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
