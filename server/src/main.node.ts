import { createConnection } from 'vscode-languageserver/node';
import { announcedByFeatures } from './features/capabilities.generated';
import { initializeResult, readClient } from './protocol/initialize';
import { describeFailure } from './protocol/log';
import type { Host } from './protocol/turns';

// What the server knows of IOS is a file of its own, `server-core.js`, for which an editor need not wait: it is read when
// the answer to `initialize` has left, or with the next message if that is sooner.
const host: Host = { nextTurn: () => new Promise((resolve) => setImmediate(resolve)) };
let readCore: (() => void) | undefined;

// The command line says how to talk: `--stdio`, `--node-ipc`, `--pipe` or `--socket`.
const connection = createConnection({
  messageStrategy: {
    handleMessage(message, handle) {
      readCore?.();
      handle(message);
    },
  },
});

process.on('unhandledRejection', (error) => {
  connection.console.error(describeFailure('Work in the background', error));
});

connection.onInitialize((params) => {
  const client = readClient(params);
  readCore = () => {
    readCore = undefined;
    const { serve } = require('./protocol/serve') as typeof import('./protocol/serve');
    serve(connection, host, client);
  };
  // The answer leaves in the next turn.
  setImmediate(() => setImmediate(() => readCore?.()));
  return initializeResult(client, announcedByFeatures);
});
connection.listen();
