import { readNonce } from "../../../ui/nonce.ts";
import { frameMail } from "../frame-mail.ts";

/** As wide as the command draws it. */
const WIDTH = 900;

/** Browsers draw no more than this in one picture; a longer mail is cut, the drawing has it all. */
const HIGHEST = 12_000;

/** Rows looked at together for the foot of the drawing. */
const STRIP = 500;

/** A mail made to hang must not hang the page's dossier. */
const LONGEST_MS = 15_000;

/**
 * Draws an annotated mail as PNG, inside a picture of its own, which can neither run nor load
 * anything. `null` where the browser does not let a page be drawn that way.
 *
 * @param drawing a document of the auditor's, which holds no script and no remote address
 */
export async function drawPicture(drawing: string): Promise<Blob | null> {
  try {
    const image = await load(vectorOf(drawing));
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HIGHEST;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) return null;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, WIDTH, HIGHEST);
    pen.drawImage(image, 0, 0);
    return await pngOf(cut(canvas, footOf(pen)));
  } catch {
    // Browsers that mark such a canvas as foreign refuse to read it.
    return null;
  }
}

function vectorOf(drawing: string): string {
  // What is parsed here is held by the page's policy, and its styles are ours or drawn ones.
  const page = new DOMParser().parseFromString(frameMail(drawing, readNonce()), "text/html");
  // Its own policy and charset speak to a page, and this is a picture.
  for (const meta of page.querySelectorAll("meta")) meta.remove();
  const markup = new XMLSerializer().serializeToString(page.documentElement);
  // Characters that XML forbids, and HTML lets through, would spoil the whole picture.
  const sound = markup.replaceAll(
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    "\u{FFFD}",
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HIGHEST}"><foreignObject width="100%" height="100%">${sound}</foreignObject></svg>`;
}

/** From a `data:` address: a canvas drawn from a `blob:` one may not be read. */
async function load(vector: string): Promise<HTMLImageElement> {
  const image = new Image(WIDTH, HIGHEST);
  const loaded = new Promise<void>((resolve, reject) => {
    image.addEventListener("load", () => resolve());
    image.addEventListener("error", reject);
    setTimeout(reject, LONGEST_MS);
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(vector)}`;
  await loaded;
  return image;
}

/** The last row that is not white, with a little air below it. */
function footOf(pen: CanvasRenderingContext2D): number {
  for (let top = HIGHEST - STRIP; top >= 0; top -= STRIP) {
    const pixels = new Uint32Array(pen.getImageData(0, top, WIDTH, STRIP).data.buffer);
    const last = pixels.findLastIndex((pixel) => pixel !== WHITE);
    if (last >= 0) return Math.min(HIGHEST, top + Math.floor(last / WIDTH) + 16);
  }
  return STRIP;
}

const WHITE = 0xffffffff;

function cut(canvas: HTMLCanvasElement, height: number): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = WIDTH;
  picture.height = height;
  picture.getContext("2d")?.drawImage(canvas, 0, 0);
  return picture;
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
}
