import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Two native modules have no prebuilt binary, and building them would need a compiler. VS Code runs without
 * them but says so at length, so each gets a stand-in: a watchdog that does nothing, and a logger to a file.
 *
 * @param {string} modules the node_modules of VS Code
 */
export function writeStubs(modules) {
  stub(join(modules, '@vscode/native-watchdog'), 'exports.start = () => {};\n');
  stub(join(modules, '@vscode/spdlog'), spdlog);
}

/**
 * @param {string} folder
 * @param {string} code
 */
function stub(folder, code) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.0.0", "main": "index.js" }\n');
  writeFileSync(join(folder, 'index.js'), code);
}

const spdlog = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(type, name, file) {
    this.file = file;
    this.level = 2;
    if (file) mkdirSync(dirname(file), { recursive: true });
    for (const [level, name] of names.entries()) {
      this[name] = (message) => {
        if (level >= this.level && this.file) appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + message + '\\n');
      };
    }
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`;
