import { err, ok, type Result } from "@consentry/kernel";

/** What every mail program draws; a drawing in SVG can run scripts, and few draw it. */
export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export interface ImageFacts {
  readonly mediaType: ImageType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Wider or higher is no picture for a mail, and takes hundreds of megabytes to draw. */
export const LONGEST_SIDE = 10_000;

/** Ahead of its size a photograph holds notes of the camera, each of at most 64 kB. */
const MOST_JPEG_SEGMENTS = 200;

export type NoImage = "not-an-image" | "too-wide";

/**
 * Tells a picture by its own bytes, whatever it was called, and reads its size from its header. It
 * does not draw it: what comes after the header may be damaged.
 */
export function imageFacts(bytes: Uint8Array): Result<ImageFacts, NoImage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  if (facts === null || facts.width === 0 || facts.height === 0) return err("not-an-image");
  return Math.max(facts.width, facts.height) > LONGEST_SIDE ? err("too-wide") : ok(facts);
}

/** PNG (ISO/IEC 15948) §5.2 and §11.2.1: the signature, then IHDR. */
function png(view: DataView): ImageFacts | null {
  const isPng =
    view.byteLength >= 33 &&
    view.getUint32(0) === 0x89504e47 &&
    view.getUint32(4) === 0x0d0a1a0a &&
    view.getUint32(8) === 13 &&
    textAt(view, 12, 4) === "IHDR";
  if (!isPng) return null;
  return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a §17 and §18. */
function gif(view: DataView): ImageFacts | null {
  if (view.byteLength < 14 || !["GIF87a", "GIF89a"].includes(textAt(view, 0, 6))) return null;
  return {
    mediaType: "image/gif",
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
  };
}

/** RFC 9649 §2: a RIFF file of one of three kinds. */
function webp(view: DataView): ImageFacts | null {
  if (view.byteLength < 30 || textAt(view, 0, 4) !== "RIFF" || textAt(view, 8, 4) !== "WEBP") {
    return null;
  }
  const size = webpSize(view, textAt(view, 12, 4));
  return size === null ? null : { mediaType: "image/webp", ...size };
}

function webpSize(view: DataView, kind: string): Pick<ImageFacts, "width" | "height"> | null {
  const low = view.getUint16(24, true) + view.getUint8(26) * 0x10000;
  const high = view.getUint16(27, true) + view.getUint8(29) * 0x10000;
  switch (kind) {
    case "VP8X":
      return { width: low + 1, height: high + 1 };
    case "VP8 ":
      // RFC 6386 §9.1: the start code of a key frame, then two lengths of 14 bits.
      return view.getUint8(23) === 0x9d && view.getUint16(24) === 0x012a
        ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
        : null;
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f
        ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
        : null;
    }
    default:
      return null;
  }
}

/** ITU-T T.81 B.1.1.3 and B.2.2: segments, each with its length, up to the one of the frame. */
function jpeg(view: DataView): ImageFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  for (let read = 0; read < MOST_JPEG_SEGMENTS && at + 9 <= view.byteLength; read += 1) {
    const marker = view.getUint16(at);
    if (marker < 0xffc0 || marker === 0xffff) return null;
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { mediaType: "image/jpeg", width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15; three of these numbers are tables. */
function isFrame(marker: number): boolean {
  const isTable = marker === 0xffc4 || marker === 0xffc8 || marker === 0xffcc;
  return marker >= 0xffc0 && marker <= 0xffcf && !isTable;
}

function textAt(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join(
    "",
  );
}
