import type { Connection, InitializeParams } from 'vscode-languageserver';
import { createService } from '../service';
import { createWorkspace } from '../workspace/workspace';
import { askClient } from './askClient';
import { keepSettings } from './keepSettings';
import { type Busy, busyNotification } from './protocol';
import { readAbilities } from './readAbilities';
import type { Environment, Reading, Session } from './session';

/** A service and its workspace for one client. */
export function startSession(
  connection: Connection,
  params: InitializeParams,
  environment: Environment,
  log: (line: string) => void,
) {
  const client = readAbilities(params);
  const settings = keepSettings(connection, client, environment.readSettings, params.initializationOptions);
  const skip = (uri: string, why: string): void => connection.console.info(`Left out ${uri}: ${why}.`);
  const service = createService(undefined, environment.mostHeld);
  service.warmUp();
  service.setAllLinks(false);
  service.setPositionEncoding(client.positionEncoding);
  service.setLeftToEditor(settings.inForce().leftToEditor);
  const files = environment.files(client.files ? askClient(connection) : null, skip);
  let told = 0;
  const readings = new Set<Reading>([
    (read, found) => {
      if (!client.milepost || Date.now() - told < 200) return;
      told = Date.now();
      const message = `Reading ${read} of ${found} documents`;
      void connection.sendNotification(busyNotification, { message } satisfies Busy);
    },
  ]);
  const onProgress: Reading = (read, found) => {
    for (const hear of readings) hear(read, found);
  };
  const { digests, startAside } = environment;
  const workspace = createWorkspace({ service, files, skip, digests, startAside, onProgress });
  const ends = new Set<() => void>();
  const session: Session = {
    connection,
    service,
    files,
    workspace,
    client,
    settings: settings.inForce,
    onReading: (hear) => void readings.add(hear),
    onEnd: (end) => void ends.add(end),
    log,
  };
  const end = (): void => {
    for (const each of ends) each();
  };
  return { session, settings, end };
}
