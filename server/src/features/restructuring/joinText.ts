const item = /^[-*+] |^\d+[.)] /;
const bullet = /^(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?/;
const labelled = /^([-*+] )?(\*\*)?([\p{L}][^:*[\]|`]{0,40}?)(?::\*\*|\*\*:|:)[ \t]+(\S.*)$/u;

/**
 * What one text says and what another says beside it: what both say stands once, lists go on, labels have one line.
 * `open` is what stands where nobody said anything yet: it goes where the other says something.
 */
export function joinText(first: string, second: string, open: ReadonlySet<string> = new Set()): string {
  const added = without(second, open);
  const blocks = blocksOf(added.length > 0 ? without(first, open).join('\n\n') : first);
  for (const block of added) {
    if (blocks.some((each) => plain(each) === plain(block))) continue;
    const rest = linesOf(block).filter((line) => !isSaid(blocks, line) && !takes(blocks, line, open));
    if (rest.length === 0) continue;
    const last = blocks.at(-1);
    const goesOn = last !== undefined && item.test(last) && item.test(rest[0]!);
    if (goesOn) blocks[blocks.length - 1] = `${last}\n${rest.join('\n')}`;
    else blocks.push(rest.join('\n'));
  }
  return blocks.join('\n\n');
}

/** The blocks of a text that say something, with the lines that do. */
const without = (text: string, open: ReadonlySet<string>): string[] =>
  blocksOf(text).flatMap((block) => {
    const says = linesOf(block).filter((line) => !open.has(line.replace(bullet, '').trim()));
    return says.length > 0 ? says.join('\n') : [];
  });

const plain = (text: string): string =>
  text
    .replace(/\[[xX]\]/, '[ ]')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Parted by empty lines; a fence is one block whatever stands in it. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let inFence = false;
  let isNext = true;
  for (const line of text.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) inFence = !inFence;
    if (line.trim() === '' && !inFence) isNext = true;
    else if (isNext) {
      blocks.push(line);
      isNext = false;
    } else blocks[blocks.length - 1] += `\n${line}`;
  }
  return blocks;
}

/** Items with what is written under them, lines that bear a label; other text is one. */
function linesOf(block: string): string[] {
  const lines: string[] = [];
  for (const line of block.split('\n')) {
    if (lines.length === 0 || item.test(line) || labelled.test(line)) lines.push(line);
    else lines[lines.length - 1] += `\n${line}`;
  }
  return lines;
}

const isSaid = (blocks: readonly string[], line: string): boolean =>
  blocks.some((block) => linesOf(block).some((each) => plain(each) === plain(line)));

/** The label stands there already: its line says both values. */
function takes(blocks: string[], line: string, open: ReadonlySet<string>): boolean {
  const said = labelled.exec(line);
  if (!said || /^\[[ xX]\]/.test(said[3]!)) return false;
  const [label, value] = [said[3]!, said[4]!];
  for (const [at, block] of blocks.entries()) {
    const lines = linesOf(block);
    const index = lines.findIndex((each) => labelled.exec(each)?.[3] === label);
    if (index < 0) continue;
    const own = labelled.exec(lines[index]!)![4]!.trim();
    if (open.has(own)) lines[index] = lines[index]!.trimEnd().slice(0, -own.length) + value.trim();
    else if (!open.has(value.trim())) lines[index] = lines[index]!.trimEnd() + added(own, value.trim());
    blocks[at] = lines.join('\n');
    return true;
  }
  return false;
}

/** Sentences stand one after the other, names in a list without doubles. */
function added(own: string, value: string): string {
  if (own === value) return '';
  if (/[.!?]$/.test(own)) return ` ${value}`;
  const names = own.split(', ');
  const fresh = value.split(', ').filter((name) => !names.includes(name));
  return fresh.length > 0 ? `, ${fresh.join(', ')}` : '';
}
