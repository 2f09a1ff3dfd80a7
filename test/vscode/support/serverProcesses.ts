import { execFileSync } from 'node:child_process';

/** The servers that this extension host has started: their process ids. */
export const serverProcesses = (): number[] => servers().map(({ pid }) => pid);

/** Where they keep what a later start can use. */
export const keptFolder = (): string => servers()[0]!.folder;

function servers(): { readonly pid: number; readonly folder: string }[] {
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
    const words = /[\\/]dist[\\/]start\.js"? "?(.*?)"? --/.exec(command);
    return words && Number(parent) === process.pid ? [{ pid: Number(pid), folder: words[1]! }] : [];
  });
}
