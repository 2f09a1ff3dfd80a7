import { startKept } from './startKept';

// `start.js FOLDER [--stdio|--node-ipc|…]`: the server, whose compiled code is kept in FOLDER from start to start.
const [folder] = process.argv.splice(2, 1);
if (!folder) throw new Error('start.js needs a folder for compiled code.');
startKept(folder);
