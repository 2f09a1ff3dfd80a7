import { startKept } from './startKept';

// `start.js FOLDER [--stdio|--node-ipc|…]`: the server, which keeps in FOLDER what a later start can use: its compiled code
// and what it knows of documents.
const [folder] = process.argv.splice(2, 1);
if (!folder || folder.startsWith('-')) throw new Error('start.js needs a folder for what it keeps.');
startKept(folder);
