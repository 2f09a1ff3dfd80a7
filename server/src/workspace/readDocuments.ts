import type { Service, TextOf } from '../service';
import type { Aside, StartAside } from './aside';
import { decode } from './decode';
import type { Known } from './digestBlock';
import type { FileRead, Files, Skip, StampedFiles } from './files';
import type { KeptDigests } from './keepDigests';
import { type Slices, slices } from './slices';

export interface ReadDocuments {
  /** Those that are there and were read, or are known without. */
  readonly held: ReadonlySet<string>;
  /** Takes out what is known of the documents in these folders from an earlier start; reading waits for that. */
  recall(folders: readonly string[]): void;
  /** `order`: in which those are read that are not known. */
  read(uris: readonly string[], order?: (uris: readonly string[]) => readonly string[]): Promise<void>;
  drop(uri: string): void;
  /** Keeps what is known now for the next start, where much of it was read since. */
  keep(folders: readonly string[]): Promise<void>;
}

interface Options {
  readonly service: Pick<Service, 'setFile' | 'setDigest' | 'digest' | 'readAs'>;
  readonly files: Files;
  readonly skip: Skip;
  readonly digests?: KeptDigests;
  /** Absent where nobody can read beside us. */
  readonly startAside?: StartAside;
  /** What a file must really lie in to be read. */
  readonly holderOf: (uri: string) => string;
  readonly limitFor: (uri: string) => number;
  readonly onProgress?: (read: number, found: number) => void;
  /** A file turned out to be another than it was when it was looked for. */
  readonly onDoubt: (uri: string) => void;
}

/** Reading many small files at once is faster than one by one; a quick disk gives as many as these in a slice. */
const readAhead = 16;
const stampAhead = 256;
/** Fewer documents than this part of all are read again as quickly as they are kept. */
const fewOf = 50;

/** Documents whose text need not be kept, since it can be told whether it is the same. */
interface Late extends Pick<StampedFiles, 'stamps'> {
  readonly textOf: TextOf;
}

