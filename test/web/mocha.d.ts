declare module 'mocha/mocha' {
  const mocha: BrowserMocha;
  export default mocha;
}

interface BrowserMocha {
  setup(options: Mocha.MochaOptions): void;
  run(done: (failures: number) => void): Mocha.Runner;
}
