/** `5 MB`, `1.5 MB`, `800 bytes`: a size as a message says it. */
export function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${round(bytes / 1000)} KB`;
  return `${round(bytes / 1_000_000)} MB`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
