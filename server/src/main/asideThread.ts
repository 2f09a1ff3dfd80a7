import type { MessagePort } from 'node:worker_threads';
import type { Digester } from '../service/createDigester';
import type { Handed } from '../workspace/aside';
import { decode } from '../workspace/decode';
import { type PackedBlock, type PackedEntry, pack, packBlock } from '../workspace/digestBlock';
import { memoryFiles } from '../workspace/memoryFiles';
import { nodeFiles } from '../workspace/nodeFiles';
import { filesByScheme } from './filesByScheme';

/** What a thread of its own says: null once, when it can be asked, and then an answer to each question. */
export type AsideAnswer = PackedBlock | null;

/** Reads, on a thread of its own, what the server hands over. */
export function asideThread(port: MessagePort, digest: Digester): void {
  // What no disk holds is the client's to read.
  const files = filesByScheme(
    nodeFiles(() => {}),
    memoryFiles(new Map()),
  );
  let last: Promise<void> = Promise.resolve();
  port.on('message', (documents: readonly Handed[]) => {
    last = last.then(async () => {
      const told = await Promise.all(documents.map(packed));
      const answer: AsideAnswer = packBlock(
        told.flatMap((each) => each ?? []),
        0,
      );
      port.postMessage(answer);
    });
  });
  port.postMessage(null satisfies AsideAnswer);

  /** Null for what is not there to be read, or not here: the server reads it, and says why. */
  async function packed({ uri, limit, within, readAs }: Handed): Promise<PackedEntry | null> {
    const read = await files.read(uri, limit, within);
    if (read.kind !== 'bytes' || !read.stamp) return null;
    const decoded = decode(read.bytes, limit);
    if ('why' in decoded) return null;
    try {
      return pack([uri, { stamp: read.stamp, readAs, digest: digest(uri, decoded.text, readAs) }]);
    } catch {
      return null;
    }
  }
}
