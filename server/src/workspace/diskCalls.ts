import * as fs from 'node:fs';
import { promisify } from 'node:util';

/** The calls that reading a file takes, on numbers of files: handles with promises cost three times as much. */
export interface DiskCalls {
  open(path: string, flags: number): Promise<number> | number;
  /** Of the path itself, should it be a link. */
  lstat(path: string): Promise<fs.Stats> | fs.Stats;
  stat(file: number): Promise<fs.Stats> | fs.Stats;
  /** Puts what comes next in the file at the start of `bytes`, and says how much that was. */
  read(file: number, bytes: Buffer): Promise<number> | number;
  close(file: number): Promise<void> | void;
  realpath(path: string): Promise<string> | string;
}

/**
 * `atOnce`: each call waits for the disk. That costs a tenth of asking it and coming back, where the disk is quick: a drive
 * of another machine may take seconds to answer.
 */
export function diskCalls(atOnce: boolean): DiskCalls {
  if (atOnce)
    return {
      open: fs.openSync,
      lstat: (path) => fs.lstatSync(path),
      stat: (file) => fs.fstatSync(file),
      read: (file, bytes) => fs.readSync(file, bytes, 0, bytes.length, null),
      close: fs.closeSync,
      realpath: (path) => fs.realpathSync.native(path),
    };
  const read = promisify(fs.read);
  return {
    open: promisify(fs.open),
    lstat: promisify(fs.lstat),
    stat: promisify(fs.fstat),
    read: async (file, bytes) => (await read(file, bytes, 0, bytes.length, null)).bytesRead,
    close: promisify(fs.close),
    realpath: promisify(fs.realpath.native),
  };
}
