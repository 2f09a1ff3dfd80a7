import { join } from 'node:path';
import { root } from '../root.mjs';

/** One place to raise a version; the caches are keyed by these, so a raise installs afresh. */
export const versions = {
  /** The npm package that carries VS Code's own server and workbench; 4.139.1 holds VS Code 1.139.1. */
  codeServer: '4.139.1',
  vscode: '1.139.1',
  /** The Node that this VS Code was built for, as an npm package. */
  node: '24.21.0',
  /** VS Code for the browser; also the oldest version that the extension supports. */
  vscodeWeb: '1.91.1',
};

/** @param {string[]} parts */
export const cached = (...parts) => join(root, '.cache', ...parts);
