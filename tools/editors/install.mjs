import { existsSync } from 'node:fs';
import { exec } from '../exec.mjs';
import { NotHere } from '../not-here.mjs';

/** Editors that nobody here wrote, and the Debian packages that bring them. */
const editors = {
  nvim: ['neovim'],
  emacs: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'],
};

/**
 * Sees to it that Neovim and Emacs with eglot are there: as they are installed, else Debian's packages where that is
 * allowed. Throws NotHere when they cannot be had.
 */
export async function installEditors() {
  const missing = [];
  for (const [name, packages] of Object.entries(editors)) if (!(await works(name))) missing.push(...packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new NotHere('Neovim and Emacs', `install ${missing.join(', ')}`);
  console.log('Installing Neovim and Emacs …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exec('apt-get', ['update', '-qq'], { quiet: true, env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  const { code, output } = await exec('apt-get', args, { quiet: true, env });
  for (const name of Object.keys(editors)) {
    if (!(await works(name)))
      throw new NotHere(name, `apt-get ended with ${code}: ${output.trim().split('\n').at(-1)}`);
  }
}

/** @param {string} name */
async function works(name) {
  const args =
    name === 'emacs'
      ? ['--batch', '-q', '--eval', "(progn (require 'eglot) (require 'markdown-mode))"]
      : ['--version'];
  const { code } = await exec(name, args, { quiet: true }).catch(() => ({ code: 1 }));
  return code === 0;
}
