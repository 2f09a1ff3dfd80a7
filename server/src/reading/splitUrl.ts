/** A link's path and fragment. */
export interface UrlParts {
  /** Null: this document. */
  readonly path: string | null;
  readonly fragment: string | null;
  readonly external: boolean;
}

export function splitUrl(url: string, wiki: boolean): UrlParts {
  if (/^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith('//'))
    return { path: null, fragment: null, external: !/^file:/i.test(url) };
  const hash = url.indexOf('#');
  const before = hash < 0 ? url : url.slice(0, hash);
  const path = decode(before.replace(/\?[\s\S]*$/, ''));
  const fragment = hash < 0 ? null : decode(url.slice(hash + 1));
  if (path === '') return { path: null, fragment, external: false };
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path: wiki && !/\.[a-z]{1,5}$/i.test(name) ? `${path}.md` : path, fragment, external: false };
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