export function readDocuments(options: Options): ReadDocuments {
  const { service, files, skip, digests, startAside, holderOf, limitFor, onProgress, onDoubt } = options;
  const held = new Set<string>();
  /** What turned out to be another when it was read again: on some disks everything does, each time. */
  const doubted = new Set<string>();
  const stamps = new Map<string, string>();
  let recalling: Promise<void> | undefined;
  let recalled: ReadonlyMap<string, Known> = new Map();
  let unkept = 0;
  let isKeeping = false;

  function take(uri: string, read: FileRead): void {
    const decoded = textOf(uri, read);
    if ('why' in decoded) {
      skip(uri, decoded.why);
      drop(uri);
      return;
    }
    const stamp = (read.kind === 'bytes' && read.stamp) || null;
    const again = stamp && !doubted.has(uri) ? late?.textOf : undefined;
    if (again && held.has(uri) && stamps.get(uri) === stamp) return;
    hold(uri, stamp);
    service.setFile(uri, decoded.text, again);
    unkept++;
  }

  function hold(uri: string, stamp: string | null): void {
    held.add(uri);
    if (stamp) stamps.set(uri, stamp);
    else stamps.delete(uri);
  }

  function takeKnown(uri: string, { stamp, digest }: Known): void {
    hold(uri, stamp);
    service.setDigest(uri, digest, late!.textOf);
  }

  const textOf = (uri: string, read: FileRead) =>
    read.kind === 'bytes'
      ? decode(read.bytes, limitFor(uri))
      : { why: read.kind === 'none' ? 'it vanished before it was read' : read.why };

  function drop(uri: string): void {
    stamps.delete(uri);
    doubted.delete(uri);
    if (held.delete(uri)) service.setFile(uri, null);
  }

  /** The text of a document that is as it was, as far as anybody knows. */
  const textAgain =
    (files: StampedFiles): TextOf =>
    (uri) => {
      const read = files.readNow(uri, limitFor(uri), holderOf(uri));
      const decoded = textOf(uri, read);
      if (read.kind !== 'bytes' || read.stamp === null || read.stamp !== stamps.get(uri)) {
        doubted.add(uri);
        onDoubt(uri);
      }
      return 'why' in decoded ? '' : decoded.text;
    };
  const late = files.stamped && { stamps: files.stamped.stamps, textOf: textAgain(files.stamped) };

  /** Of these, what is known and as it was then need not be read. Gives the others, in their order. */
  async function know(uris: readonly string[], { stamps: ask }: Late): Promise<string[]> {
    const left = new Set(uris);
    const { breathe } = slices();
    const asked = uris.filter((uri) => recalled.has(uri) && !held.has(uri));
    for (let at = 0; at < asked.length; at += stampAhead) {
      const batch = asked.slice(at, at + stampAhead);
      const found = await ask(batch, limitFor);
      for (const [index, uri] of batch.entries()) {
        const known = recalled.get(uri);
        if (!known || known.stamp !== found[index] || known.readAs !== service.readAs(uri)) continue;
        takeKnown(uri, known);
        left.delete(uri);
        onProgress?.(uris.length - left.size, uris.length);
        await breathe();
      }
    }
    return [...left];
  }

  /** Reads these here. */
  async function readThese(uris: readonly string[], onRead: () => void, { breathe }: Slices): Promise<void> {
    const reads = await Promise.all(uris.map((uri) => files.read(uri, limitFor(uri), holderOf(uri))));
    for (const [index, uri] of uris.entries()) {
      take(uri, reads[index]!);
      onRead();
      await breathe();
    }
  }

  /** Has these read beside us, and here what it can tell nothing of; undefined where it does not take them. */
  function handOver(
    aside: Aside,
    uris: readonly string[],
    onRead: () => void,
    inSlices: Slices,
  ): Promise<void> | undefined {
    if (!late || uris.some((uri) => held.has(uri))) return undefined;
    const handed = uris.map((uri) => {
      const [limit, within, readAs] = [limitFor(uri), holderOf(uri), service.readAs(uri)];
      return { uri, limit, within, readAs };
    });
    return aside.read(handed)?.then((told) => {
      const left = new Set(uris);
      for (const [uri, known] of told) {
        if (known.readAs !== service.readAs(uri)) continue;
        takeKnown(uri, known);
        unkept++;
        left.delete(uri);
        onRead();
      }
      return readThese([...left], onRead, inSlices);
    });
  }

  return {
    held,
    recall(folders) {
      recalling = digests?.load(folders).then((known) => {
        recalled = known;
      });
    },
    async read(all, order = (uris) => uris) {
      await recalling;
      const uris = order(recalled.size > 0 && late ? await know(all, late) : all);
      let left = uris.length;
      const onRead = (): void => onProgress?.(all.length - --left, all.length);
      const aside = startAside?.(left) ?? null;
      const underWay: Promise<void>[] = [];
      const inSlices = slices();
      try {
        for (let at = 0; at < uris.length; at += readAhead) {
          const batch = uris.slice(at, at + readAhead);
          const handed = aside && handOver(aside, batch, onRead, inSlices);
          if (handed) underWay.push(handed);
          else await readThese(batch, onRead, inSlices);
        }
        await Promise.all(underWay);
      } finally {
        aside?.end();
      }
    },
    drop,
    async keep(folders) {
      if (!digests || isKeeping || stamps.size === 0) return;
      if (unkept === 0 || unkept * fewOf < held.size) return;
      isKeeping = true;
      unkept = 0;
      await digests.save(folders, known());
      isKeeping = false;
    },
  };

  function* known(): Generator<readonly [string, Known]> {
    for (const uri of [...held]) {
      const stamp = stamps.get(uri);
      const digest = stamp === undefined ? null : service.digest(uri);
      const known = recalled.get(uri);
      if (digest && digest === known?.digest) yield [uri, known];
      else if (digest) yield [uri, { stamp: stamp!, readAs: service.readAs(uri), digest }];
    }
  }
}
