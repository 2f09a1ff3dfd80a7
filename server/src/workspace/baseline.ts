/** What the command line needs of baselines; the room of the config holds them, since the service reads them too. */
export * from '../config/baseline';
