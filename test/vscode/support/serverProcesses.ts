import { execFileSync } from 'node:child_process';

/** The servers that this extension host has started: their process ids. */
export function serverProcesses(): number[] {
  const [file, args] =
    process.platform === 'win32'
      ? [
          'powershell',
          [
            '-NoProfile',
            'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }',
          ],
        ]
      : ['ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']];
  const all = execFileSync(file as string, args as string[], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return all.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isServer = Number(parent) === process.pid && /[\\/]dist[\\/]start\.js/.test(command);
    return isServer ? [Number(pid)] : [];
  });
}
