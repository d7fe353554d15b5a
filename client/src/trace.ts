import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/** What the protocol library writes about a message before anything of its content. */
const MESSAGE_LINE = /^(?:Sending|Received) (?:request|response|notification) [^\n]*/;

/**
 * The channel for the library's trace. It is on with `conf-t.trace`, whatever the log's level, and passes on the names
 * and times of messages only: the library would also write the text of documents if somebody asked it to.
 */
export function methodTrace(log: LogOutputChannel, subscriptions: Disposable[]): LogOutputChannel {
  const levelChanged = new EventEmitter<LogLevel>();
  const level = (): LogLevel => (isTracing() ? LogLevel.Trace : LogLevel.Info);
  const watchSetting = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('conf-t.trace')) levelChanged.fire(level());
  });
  subscriptions.push(levelChanged, watchSetting);
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: levelChanged.event },
    trace: {
      value(message: string) {
        const line = MESSAGE_LINE.exec(message)?.[0];
        if (line !== undefined) log.info(line);
      },
    },
  }) as LogOutputChannel;
}

function isTracing(): boolean {
  return workspace.getConfiguration('conf-t').get<string>('trace') === 'messages';
}
