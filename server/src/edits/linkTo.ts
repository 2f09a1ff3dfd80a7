import { relativePath } from '../graph/relativePath';
import { encodePath } from './encodePath';

/** `./m1-foundations.md` beside it, `../adr/README.md` further off. */
export function linkTo(from: string, to: string): string {
  const path = relativePath(from, to);
  return encodePath(path.startsWith('.') ? path : `./${path}`);
}
