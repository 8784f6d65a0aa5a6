#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that a wrong Node is refused with a sentence.
const needed = 24;
const running = Number(process.versions.node.split(".")[0]);

if (running < needed) {
  console.error(
    `Consentry needs Node ${needed} or newer; this is Node ${process.versions.node}. ` +
      "Run it through npm (npm start, npx consentry), which brings its own.",
  );
  process.exit(2);
} else {
  await rememberCompiledCode();
  await import("../src/main.ts");
}

/**
 * Stripping types takes longer than auditing a mail: the result is kept for the next start. In the
 * person's own cache, since whoever may write the folder decides what code runs.
 */
async function rememberCompiledCode() {
  const [module, os, path] = await Promise.all([
    import("node:module"),
    import("node:os"),
    import("node:path"),
  ]);
  const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  module.enableCompileCache(path.join(caches, "consentry"));
}
