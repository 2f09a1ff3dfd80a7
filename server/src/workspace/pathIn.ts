export function pathIn(folder: string, uri: string): string {
  return decodeURIComponent(uri.startsWith(folder) ? uri.slice(folder.length) : uri);
}
