import { currentHost, type Host, type HostFile } from './harness.js';

const LIMIT = 60_000;

/** Marks the lines of this suite in the console of the host, which is full of others. */
const say = (line: string) => console.log(`[suite] ${line}`);

function within<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`took longer than ${LIMIT / 1000} s`)), LIMIT);
  });
  return Promise.race([promise, late]);
}

/** Runs the tests of `files`, by file name, that belong in `host`; throws when one fails, or in another host. */
export async function runFiles(host: Host, files: Readonly<Record<string, HostFile>>): Promise<void> {
  if (currentHost() !== host) throw new Error(`These are tests for ${host}, run in ${currentHost()}.`);
  let [passed, failed] = [0, 0];
  for (const [file, { tests, hosts = ['node'] }] of Object.entries(files)) {
    if (!hosts.includes(host)) continue;
    for (const [name, test] of Object.entries(tests)) {
      const begin = Date.now();
      try {
        await within(Promise.resolve().then(test));
        passed++;
        say(`  ✓ ${file}: ${name} (${Date.now() - begin} ms)`);
      } catch (error) {
        failed++;
        say(`  ✗ ${file}: ${name}\n${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }
  say(`Host ${host}: ${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of the host tests failed.`);
  if (passed === 0) throw new Error('No host test ran.');
}
