/** Child processes that never outlive this one, and waits that always end. Only Node's own modules. */
import { spawn } from 'node:child_process';

const children = new Set();

function kill(child, signal) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

process.on('exit', () => {
  for (const child of children) kill(child, 'SIGTERM');
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => process.exit(code));
}

/** Starts a program in a process group of its own, which is killed when this process ends. */
export function start(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    shell: windows,
    ...options,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends a program started here: it may end what it has started itself, and is killed when it does not. */
export function stop(child) {
  kill(child, 'SIGTERM');
  children.delete(child);
  setTimeout(() => kill(child, 'SIGKILL'), 3_000).unref();
}

/**
 * Runs a program to its end and gives its exit code and what it printed. `show` passes its output on while
 * it runs; it is killed after `timeout` milliseconds.
 */
export function run(command, args, { show = false, timeout = 600_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    const collect = (stream, to) =>
      stream?.on('data', (data) => {
        output += data;
        if (show) to.write(data);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    const timer = setTimeout(() => {
      output += `\n${command} did not end within ${timeout / 1000} s.\n`;
      stop(child);
    }, timeout);
    const done = (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/** As `run`, but throws with the last lines of the output when the program fails. */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-15).join('\n');
  throw new Error(`${command} ${args.join(' ')} failed (exit ${code})${options.show ? '' : `:\n${tail}`}`);
}

/** Asks again and again until `probe` gives something true; throws, naming `what`, after `timeout` milliseconds. */
export async function waitFor(what, probe, timeout = 30_000, pause = 100) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
