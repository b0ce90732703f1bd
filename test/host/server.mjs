/** Starts the VS Code server on a loopback port. Only Node's own modules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, stop, waitFor } from './processes.mjs';
import { ensureServer } from './setup.mjs';

/** Settings of every workbench: nothing that talks, asks or takes room. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * A running server: `origin` is its address, `close` ends it and removes its data, `ended` tells why it is no
 * longer there, `log` gives what it printed. It asks whether a folder is trusted only when `restricted`.
 */
export async function startServer({ restricted = false } = {}) {
  const { node, main } = await ensureServer();
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'filing-lens-'));
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(SETTINGS));
  const child = start(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data],
      ...['--enable-smoke-test-driver', ...(restricted ? [] : ['--disable-workspace-trust'])],
    ],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let log = '';
  const note = (chunk) => {
    log = (log + chunk).slice(-20_000);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  child.once('error', (error) => note(error.message));
  const remove = () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  const close = () => {
    stop(child);
    process.off('exit', remove);
    remove();
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await waitFor(
      'the VS Code server',
      async () => {
        if (child.exitCode !== null) throw new Error(`The VS Code server ended with code ${child.exitCode}:\n${log}`);
        return await fetch(`${origin}/version`, { signal: AbortSignal.timeout(2_000) }).then(
          (response) => response.ok,
          () => false,
        );
      },
      60_000,
    );
  } catch (error) {
    close();
    throw error;
  }
  const ended = () => (child.exitCode === null ? undefined : `exit ${child.exitCode}\n${log}`);
  return { origin, close, ended, log: () => log };
}

/** The address of a workbench on `server` with the extension at `extension`, a folder, a file, and perhaps tests. */
export function workbenchUrl(server, { folder, file, extension, tests }) {
  const remote = (path) => `vscode-remote://${new URL(server.origin).host}${encodeURI(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
