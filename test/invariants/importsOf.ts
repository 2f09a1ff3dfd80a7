import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

export interface Import {
  /** Path from the root, with `/`. */
  readonly from: string;
  /** A path from the root without extension, or the name of a package or of a module of Node. */
  readonly to: string;
  readonly own: boolean;
  readonly type: boolean;
}

/** The source files under some folders, by path from the root. */
export function sourceFiles(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(?:ts|mts|mjs)$/.test(file) && !file.endsWith('.d.ts'))
      .sort(),
  );
}

/** What a file imports, types included: a bundler forgets those, the table of rooms does not. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const declared = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm;
  const called = /\bimport\(\s*'([^']+)'\s*\)/g;
  const found = [...text.matchAll(declared)].map(([all, type, to]) => ({
    to: to!,
    type: type !== undefined || onlyTypes(all),
  }));
  for (const [, to] of text.matchAll(called)) found.push({ to: to!, type: false });
  return found.map(({ to, type }) => {
    const own = to.startsWith('.');
    return { from: file, to: own ? posix.join(dirname(file), to) : to, own, type };
  });
}

/** `import { type A, type B } from …` */
function onlyTypes(declaration: string): boolean {
  const names = /\{([^}]*)\}/.exec(declaration)?.[1];
  const parts = names?.split(',').filter((part) => part.trim() !== '') ?? [];
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '));
}
