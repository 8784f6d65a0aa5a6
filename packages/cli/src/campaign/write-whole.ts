import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { CannotWrite, intoFile } from "../store/into-file.ts";
import { visible } from "../terminal/visible.ts";

/** Writes a file in one go; what stands in the way is said on standard error. */
export async function writeWhole(path: string, text: string, io: Io): Promise<number> {
  try {
    const file = intoFile(path);
    await file.write(text);
    await file.end();
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    io.stderr(`consentry campaign: ${visible(error.path)} cannot be written\n`);
    return EXIT.broken;
  }
}
