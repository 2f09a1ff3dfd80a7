import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../../markdown/outline';
import type { View } from './context';

export function rangeOf(view: Pick<View, 'positionAt'>, span: Span): Range {
  return { start: view.positionAt(span.start), end: view.positionAt(span.end) };
}
