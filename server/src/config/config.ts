/** The shape of the config in force. The zod schema beside this gives it its defaults and checks what a file says. */
export type Severity = 'hint' | 'info' | 'warning' | 'error';

export interface Config {
  readonly preset: 'recommended' | 'strict' | 'minimal';
  readonly rules: Readonly<
    Record<string, Severity | 'off' | readonly [Severity, Readonly<Record<string, unknown>>]>
  >;
}
