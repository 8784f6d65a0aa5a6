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
  await import("../src/main.ts");
}
