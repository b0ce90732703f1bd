import { run } from './run.js';

const { stdin, stdout, stderr, argv } = process;

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`filing-lens: ${error.message}\n`);
  process.exit(2);
});

process.exitCode = await run(argv.slice(2), { stdin, stdout, stderr, width: stdout.columns ?? 110 });
