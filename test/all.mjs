/**
 * `npm test`: installs what is missing, then runs every step, one after the other, and says at the end what
 * failed. Needs nothing but Node and npm.
 */
import { run } from './host/processes.mjs';
import { ensurePackages, root } from './host/setup.mjs';

const steps = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'ci'],
  ['build', 'esbuild.mjs', '--production'],
  ['unit tests', 'node_modules/vitest/vitest.mjs', 'run'],
  ['tests in VS Code', 'test/host/run.mjs'],
];

/** Tests counted in the closing lines of vitest ("Tests  3 passed (3)") and of the host suite. */
function count(output, result) {
  const plain = output.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  return [...plain.matchAll(/^(?:\s+Tests |Host \w+:)(.*)$/gm)]
    .map(([, line]) => Number(new RegExp(`(\\d+) ${result}`).exec(line)?.[1] ?? 0))
    .reduce((sum, n) => sum + n, 0);
}

const failed = [];
let [passedTests, failedTests] = [0, 0];

try {
  await ensurePackages();
  for (const [name, ...args] of steps) {
    console.log(`\n== ${name}`);
    const begin = Date.now();
    const { code, output } = await run(process.execPath, args, { cwd: root, show: true, timeout: 1_200_000 });
    passedTests += count(output, 'passed');
    failedTests += count(output, 'failed');
    if (code !== 0) failed.push(name);
    console.log(`== ${name}: ${code === 0 ? 'fine' : 'FAILED'}, ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  console.error(error.message);
  failed.push('installing');
}

console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}.`);
console.log(`${passedTests} passed, ${failedTests} failed`);
process.exit(failed.length === 0 && failedTests === 0 ? 0 : 1);
