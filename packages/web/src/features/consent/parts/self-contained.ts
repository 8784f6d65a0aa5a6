/** A public page with its style inside and without its script: for a frame that may fetch nothing. */
export function selfContained(page: string, style: string): string {
  return page
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<link rel="icon"[^>]*>/, "")
    .replace(/<script[^>]*><\/script>/, "");
}
