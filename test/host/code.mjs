#!/usr/bin/env node
/**
 * Stands in for the `code` that @vscode/test-electron starts: takes its arguments, runs the tests in the
 * VS Code server with a headless browser and exits with their result.
 *
 *     code.mjs <folder> --extensionDevelopmentPath=… --extensionTestsPath=… [--restricted]
 *
 * Of the console of the extension host it prints what the suite says, and the rest when a run fails or
 * FILING_LENS_VERBOSE is set.
 */
import { startServer } from './server.mjs';
import { launchBrowser, openWorkbench } from './workbench.mjs';

const LIMIT = 300_000;

const option = (name) => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

const mark = '[suite] ';
/** Said by every run of the server: optional native modules and a marketplace that are not there. */
const HARMLESS = /bindings file|Service ?Worker|open-vsx|vscode-policy|default agent|authentication provider/;

const rest = [];

function log(type, args) {
  const text = args.map(String).join(' ');
  if (text.startsWith(mark)) console.log(text.slice(mark.length));
  else if (process.env.FILING_LENS_VERBOSE) console.log(`[${type}] ${text}`);
  else if (type !== 'info' && type !== 'log' && !HARMLESS.test(text))
    rest.push(`[${type}] ${text}`.split('\n').slice(0, 6).join('\n'));
}

async function main() {
  const server = await startServer({ restricted: process.argv.includes('--restricted') });
  const browser = await launchBrowser();
  try {
    const code = await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The tests did not end within ${LIMIT / 1000} s.\n${server.log()}`)), LIMIT);
      openWorkbench(browser, server, {
        folder: process.argv.slice(2).find((each) => !each.startsWith('-')),
        extension: option('extensionDevelopmentPath'),
        tests: option('extensionTestsPath'),
        onLog: log,
        onExit: resolve,
      }).then((page) => page.once('crash', () => reject(new Error('The page crashed.'))), reject);
    });
    if (code !== 0 && rest.length > 0) console.log(`\nThe host's console:\n${rest.slice(-20).join('\n')}`);
    return code;
  } finally {
    await browser.close().catch(() => {});
    server.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
