export { FONT_NAMES, paperPdf, type PaperFonts, type PdfSettings } from "./paper-pdf.ts";
