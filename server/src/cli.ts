import { runCli } from './cli/run.node';

// `conf-t check … | head`: a reader that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

runCli(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`conf-t: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
