/** Offsets at which the lines of a text begin; lines end in LF, CRLF or CR. An end at the very end begins none. */
export function lineStartsOf(text: string): number[] {
  if (text.includes('\r')) return startsAfterAnyEnd(text);
  const starts = text === '' ? [] : [0];
  for (let end = text.indexOf('\n'); end >= 0 && end + 1 < text.length; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return starts;
}

function startsAfterAnyEnd(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (at + 1 < text.length) starts.push(at + 1);
  }
  return starts;
}
