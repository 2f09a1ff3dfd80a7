import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { parseSettings } from '../config/parseSettings';
import { serve } from '../lsp/server';
import { clientFiles } from '../workspace/clientFiles';
import { memoryFiles } from '../workspace/memoryFiles';

const worker = self as DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  files: (requests, skip) => (requests ? clientFiles(requests, skip) : memoryFiles(new Map())),
  readSettings: parseSettings,
});
