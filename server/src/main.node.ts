import { createConnection } from 'vscode-languageserver/node';
import { describeFailure } from './protocol/log';
import { startServer } from './protocol/server';

// The command line says how to talk: `--stdio`, `--node-ipc`, `--pipe` or `--socket`.
const connection = createConnection();

process.on('unhandledRejection', (error) => {
  connection.console.error(describeFailure('Work in the background', error));
});

startServer(connection, { nextTurn: () => new Promise((resolve) => setImmediate(resolve)) });
