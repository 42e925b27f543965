/** Base64 of a text in UTF-8. */
export function base64Of(text: string): string {
  const bytes = encodeURIComponent(text).replace(/%(..)/g, (_byte, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return btoa(bytes);
}
