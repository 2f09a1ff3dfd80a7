import { findChromium } from './chromium.mjs';

/** Without these, a browser on a closed network tries to reach its maker at every start. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,Translate,OptimizationHints,MediaRouter',
];

/**
 * A headless browser with one page.
 *
 * @param {string} origin may use the clipboard
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openBrowser(origin) {
  const executablePath = await findChromium();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, headless: true, args: browserArguments });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(origin).origin });
  return { page: await context.newPage(), close: () => browser.close() };
}
