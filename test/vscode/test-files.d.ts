/** Made by esbuild.mjs: the folders beside the importing file, each with the loaders of its test files. */
declare module 'test-files' {
  export const suites: Record<string, Array<() => Promise<unknown>>>;
}
