import { runCli } from './cli/run.node';

runCli(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`conf-t: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
