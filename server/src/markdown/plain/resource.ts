import { decline } from './decline';

const REFERENCE = /&[#\w]{1,33};/y;

/** What follows `](`: the destination [from, to) and the end after `)`. */
export interface Resource {
  readonly from: number;
  readonly to: number;
  readonly title: string | null;
  readonly end: number;
}

/** Reads a simple destination and a title in double quotes; declines everything else. */
export function readResource(text: string, start: number, end: number): Resource {
  let at = spacesFrom(text, start, end);
  if (at < end && text.charCodeAt(at) === 41) {
    if (at > start) decline('empty resource');
    return { from: start, to: start, title: null, end: at + 1 };
  }
  const from = at;
  let depth = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 || code === 60 || (code === 38 && isReference(text, at)) || code < 32 || code === 127)
      decline('odd destination');
    if (code === 32) break;
    if (code === 40) depth++;
    else if (code === 41 && depth-- === 0) return { from, to: at, title: null, end: at + 1 };
    if (depth > 3) decline('odd destination');
  }
  if (depth !== 0 || at >= end) decline('open resource');
  return titled(text, from, at, end);
}

function titled(text: string, from: number, to: number, end: number): Resource {
  const start = spacesFrom(text, to, end);
  if (text.charCodeAt(start) === 41 && start < end) return { from, to, title: null, end: start + 1 };
  if (text.charCodeAt(start) !== 34) decline('odd title');
  const close = text.indexOf('"', start + 1);
  if (close < 0 || close >= end) decline('open title');
  const title = text.slice(start + 1, close);
  if (/\\|&[#\w]+;/.test(title)) decline('odd title');
  const last = spacesFrom(text, close + 1, end);
  if (last >= end || text.charCodeAt(last) !== 41) decline('open resource');
  return { from, to, title: title || null, end: last + 1 };
}

function isReference(text: string, at: number): boolean {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text);
}

function spacesFrom(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}
