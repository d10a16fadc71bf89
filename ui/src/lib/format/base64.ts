/** Text as base64 of its UTF-8 bytes. */
export function fromText(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** The text of UTF-8 bytes in base64; what is no UTF-8 becomes signs that no reader takes for answers. */
export function toText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}
