import type { Connection } from 'vscode-languageserver';
import { joinCapabilities } from './capabilities';
import { initializeResult, readClient } from './initialize';
import { allServices, type Services, serve } from './serve';
import type { Host } from './turns';

export type { Services };

/**
 * Serves the language features on a connection, which the caller made and which this starts to listen on. The protocol
 * library answers shutdown and exit, and ends the process when the editor's is gone.
 */
export function startServer(connection: Connection, host: Host, services: Services = allServices): void {
  const announced = joinCapabilities([...services.features, ...(services.workspaceFeatures ?? [])]);
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, host, client, services);
    return initializeResult(client, announced);
  });
  connection.listen();
}
